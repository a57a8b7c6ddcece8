package org.mirqab.nlp.syntax;

import java.util.Set;
import org.mirqab.nlp.text.Orthography;

/**
 * The closed classes that clause structure hangs on, by {@link Orthography#key key} without the
 * conjunctions و and ف.
 */
public final class FunctionWords {

  private static final Set<String> PREPOSITIONS =
      keys(
          "في",
          "من",
          "على",
          "إلى",
          "عن",
          "مع",
          "بين",
          "ضد",
          "خلال",
          "بعد",
          "قبل",
          "منذ",
          "حتى",
          "نحو",
          "قرب",
          "عبر",
          "لدى",
          "عند",
          "حول",
          "بشأن",
          "تجاه",
          "جراء",
          "إثر",
          "عقب",
          "أمام",
          "خلف",
          "فوق",
          "تحت",
          "داخل",
          "خارج",
          "وسط",
          "ضمن",
          "دون",
          "بدون",
          "رغم",
          "برفقة",
          "بحضور",
          "برئاسة",
          "لصالح",
          "بسبب",
          "وفق",
          "حسب",
          "بحسب",
          "صوب",
          "باتجاه",
          "باستثناء",
          "بمشاركة",
          "بقيادة",
          "فيه",
          "فيها",
          "شمال",
          "جنوب",
          "شرق",
          "غرب",
          "شمالي",
          "جنوبي",
          "شرقي",
          "غربي",
          "غداة",
          "أثناء",
          "بينهما",
          "بينهم",
          "بينها",
          "بينه",
          "بيننا");
  private static final Set<String> RELATIVES =
      keys(
          "الذي", "التي", "الذين", "اللذان", "اللذين", "اللتان", "اللتين", "اللواتي", "اللاتي",
          "ممن", "مما");
  private static final Set<String> SUBORDINATORS =
      keys(
          "أن", "إن", "ان", "أنه", "إنه", "أنها", "إنها", "أنهم", "إنهم", "أنهما", "إنهما", "بأن",
          "بأنه", "بأنها", "لأن", "لأنه", "لأنها", "حيث", "بينما", "فيما", "إذ", "كما", "لكن",
          "لكنه", "لكنها", "عندما", "حين", "حينما", "بعدما", "قبلما", "كي", "لكي", "إذا", "لو",
          "مثلما", "طالما", "كأن", "بما", "أنني", "إنني", "أننا", "إننا", "ألا", "غير", "علما",
          "كون");
  private static final Set<String> COMPLEMENTIZERS =
      keys(
          "أن", "إن", "ان", "أنه", "إنه", "أنها", "إنها", "أنهم", "إنهم", "أنهما", "إنهما", "بأن",
          "بأنه", "بأنها", "أنني", "إنني", "أننا", "إننا", "ألا");
  private static final Set<String> NEGATIONS = keys("لم", "لن", "لا", "ما", "ليس", "ليست", "ليسوا");
  private static final Set<String> DEMONSTRATIVES =
      keys("هذا", "هذه", "ذلك", "تلك", "هؤلاء", "هذين", "هذان", "هاتين", "أولئك");

  private FunctionWords() {}

  private static Set<String> keys(String... words) {
    Set<String> keys = new java.util.HashSet<>();
    for (String word : words) {
      keys.add(Orthography.key(word));
    }
    return Set.copyOf(keys);
  }

  /** The key without a leading و or ف if the rest is one of the classes; else the key itself. */
  public static String bare(String key) {
    if (key.length() > 2 && (key.charAt(0) == 'و' || key.charAt(0) == 'ف')) {
      String rest = key.substring(1);
      if (PREPOSITIONS.contains(rest)
          || RELATIVES.contains(rest)
          || SUBORDINATORS.contains(rest)
          || NEGATIONS.contains(rest)
          || DEMONSTRATIVES.contains(rest)) {
        return rest;
      }
    }
    return key;
  }

  /** Whether the key, as {@link #bare} gives it, is a preposition written as a word. */
  public static boolean isPreposition(String bare) {
    return PREPOSITIONS.contains(bare);
  }

  /** Whether it is a relative pronoun. */
  public static boolean isRelative(String bare) {
    return RELATIVES.contains(bare);
  }

  /** Whether it opens a subordinate or adverbial clause. */
  public static boolean isSubordinator(String bare) {
    return SUBORDINATORS.contains(bare);
  }

  /** Whether it opens what is said, known or wanted: أن and إن, with a pronoun too. */
  public static boolean isComplementizer(String bare) {
    return COMPLEMENTIZERS.contains(bare);
  }

  /** Whether it negates the verb after it. */
  public static boolean isNegation(String bare) {
    return NEGATIONS.contains(bare);
  }

  /** Whether it is هذا and the like. */
  public static boolean isDemonstrative(String bare) {
    return DEMONSTRATIVES.contains(bare);
  }

  /** Whether it belongs to any of the classes. */
  public static boolean isFunctionWord(String key) {
    String bare = bare(key);
    return isPreposition(bare)
        || isRelative(bare)
        || isSubordinator(bare)
        || isNegation(bare)
        || isDemonstrative(bare);
  }
}
