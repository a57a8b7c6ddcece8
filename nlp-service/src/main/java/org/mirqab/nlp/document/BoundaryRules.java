package org.mirqab.nlp.document;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mirqab.contracts.EventType;
import org.mirqab.contracts.Family;
import org.mirqab.contracts.Phase;
import org.mirqab.nlp.document.Operators.Operator;
import org.mirqab.nlp.frames.Candidate;
import org.mirqab.nlp.frames.Frame;
import org.mirqab.nlp.frames.Frame.Flag;
import org.mirqab.nlp.frames.SupportVerb;
import org.mirqab.nlp.syntax.Clauses;
import org.mirqab.nlp.syntax.Word;

/**
 * Which types a candidate can have: what is to come is another type than what was done, and a
 * demand, refusal or promise takes family and phase from what it is about. The rules are those of
 * the PLOVER codebook and of the project's annotation guidelines. Stateless.
 */
public final class BoundaryRules {

  /** Words between an act and another in its complement; further off it is rarely one. */
  private static final int COMPLEMENT_REACH = 14;

  private BoundaryRules() {}

  /** All hypotheses of a sentence, in the order of their triggers. */
  public static List<Hypothesis> hypotheses(SentenceReading reading) {
    List<Candidate> candidates = reading.candidates();
    Map<Candidate, Candidate> governors = new IdentityHashMap<>();
    Map<Candidate, Candidate> governed = new IdentityHashMap<>();
    for (Candidate governor : candidates) {
      if (!governor.frame().is(Flag.GOVERNS) && governor.frame().family() != Family.TALKS) {
        continue;
      }
      for (Candidate other : candidates) {
        if (other.first() != governor.first() && governs(governor, other, reading)) {
          governors.merge(other, governor, (a, b) -> a.first() >= b.first() ? a : b);
          governed.merge(governor, other, BoundaryRules::moreTelling);
        }
      }
    }
    List<Hypothesis> hypotheses = new ArrayList<>();
    for (Candidate candidate : candidates) {
      add(hypotheses, candidate, reading, governors.get(candidate), governed.get(candidate));
    }
    return hypotheses;
  }

  /** A withdrawal or talks in the complement say more of the whole than another act. */
  private static Candidate moreTelling(Candidate a, Candidate b) {
    boolean tells = a.frame().family() == Family.WITHDRAWAL || a.frame().family() == Family.TALKS;
    boolean other = b.frame().family() == Family.WITHDRAWAL || b.frame().family() == Family.TALKS;
    return other && !tells ? b : a;
  }

  private static void add(
      List<Hypothesis> hypotheses,
      Candidate candidate,
      SentenceReading reading,
      Candidate governor,
      Candidate governed) {
    Frame frame = candidate.frame();
    Set<Operator> operators = Operators.of(candidate, reading);
    Family inner = governed == null ? null : governed.frame().family();
    EventType type = frame.type();
    String mode = frame.mode();
    Family family = frame.family();
    Phase phase = candidate.phase();
    String cameo = frame.cameo();
    String rule = frame.rule();
    switch (frame.type()) {
      case REQUEST -> {
        if (inner == Family.WITHDRAWAL) {
          family = Family.WITHDRAWAL;
          phase = Phase.DEMANDED;
          mode = "yield";
          cameo = "1056";
          rule += ".withdrawal";
        } else if (governed != null && governed.frame().type() == EventType.CONSULT) {
          mode = "meet";
          cameo = "1052";
        } else if (inner == Family.ATTACK) {
          mode = "yield";
          cameo = "1055";
        }
      }
      case REJECT -> {
        if (inner == Family.WITHDRAWAL) {
          family = Family.WITHDRAWAL;
          phase = Phase.REFUSED;
          mode = "yield";
          rule += ".withdrawal";
        } else if (inner == Family.TALKS) {
          family = Family.TALKS;
          phase = Phase.SUSPENDED;
          mode = "meet";
          rule += ".talks";
        }
      }
      case AGREE -> {
        if (inner == Family.WITHDRAWAL) {
          type = EventType.CONCEDE;
          family = Family.WITHDRAWAL;
          phase = Phase.SCHEDULED;
          cameo = "083";
          rule += ".withdrawal";
        } else if (inner == Family.TALKS) {
          family = Family.TALKS;
          phase = Phase.ANNOUNCED;
          rule += ".talks";
        }
      }
      default -> {}
    }
    if (operators.contains(Operator.NEGATED)) {
      refuse(hypotheses, candidate, reading, operators, family, governor, governed);
    }
    boolean coming = operators.contains(Operator.PLAN) || operators.contains(Operator.FUTURE);
    EventType planned = coming ? planned(frame.type()) : null;
    if (planned != null) {
      Phase plannedPhase =
          family == Family.TALKS
              ? Phase.ANNOUNCED
              : family == Family.WITHDRAWAL ? Phase.SCHEDULED : null;
      hypotheses.add(
          new Hypothesis(
              candidate,
              reading,
              planned,
              null,
              plannedPhase == null ? null : family,
              plannedPhase,
              planned == EventType.AGREE ? "030" : "083",
              rule + ".planned",
              operators,
              governor,
              governed));
      if (operators.contains(Operator.FUTURE)) {
        return;
      }
    }
    if (planned == null && coming) {
      threaten(hypotheses, candidate, reading, operators, governor, governed);
    }
    if (frame.type() == EventType.CONSULT
        && candidate.support() != null
        && candidate.support().effect() == SupportVerb.Effect.STOPPED) {
      hypotheses.add(
          new Hypothesis(
              candidate,
              reading,
              EventType.REJECT,
              "meet",
              family,
              family == null ? null : Phase.SUSPENDED,
              "120",
              rule + ".stopped",
              operators,
              governor,
              governed));
    }
    if (family == Family.WITHDRAWAL
        && type == EventType.RETREAT
        && governor != null
        && governor.frame().family() == Family.TALKS) {
      hypotheses.add(
          new Hypothesis(
              candidate,
              reading,
              EventType.CONSULT,
              null,
              family,
              Phase.NEGOTIATED,
              "046",
              rule + ".negotiated",
              operators,
              governor,
              governed));
      return;
    }
    hypotheses.add(
        new Hypothesis(
            candidate, reading, type, mode, family, phase, cameo, rule, operators, governor,
            governed));
  }

