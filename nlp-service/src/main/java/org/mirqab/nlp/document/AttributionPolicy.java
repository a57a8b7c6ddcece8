package org.mirqab.nlp.document;

import java.util.List;
import org.mirqab.contracts.Attribution;
import org.mirqab.contracts.Span;
import org.mirqab.nlp.frames.Candidate;
import org.mirqab.nlp.names.Entity;
import org.mirqab.nlp.syntax.Word;

/** On whose word an act is told. Stateless. */
final class AttributionPolicy {

  private AttributionPolicy() {}

  /** The source that the sentence names for the act; null if none. */
  static Attribution of(Candidate candidate, SentenceReading reading) {
    List<Word> words = reading.words();
    for (Entity entity : reading.entities()) {
      if (!entity.isParty()) {
        continue;
      }
      boolean according =
          entity.preposition() != null
              && switch (entity.preposition()) {
                case "وفق", "حسب", "بحسب" -> true;
                default -> false;
              };
      if (according || entity.preposition() == null && saysIt(candidate, reading, entity)) {
        int from = entity.start() - reading.sentence().start();
        int to = entity.end() - reading.sentence().start();
        return new Attribution(
            reading.sentence().text().substring(from, to),
            entity.id(),
            new Span(reading.sentence().field(), entity.start(), entity.end()));
      }
    }
    return null;
  }

  private static boolean saysIt(Candidate candidate, SentenceReading reading, Entity entity) {
    List<Word> words = reading.words();
    if (entity.last() >= candidate.anchor()) {
      return false;
    }
    for (int j = Math.max(0, entity.first() - 3); j < entity.first(); j++) {
      if (words.get(j).isVerb()
          && isSpeech(words.get(j).lemma())
          && reading.clauses().cost(j, candidate.anchor()) <= 5
          && complementBetween(words, entity.last(), candidate.anchor())) {
        return true;
      }
    }
    return false;
  }

  private static boolean complementBetween(List<Word> words, int from, int to) {
    for (int j = from + 1; j < to; j++) {
      Word word = words.get(j);
      if (word.isSubordinator() && word.bare().startsWith("ان") || word.token().isMark(':')) {
        return true;
      }
    }
    return false;
  }

  /** Whether the verb reports what somebody says. */
  static boolean isSpeech(String lemma) {
    return switch (lemma) {
      case "قال",
          "أعلن",
          "أكّد",
          "أوضح",
          "ذكر",
          "أفاد",
          "صرّح",
          "أضاف",
          "كشف",
          "أشار",
          "أخبر",
          "نقل",
          "تابع",
          "اعتبر",
          "رأى",
          "لفت",
          "شدّد",
          "بيّن",
          "نفى" ->
          true;
      default -> false;
    };
  }
}
