package org.mirqab.nlp.text;

/** What the tokenizer must know of a UTF-16 code unit, in a table: a lookup instead of tests. */
final class CharacterClass {

  static final int MARK = 0;
  static final int ARABIC = 1;
  static final int NUMBER = 2;
  static final int FOREIGN = 3;
  static final int SPACE = 4;
  static final int OMISSIBLE = 5;

  /** Not told by one unit: a surrogate. */
  static final int SURROGATE = 6;

  /** Whether the form of a word with it differs from the surface. */
  static final int CHANGES_FORM = 8;

  /** Whether the key of a word with it differs from the form. */
  static final int CHANGES_KEY = 16;

  /** Whether inside a word it shows that a space may have been lost. */
  static final int SEAM = 32;

  private static final int CLASS = 7;
  private static final byte[] TABLE = new byte[1 << 16];
  private static final String[] MARKS = new String[0x2100];

  static {
    for (int c = 0; c < TABLE.length; c++) {
      TABLE[c] = (byte) of((char) c);
      if (c < MARKS.length && TABLE[c] == MARK) {
        MARKS[c] = String.valueOf((char) c);
      }
    }
  }

  private CharacterClass() {}

  private static int of(char c) {
    if (Character.isSurrogate(c)) {
      return SURROGATE;
    } else if (Character.isWhitespace(c) || c == '\u00A0' || c == '\u202F') {
      return SPACE;
    } else if (Orthography.isOmissible(c)) {
      boolean seam = c == '\u064B' || c == '\u0651';
      return OMISSIBLE | CHANGES_FORM | (seam ? SEAM : 0);
    } else if (Character.isDigit(c)) {
      return NUMBER | (c > '9' ? CHANGES_FORM : 0);
    } else if (!Character.isLetter(c)) {
      return MARK;
    } else if (Character.UnicodeScript.of(c) != Character.UnicodeScript.ARABIC) {
      return FOREIGN;
    }
    int kind = ARABIC;
    if (!Orthography.form(String.valueOf(c)).equals(String.valueOf(c))) {
      kind |= CHANGES_FORM;
    }
    if (!Orthography.key(String.valueOf(c)).equals(String.valueOf(c))) {
      kind |= CHANGES_KEY;
    }
    return c == 'ة' || c == 'ى' || c == 'إ' ? kind | SEAM : kind;
  }

  /** One of the classes. */
  static int kind(char c) {
    return TABLE[c] & CLASS;
  }

  /** The class with the flags. */
  static int flags(char c) {
    return TABLE[c];
  }

  /** The mark as a string; the same object for each use of a common mark. */
  static String mark(char c) {
    return c < MARKS.length && MARKS[c] != null ? MARKS[c] : String.valueOf(c);
  }
}
