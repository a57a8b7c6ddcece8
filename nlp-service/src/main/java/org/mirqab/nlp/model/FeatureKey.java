package org.mirqab.nlp.model;

/**
 * Names a feature by 64 bits of its template and values, so that a weight is found without making a
 * string. Two features of one model with one key would share a weight; {@link LinearModel} refuses
 * a table that holds such a pair. Stateless.
 */
final class FeatureKey {

  private FeatureKey() {}

  static long of(String template) {
    return mix(bits(template));
  }

  static long of(String template, String value) {
    return mix(mix(bits(template)) + bits(value));
  }

  static long of(String template, String first, String second) {
    return mix(mix(mix(bits(template)) + bits(first)) + bits(second));
  }

  /**
   * A string's own hash is kept with it, so it costs nothing; but two short words often share one,
   * as لن and ما do, so length and outer letters are added.
   */
  private static long bits(String text) {
    int length = text.length();
    if (length == 0) {
      return 0;
    }
    long outer =
        (long) text.charAt(0) << 48
            ^ (long) text.charAt(length - 1) << 32
            ^ (long) text.charAt(length / 2) << 40
            ^ (long) length << 56;
    return outer ^ (text.hashCode() & 0xFFFFFFFFL);
  }

  /** The key of a feature written {@code template}, {@code template=a} or {@code template=a|b}. */
  static long ofName(String name) {
    int equals = name.indexOf('=');
    if (equals < 0) {
      return of(name);
    }
    String template = name.substring(0, equals);
    int bar = name.indexOf('|', equals);
    if (bar < 0) {
      return of(template, name.substring(equals + 1));
    }
    return of(template, name.substring(equals + 1, bar), name.substring(bar + 1));
  }

  /** The finaliser of SplitMix64 (Steele, Lea and Flood, 2014). */
  private static long mix(long seed) {
    long z = seed + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
