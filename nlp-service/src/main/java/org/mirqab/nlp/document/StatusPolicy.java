package org.mirqab.nlp.document;

import java.util.List;
import java.util.Set;
import org.mirqab.contracts.Status;
import org.mirqab.nlp.frames.Candidate;
import org.mirqab.nlp.frames.SupportVerb;
import org.mirqab.nlp.morphology.Analysis;
import org.mirqab.nlp.morphology.Analysis.Proclitic;
import org.mirqab.nlp.morphology.Analysis.Tense;
import org.mirqab.nlp.syntax.Clauses;
import org.mirqab.nlp.syntax.FunctionWords;
import org.mirqab.nlp.syntax.Word;

/**
 * Whether an act is said to have happened, from the operators to its left in its clause: negation,
 * modality, condition, question, plan. The age of its date is weighed later. Stateless.
 */
final class StatusPolicy {

  private static final Set<String> CONDITIONS =
      Set.of("اذا", "لو", "لولا", "وفي حال", "شريطه", "فاذا", "واذا");
  private static final Set<String> DOUBTS =
      Set.of(
          "قد",
          "ربما",
          "يمكن",
          "يحتمل",
          "محتمل",
          "محتمله",
          "المحتمل",
          "لعل",
          "عسي",
          "خشيه",
          "مخاوف",
          "تحسبا",
          "احتمال",
          "احتمالات",
          "امكانيه",
          "لمنع",
          "تجنب",
          "لتجنب",
          "تفادي",
          "لتفادي",
          "محاوله",
          "حاول",
          "حاولت",
          "يحاول",
          "تحاول",
          "فرضيه");
  private static final Set<String> PLANS =
      Set.of(
          "المقرر",
          "المنتظر",
          "المتوقع",
          "المزمع",
          "المرتقب",
          "المرتقبه",
          "المقبل",
          "المقبله",
          "القادم",
          "القادمه",
          "يعتزم",
          "تعتزم",
          "اعتزام",
          "اعتزامها",
          "ينوي",
          "تنوي",
          "سوف",
          "المقرره",
          "مقرر",
          "مقرره",
          "عزمه",
          "عزمها",
          "تمهيدا",
          "استعدادا",
          "مرتقب",
          "مرتقبه");
  private static final Set<String> ABSENCES =
      Set.of("عدم", "دون", "بدون", "نفي", "نفت", "ينفي", "تنفي", "وينفي", "ونفي", "ونفت");
  private static final Set<String> CONTINUING =
      Set.of(
          "يزال", "تزال", "زال", "زالت", "يواصل", "تواصل", "يواصلون", "واصل", "واصلت", "مستمر",
          "مستمره", "يستمر", "تستمر", "استمرار", "متواصل", "متواصله", "تتواصل", "يتواصل", "متكرره",
          "مواصله");

  private StatusPolicy() {}

  /** The status of a candidate before its date is known. */
  static Status of(Candidate candidate, SentenceReading reading) {
    List<Word> words = reading.words();
    Clauses clauses = reading.clauses();
    int anchor = candidate.anchor();
    if (isQuestion(words)) {
      return Status.HYPOTHETICAL;
    }
    if (negated(words, anchor) || negated(words, candidate.first())) {
      return Status.DENIED;
    }
    if (candidate.support() != null && candidate.support().effect() == SupportVerb.Effect.ONGOING) {
      return Status.ONGOING;
    }
    Analysis verb = words.get(anchor).reading();
    boolean verbal = words.get(anchor).isVerb();
    if (verbal && verb.tense() == Tense.FUTURE) {
      return Status.PLANNED;
    }
    boolean ongoing = false;
    for (int j = Math.min(anchor, candidate.first()) - 1; j >= 0; j--) {
      int cost = clauses.cost(j, Math.min(anchor, candidate.first()));
      if (cost >= 3) {
        break;
      }
      String key = words.get(j).token().key();
      if (CONDITIONS.contains(key)
          || key.equals("حال") && j > 0 && words.get(j - 1).bare().equals("في")) {
        return Status.HYPOTHETICAL;
      }
      if (cost < 2 && DOUBTS.contains(key)) {
        boolean perfect =
            key.equals("قد")
                && j + 1 < words.size()
                && words.get(j + 1).isVerb()
                && words.get(j + 1).reading().tense() == Tense.PERFECT;
        if (!perfect && anchor - j < 6) {
          return Status.HYPOTHETICAL;
        }
      }
      if (cost < 2 && PLANS.contains(key) && anchor - j < 6) {
        return Status.PLANNED;
      }
      if (cost < 2 && words.get(j).isVerb() && words.get(j).reading().tense() == Tense.FUTURE) {
        return Status.PLANNED;
      }
      if (cost < 2 && CONTINUING.contains(key) && anchor - j < 5) {
        ongoing = true;
      }
    }
    for (int j = candidate.last() + 1; j < Math.min(words.size(), candidate.last() + 4); j++) {
      String key = words.get(j).token().key();
      if (PLANS.contains(key) && !key.equals("مقرر")) {
        return Status.PLANNED;
      }
      if (CONTINUING.contains(key)) {
        ongoing = true;
      }
    }
    if (ongoing) {
      return Status.ONGOING;
    }
    if (!candidate.verbal()
        && candidate.supportAt() < 0
        && words.get(candidate.first()).reading() != null
        && words.get(candidate.first()).reading().proclitics().contains(Proclitic.LI)
        && !words.get(candidate.first()).isDefinite()
        && words.get(candidate.first()).reading().verb() != null) {
      // a purpose: لبحث, لإنهاء
      return Status.HYPOTHETICAL;
    }
    return Status.OCCURRED;
  }

  private static boolean isQuestion(List<Word> words) {
    Word last = words.get(words.size() - 1);
    boolean mark = last.token().isMark('؟') || last.token().isMark('?');
    if (!mark) {
      return false;
    }
    for (Word word : words) {
      String key = word.token().key();
      if (key.equals("هل")
          || key.equals("لماذا")
          || key.equals("كيف")
          || key.equals("متي")
          || key.equals("ماذا")) {
        return true;
      }
    }
    return words.size() < 14;
  }

  private static boolean negated(List<Word> words, int i) {
    for (int j = i - 1; j >= Math.max(0, i - 2); j--) {
      Word word = words.get(j);
      String bare = word.bare();
      if (FunctionWords.isNegation(bare)) {
        if (bare.equals("ما") && !words.get(i).isVerb()) {
          return false;
        }
        if (bare.equals("ما") && j > 0 && words.get(j - 1).isPreposition()) {
          return false;
        }
        if (bare.equals("لا") && CONTINUING.contains(words.get(j + 1).token().key())) {
          return false;
        }
        return (i - j == 1 || !words.get(i - 1).isVerb()) && !exception(words, i);
      }
      if (i - j <= 2 && ABSENCES.contains(word.token().key())) {
        return true;
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