  /**
   * Harm that is to come may be a threat of it: سنعاقب, تعهد بفرض عقوبات. Forces that are to leave
   * are none, by whatever other name: ستسحب جنودها.
   */
  private static void threaten(
      List<Hypothesis> hypotheses,
      Candidate candidate,
      SentenceReading reading,
      Set<Operator> operators,
      Candidate governor,
      Candidate governed) {
    for (Candidate other : reading.candidates()) {
      if (other.first() == candidate.first() && other.frame().family() == Family.WITHDRAWAL) {
        return;
      }
    }
    String mode;
    String cameo;
    switch (candidate.frame().type()) {
      case ASSAULT, MOBILIZE -> {
        mode = "violence";
        cameo = "138";
      }
      case COERCE -> {
        boolean arrest = "arrest".equals(candidate.frame().mode());
        mode = arrest ? "arrest" : "restrict";
        cameo = arrest ? "137" : "132";
      }
      case SANCTION, PROTEST, REJECT -> {
        mode = "relations";
        cameo = candidate.frame().type() == EventType.PROTEST ? "133" : "131";
      }
      default -> {
        return;
      }
    }
    hypotheses.add(
        new Hypothesis(
            candidate,
            reading,
            EventType.THREATEN,
            mode,
            null,
            null,
            cameo,
            candidate.frame().rule() + ".threatened",
            operators,
            governor,
            governed));
  }

  /** Whoever does not do what others want may refuse it: لن نلتقي, لا نوافق. */
  private static void refuse(
      List<Hypothesis> hypotheses,
      Candidate candidate,
      SentenceReading reading,
      Set<Operator> operators,
      Family family,
      Candidate governor,
      Candidate governed) {
    String mode;
    switch (candidate.frame().type()) {
      case CONSULT -> mode = "meet";
      case AID, SUPPORT, COOPERATE -> mode = "assist";
      case AGREE, CONCEDE, RETREAT -> mode = "yield";
      default -> {
        return;
      }
    }
    // the refusal itself is asserted
    Set<Operator> others = EnumSet.copyOf(operators);
    others.remove(Operator.NEGATED);
    others.remove(Operator.ABSENCE);
    boolean talks = family == Family.TALKS;
    boolean withdrawal = family == Family.WITHDRAWAL;
    hypotheses.add(
        new Hypothesis(
            candidate,
            reading,
            EventType.REJECT,
            mode,
            talks || withdrawal ? family : null,
            talks ? Phase.SUSPENDED : withdrawal ? Phase.REFUSED : null,
            "120",
            candidate.frame().rule() + ".refused",
            others,
            governor,
            governed));
  }

  /** What an act of the type is called while it is to come; null if the same. */
  private static EventType planned(EventType type) {
    return switch (type) {
      case CONSULT, SUPPORT, COOPERATE, AID -> EventType.AGREE;
      case RETREAT -> EventType.CONCEDE;
      default -> null;
    };
  }

  /** Whether the second stands in the complement of the first. */
  private static boolean governs(Candidate governor, Candidate governed, SentenceReading reading) {
    int from = governor.last();
    int to =
        governed.anchor() > from ? Math.min(governed.anchor(), governed.first()) : governed.first();
    if (to <= from || to - from > COMPLEMENT_REACH) {
      return false;
    }
    Clauses clauses = reading.clauses();
    if (clauses.cost(from, to) > 3) {
      return false;
    }
    for (int j = from + 1; j <= to; j++) {
      Word word = reading.words().get(j);
      if (word.isRelative() || presupposes(word.bare()) || clauses.boundaryBefore(j) >= 3) {
        return false;
      }
    }
    return true;
  }

  /** What follows such a word is told as a fact, whatever stands above it. */
  private static boolean presupposes(String bare) {
    return switch (bare) {
      case "بعد",
          "عقب",
          "اثر",
          "خلال",
          "جراء",
          "بسبب",
          "غداه",
          "منذ",
          "اثناء",
          "ردا",
          "خلفيه",
          "عندما",
          "بعدما" ->
          true;
      default -> false;
    };
  }
}
