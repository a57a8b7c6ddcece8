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
    Set<Operator> operators = Operators.of(candidate, reading);
    Hypothesis plain = Hypothesis.of(candidate, reading, operators, governor, governed);
    Hypothesis told = withComplement(plain);
    if (operators.contains(Operator.NEGATED)) {
      refuse(hypotheses, plain, told.family());
    }
    boolean coming = operators.contains(Operator.PLAN) || operators.contains(Operator.FUTURE);
    EventType planned = coming ? planned(plain.type()) : null;
    if (planned != null) {
      hypotheses.add(planned(told, planned));
      if (operators.contains(Operator.FUTURE)) {
        return;
      }
    }
    if (planned == null && coming) {
      threaten(hypotheses, plain);
    }
    if (plain.type() == EventType.CONSULT
        && candidate.support() != null
        && candidate.support().effect() == SupportVerb.Effect.STOPPED) {
      hypotheses.add(
          told.withType(EventType.REJECT, "120")
              .withMode("meet")
              .withFamily(told.family(), told.family() == null ? null : Phase.SUSPENDED)
              .withRule(".stopped"));
    }
    if (told.family() == Family.WITHDRAWAL
        && told.type() == EventType.RETREAT
        && governor != null
        && governor.frame().family() == Family.TALKS) {
      hypotheses.add(
          told.withType(EventType.CONSULT, "046")
              .withMode(null)
              .withFamily(Family.WITHDRAWAL, Phase.NEGOTIATED)
              .withRule(".negotiated"));
      return;
    }
    hypotheses.add(told);
  }

  /** A demand, refusal or promise with what it takes from the act in its complement. */
  private static Hypothesis withComplement(Hypothesis plain) {
    Candidate governed = plain.governed();
    Family inner = governed == null ? null : governed.frame().family();
    return switch (plain.type()) {
      case REQUEST -> {
        if (inner == Family.WITHDRAWAL) {
          yield plain
              .withFamily(Family.WITHDRAWAL, Phase.DEMANDED)
              .withMode("yield")
              .withCameo("1056")
              .withRule(".withdrawal");
        }
        if (governed != null && governed.frame().type() == EventType.CONSULT) {
          yield plain.withMode("meet").withCameo("1052");
        }
        yield inner == Family.ATTACK ? plain.withMode("yield").withCameo("1055") : plain;
      }
      case REJECT -> {
        if (inner == Family.WITHDRAWAL) {
          yield plain
              .withFamily(Family.WITHDRAWAL, Phase.REFUSED)
              .withMode("yield")
              .withRule(".withdrawal");
        }
        yield inner == Family.TALKS
            ? plain.withFamily(Family.TALKS, Phase.SUSPENDED).withMode("meet").withRule(".talks")
            : plain;
      }
      case AGREE -> {
        if (inner == Family.WITHDRAWAL) {
          yield plain
              .withType(EventType.CONCEDE, "083")
              .withFamily(Family.WITHDRAWAL, Phase.SCHEDULED)
              .withRule(".withdrawal");
        }
        yield inner == Family.TALKS
            ? plain.withFamily(Family.TALKS, Phase.ANNOUNCED).withRule(".talks")
            : plain;
      }
      default -> plain;
    };
  }

  private static Hypothesis planned(Hypothesis told, EventType type) {
    Phase phase =
        told.family() == Family.TALKS
            ? Phase.ANNOUNCED
            : told.family() == Family.WITHDRAWAL ? Phase.SCHEDULED : null;
    return told.withType(type, type == EventType.AGREE ? "030" : "083")
        .withMode(null)
        .withFamily(phase == null ? null : told.family(), phase)
        .withRule(".planned");
  }

  /**
   * Harm that is to come may be a threat of it: سنعاقب, تعهد بفرض عقوبات. Forces that are to leave
   * are none, by whatever other name: ستسحب جنودها.
   */
  private static void threaten(List<Hypothesis> hypotheses, Hypothesis plain) {
    Candidate candidate = plain.candidate();
    for (Candidate other : plain.reading().candidates()) {
      if (other.first() == candidate.first() && other.frame().family() == Family.WITHDRAWAL) {
        return;
      }
    }
    String mode;
    String cameo;
    switch (plain.type()) {
      case ASSAULT, MOBILIZE -> {
        mode = "violence";
        cameo = "138";
      }
      case COERCE -> {
        boolean arrest = "arrest".equals(plain.mode());
        mode = arrest ? "arrest" : "restrict";
        cameo = arrest ? "137" : "132";
      }
      case SANCTION, PROTEST, REJECT -> {
        mode = "relations";
        cameo = plain.type() == EventType.PROTEST ? "133" : "131";
      }
      default -> {
        return;
      }
    }
    hypotheses.add(
        plain
            .withType(EventType.THREATEN, cameo)
            .withMode(mode)
            .withFamily(null, null)
            .withRule(".threatened"));
  }

  /**
   * Whoever does not do what others want may refuse it: لن نلتقي, لا نوافق.
   *
   * @param family of the act with its complement; null if of none
   */
  private static void refuse(List<Hypothesis> hypotheses, Hypothesis plain, Family family) {
    String mode;
    switch (plain.type()) {
      case CONSULT -> mode = "meet";
      case AID, SUPPORT, COOPERATE -> mode = "assist";
      case AGREE, CONCEDE, RETREAT -> mode = "yield";
      default -> {
        return;
      }
    }
    // the refusal itself is asserted
    Set<Operator> others = EnumSet.copyOf(plain.operators());
    others.remove(Operator.NEGATED);
    others.remove(Operator.ABSENCE);
    boolean talks = family == Family.TALKS;
    boolean withdrawal = family == Family.WITHDRAWAL;
    hypotheses.add(
        plain
            .withType(EventType.REJECT, "120")
            .withMode(mode)
            .withFamily(
                talks || withdrawal ? family : null,
                talks ? Phase.SUSPENDED : withdrawal ? Phase.REFUSED : null)
            .withRule(".refused")
            .withOperators(others));
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
      if (word.isRelative()
          || Circumstance.presupposes(reading.words(), j)
          || clauses.boundaryBefore(j) >= 3) {
        return false;
      }
    }
    return true;
  }
}
