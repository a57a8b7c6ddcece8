package org.mirqab.nlp.document;

import java.util.List;
import org.mirqab.nlp.syntax.Word;

/**
 * Words between an act and a phrase that tell what the phrase is to it: its cause, its occasion,
 * its topic, or whom it is against. What stands behind a cause mostly belongs to another act, as
 * غزة does in هجمات على خلفية الحرب في غزة. Stateless.
 */
final class Circumstance {

  private Circumstance() {}

  /**
   * What the last such word between a trigger and a phrase after it leads to: {@code cause}, {@code
   * occasion}, {@code against}, {@code topic} or another {@code clause}; {@code none} if there is
   * none or the phrase stands before.
   *
   * @param last number of the trigger's last word
   * @param at number of the phrase's first word
   */
  static String between(List<Word> words, int last, int at) {
    String word = lastBetween(words, last, at);
    return word == null ? "none" : kind(word);
  }

  /**
   * Whether a phrase after a trigger stands in what the act is grounded on: a place there is where
   * the ground lies. {@code last} and {@code at} as above.
   */
  static boolean isGround(List<Word> words, int last, int at) {
    String word = lastBetween(words, last, at);
    return word != null
        && switch (word) {
          case "خلفيه", "بسبب", "ردا", "احتجاجا", "بشان", "بخصوص" -> true;
          default -> false;
        };
  }

  private static String lastBetween(List<Word> words, int last, int at) {
    for (int j = at - 1; j > last; j--) {
      if (kind(words.get(j).bare()) != null) {
        return words.get(j).bare();
      }
    }
    return null;
  }

  /** Spelled as the key folds them; null if the word does not lead away. */
  private static String kind(String bare) {
    return switch (bare) {
      case "جراء", "بسبب", "نتيجه", "ردا", "خلفيه", "اثر", "احتجاجا", "ظل" -> "cause";
      case "بعد", "قبل", "عقب", "خلال", "اثناء", "منذ", "عندما", "بعدما", "لدي" -> "occasion";
      case "ضد", "تجاه", "حيال", "ازاء", "مقابل" -> "against";
      case "بشان", "حول", "بخصوص" -> "topic";
      case "حيث", "بينما", "فيما", "رغم" -> "clause";
      default -> null;
    };
  }
}
