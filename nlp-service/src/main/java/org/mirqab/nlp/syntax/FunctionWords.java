package org.mirqab.nlp.syntax;

import java.util.HashMap;
import java.util.Map;
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

  /** What stands between a verb and its subject or conjunction, beside the negations. */
  private static final Set<String> TENSE_PARTICLES = keys("قد", "لقد", "سوف");

  private static final Set<String> DEMONSTRATIVES =
      keys("هذا", "هذه", "ذلك", "تلك", "هؤلاء", "هذين", "هذان", "هاتين", "أولئك");

  static final int PREPOSITION = 1;
  static final int RELATIVE = 2;
  static final int SUBORDINATOR = 4;
  static final int NEGATION = 8;
  static final int DEMONSTRATIVE = 16;
  static final int COMPLEMENTIZER = 32;

  /** The classes of each word as bits: one look-up for every word of a text. */
  private static final Map<String, Integer> CLASSES = new HashMap<>();

  static {
    mark(PREPOSITIONS, PREPOSITION);
    mark(RELATIVES, RELATIVE);
    mark(SUBORDINATORS, SUBORDINATOR);
    mark(NEGATIONS, NEGATION);
    mark(DEMONSTRATIVES, DEMONSTRATIVE);
    mark(COMPLEMENTIZERS, COMPLEMENTIZER);
  }

  /** No function word is longer. */
  private static final int LONGEST =
      CLASSES.keySet().stream().mapToInt(String::length).max().orElse(0);

  private FunctionWords() {}

  private static void mark(Set<String> keys, int bit) {
    keys.forEach(key -> CLASSES.merge(key, bit, (a, b) -> a | b));
  }

  /** The classes of a key, as {@link #bare} gives it, as bits; 0 if it is no function word. */
  static int classes(String key) {
    if (key.length() > LONGEST) {
      return 0;
    }
    Integer classes = CLASSES.get(key);
    return classes == null ? 0 : classes;
  }

  private static Set<String> keys(String... words) {
    Set<String> keys = new java.util.HashSet<>();
    for (String word : words) {
      keys.add(Orthography.key(word));
    }
    return Set.copyOf(keys);
  }

  /** The key without a leading و or ف if the rest is one of the classes; else the key itself. */
  public static String bare(String key) {
    int length = key.length();
    if (length > 2 && length <= LONGEST + 1 && (key.charAt(0) == 'و' || key.charAt(0) == 'ف')) {
      String rest = key.substring(1);
      if (classes(rest) != 0) {
        return rest;
      }
    }
    return key;
  }

  /** Whether it turns the tense of the verb after it. */
  static boolean isTenseParticle(String bare) {
    return TENSE_PARTICLES.contains(bare);
  }

  /** Whether it belongs to any of the classes. */
  public static boolean isFunctionWord(String key) {
    return classes(bare(key)) != 0;
  }
}
