package org.mirqab.nlp.model;

/**
 * Names a feature by 64 bits of its template and values, so that a weight is found without making a
 * string. Two features of one model with one key would share a weight; {@link LinearModel} refuses
 * a table that holds such a pair. Stateless.
 */
final class FeatureKey {

  /** A template and its key. */
  private record Template(String name, long key) {}

  /**
   * The few hundred templates, each at its hash; a second one of the same place is not kept.
   * Written without a lock: whichever is there is right.
   */
  private static final Template[] TEMPLATES = new Template[1 << 12];

  private FeatureKey() {}

  static long of(String template) {
    int place = template.hashCode() * 0x9E3779B9 >>> 20;
    Template known = TEMPLATES[place];
    if (known == null) {
      known = new Template(template, mix(bits(template)));
      TEMPLATES[place] = known;
    }
    // templates are constants, so that nearly always it is the same object
    return known.name() == template ? known.key() : mix(bits(template));
  }

  static long of(String template, String value) {
    return mix(of(template) + bits(value));
  }

  /**
   * @param second the {@link #bits(String)} of the second value
   */
  static long of(String template, String first, long second) {
    return mix(mix(of(template) + bits(first)) + second);
  }

  /**
   * A string's own hash is kept with it, so it costs nothing; but two short words often share one,
   * as لن and ما do, so length and outer letters are added.
   */
  static long bits(String text) {
    int length = text.length();
    return length == 0
        ? 0
        : bits(
            length,
            text.charAt(0),
            text.charAt(length / 2),
            text.charAt(length - 1),
            text.hashCode());
  }

  private static long bits(int length, char first, char middle, char last, int hash) {
    long outer = (long) first << 48 ^ (long) last << 32 ^ (long) middle << 40 ^ (long) length << 56;
    return outer ^ (hash & 0xFFFFFFFFL);
  }

  /** The key of a feature written {@code template}, {@code template=a} or {@code template=a|b}. */
  static long ofName(String name) {
    return ofName(name.toCharArray(), 0, name.length());
  }

  /** The key of the feature so written between two places of a text. */
  static long ofName(char[] text, int from, int to) {
    int equals = find('=', text, from, to);
    long key = mix(bits(text, from, equals));
    if (equals < to) {
      int bar = find('|', text, equals + 1, to);
      key = mix(key + bits(text, equals + 1, bar));
      if (bar < to) {
        key = mix(key + bits(text, bar + 1, to));
      }
    }
    return key;
  }

  private static int find(char c, char[] text, int from, int to) {
    int at = from;
    while (at < to && text[at] != c) {
      at++;
    }
    return at;
  }

  /** What {@link #bits(String)} gives for the string that stands there. */
  private static long bits(char[] text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + text[i];
    }
    int length = to - from;
    return length == 0 ? 0 : bits(length, text[from], text[from + length / 2], text[to - 1], hash);
  }

  /** The finaliser of SplitMix64 (Steele, Lea and Flood, 2014). */
  private static long mix(long seed) {
    long z = seed + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
