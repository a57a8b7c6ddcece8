package org.mirqab.nlp.document;

/** Numbers as a few named ranges, so that a weight learned for one holds for its neighbours. */
final class Buckets {

  private Buckets() {}

  /** 0, 1, 2, 3, 4-5, 6-8, 9-13, 14+. */
  static String count(int n) {
    if (n < 0) {
      return "-" + count(-n);
    }
    if (n <= 3) {
      return SMALL[n];
    }
    if (n <= 5) {
      return "4-5";
    }
    if (n <= 8) {
      return "6-8";
    }
    return n <= 13 ? "9-13" : "14+";
  }

  private static final String[] SMALL = {"0", "1", "2", "3"};

  /** Number of a sentence in its article. */
  static String sentence(int n) {
    return n <= 2 ? SMALL[n] : n <= 5 ? "3-5" : n <= 10 ? "6-10" : "11+";
  }

  /** Points of the role assigner, in halves. */
  static String points(double points) {
    if (points < 0.6) {
      return "low";
    }
    if (points < 1.2) {
      return "0.6";
    }
    if (points < 1.6) {
      return "1.2";
    }
    return points < 2.0 ? "1.6" : points < 2.4 ? "2.0" : "2.4";
  }

  /** A share of a hundred: below 4, 7, 10, 14, 18 and above. */
  static String share(int part, int whole) {
    int hundredths = 100 * part / whole;
    if (hundredths < 4) {
      return "0";
    }
    if (hundredths < 7) {
      return "4";
    }
    if (hundredths < 10) {
      return "7";
    }
    return hundredths < 14 ? "10" : hundredths < 18 ? "14" : "18";
  }
}
