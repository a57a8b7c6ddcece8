package org.mirqab.nlp.document;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mirqab.nlp.frames.Candidate;
import org.mirqab.nlp.frames.SupportVerb;
import org.mirqab.nlp.morphology.Analysis;
import org.mirqab.nlp.morphology.Analysis.Proclitic;
import org.mirqab.nlp.morphology.Analysis.Tense;
import org.mirqab.nlp.syntax.Clauses;
import org.mirqab.nlp.syntax.Word;

/**
 * What the words around an act say of whether it happened: negation, condition, doubt, plan and the
 * like, read off its clause and those above it. Stateless.
 */
public final class Operators {

  /** One thing that is said of an act. */
  public enum Operator {
    NEGATED,
    /** It did not happen, by a noun or verb that says so: عدم, نفى. */
    ABSENCE,
    QUESTION,
    CONDITION,
    DOUBT,
    ATTEMPT,
    /** It is to come, by a word near it. */
    PLAN,
    /** It is to come, by its own tense. */
    FUTURE,
    CONTINUING,
    /** It lies before the story: كان قد, سابق. */
    PAST,
    /** It is what something else is done for: لبحث, لإنهاء. */
    PURPOSE
  }

  /** How far to its left a word still speaks of an act, in words; by judgement. */
  private static final int REACH = 6;

  private Operators() {}

  /** What is said of the candidate's act; never null. */
  static Set<Operator> of(Candidate candidate, SentenceReading reading) {
    List<Word> words = reading.words();
    Clauses clauses = reading.clauses();
    EnumSet<Operator> found = EnumSet.noneOf(Operator.class);
    int anchor = candidate.anchor();
    if (isQuestion(words) && !isPresupposed(candidate, words)) {
      found.add(Operator.QUESTION);
    }
    if (negated(reading, anchor) || negated(reading, candidate.first())) {
      found.add(Operator.NEGATED);
    }
    SupportVerb support = candidate.support();
    if (support != null && support.effect() == SupportVerb.Effect.ONGOING) {
      found.add(Operator.CONTINUING);
    }
    if (support != null && support.effect() == SupportVerb.Effect.PLANNED) {
      found.add(Operator.PLAN);
    }
    if (words.get(anchor).isVerb() && words.get(anchor).reading().tense() == Tense.FUTURE) {
      found.add(Operator.FUTURE);
    }
    int leftmost = Math.min(anchor, candidate.first());
    for (int j = leftmost - 1; j >= 0; j--) {
      int cost = clauses.cost(j, leftmost);
      if (cost >= 3) {
        break;
      }
      Word word = words.get(j);
      Operator operator = reading.operators().get(j);
      if (word.token().key().equals("حال") && j > 0 && words.get(j - 1).bare().equals("في")) {
        operator = Operator.CONDITION;
      }
      boolean near = cost < 2 && anchor - j < REACH;
      if (operator == Operator.CONDITION || operator != null && near) {
        if (!(operator == Operator.DOUBT && isPerfectAfterQad(words, j))) {
          found.add(operator);
        }
      }
      if (cost < 2 && word.isVerb() && word.reading().tense() == Tense.FUTURE) {
        found.add(near ? Operator.FUTURE : Operator.PLAN);
      }
    }
    for (int j = candidate.last() + 1; j < Math.min(words.size(), candidate.last() + 4); j++) {
      Operator operator = reading.operators().get(j);
      if (operator == Operator.PLAN
          || operator == Operator.CONTINUING
          || operator == Operator.PAST && words.get(j).token().key().startsWith("ال")) {
        found.add(operator);
      }
    }
    Analysis first = words.get(candidate.first()).reading();
    if (!candidate.verbal()
        && candidate.supportAt() < 0
        && first != null
        && first.proclitics().contains(Proclitic.LI)
        && !first.definite()
        && first.verb() != null) {
      found.add(Operator.PURPOSE);
    }
    return found;
  }

  /** قد before a perfect affirms. */
  private static boolean isPerfectAfterQad(List<Word> words, int j) {
    return words.get(j).token().key().equals("قد")
        && j + 1 < words.size()
        && words.get(j + 1).isVerb()
        && words.get(j + 1).reading().tense() == Tense.PERFECT;
  }

  private static boolean isQuestion(List<Word> words) {
    Word last = words.get(words.size() - 1);
    boolean mark = last.token().isMark('؟') || last.token().isMark('?');
    if (!mark) {
      return false;
    }
    for (Word word : words) {
      switch (word.token().key()) {
        case "هل", "لماذا", "كيف", "متي", "ماذا" -> {
          return true;
        }
        default -> {}
      }
    }
    // a long sentence that ends in a question tells something before it asks
    return words.size() < 14;
  }

  /** هل تهدأ الهجمات؟ takes the attacks for granted: a definite noun is not asked about. */
  private static boolean isPresupposed(Candidate candidate, List<Word> words) {
    return !candidate.verbal()
        && candidate.support() == null
        && words.get(candidate.first()).isDefinite();
  }

  private static boolean negated(SentenceReading reading, int i) {
    List<Word> words = reading.words();
    for (int j = i - 1; j >= Math.max(0, i - 2); j--) {
      Word word = words.get(j);
      String bare = word.bare();
      if (word.isNegation()) {
        if (bare.equals("ما")
            && (!words.get(i).isVerb() || j > 0 && words.get(j - 1).isPreposition())) {
          return false;
        }
        if ((bare.equals("لا") || bare.equals("ما"))
            && reading.operators().get(j + 1) == Operator.CONTINUING) {
          return false;
        }
        return (i - j == 1 || !words.get(i - 1).isVerb()) && !exception(words, i);
      }
      if (word.isVerb()) {
        return false;
      }
    }
    return false;
  }

  /** سوى and إلا cancel a negation. */
  private static boolean exception(List<Word> words, int i) {
    for (int j = i + 1; j < Math.min(words.size(), i + 5); j++) {
      String key = words.get(j).token().key();
      if (key.equals("سوي") || key.equals("الا")) {
        return true;
      }
    }
    return false;
  }
}
