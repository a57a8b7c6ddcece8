package org.mirqab.nlp.text;

/**
 * The spelling policies of the engine. A word has two spellings beside its surface: its
 * <em>form</em>, without what Arabic may leave out, and its <em>key</em>, without what writers
 * confuse. Lexicons are looked up by key; the form tells readings of one key apart.
 */
public final class Orthography {

  private Orthography() {}

  /**
   * The form: presentation forms composed (only there NFKC), without tashkeel, superscript alif,
   * tatweel, bidi and zero-width marks; Arabic-Indic and Persian digits as ASCII; Persian yeh and
   * keheh as Arabic. Hamza, alif maqsura and ta marbuta are kept.
   */
  public static String form(CharSequence surface) {
    StringBuilder form = new StringBuilder(surface.length());
    for (int i = 0; i < surface.length(); i++) {
      char c = surface.charAt(i);
      if (isPresentationForm(c)) {
        form.append(
            java.text.Normalizer.normalize(String.valueOf(c), java.text.Normalizer.Form.NFKC));
      } else if (!isOmissible(c)) {
        form.append(unified(c));
      }
    }
    return form.toString();
  }

  /**
   * The key of a form: أ إ آ ٱ become ا, ى becomes ي, ة becomes ه, ؤ becomes و, ئ becomes ي; ء is
   * kept. The same length as the form.
   */
  public static String key(CharSequence form) {
    int length = form.length();
    for (int i = 0; i < length; i++) {
      char c = form.charAt(i);
      if (folded(c) != c) {
        char[] key = new char[length];
        for (int j = 0; j < length; j++) {
          key[j] = folded(form.charAt(j));
        }
        return new String(key);
      }
    }
    return form.toString();
  }

  /** Whether {@link #key} of the form is that key. */
  public static boolean isKeyOf(String key, String form) {
    int length = form.length();
    if (key.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (key.charAt(i) != folded(form.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether the character may be left out without changing the word: tashkeel and the like. */
  public static boolean isOmissible(char c) {
    return isTashkeel(c)
        || c == '\u0640' // tatweel
        || c == '\u061C' // Arabic letter mark
        || (c >= '\u200B' && c <= '\u200F') // zero-width and direction marks
        || (c >= '\u202A' && c <= '\u202E') // embeddings and overrides
        || (c >= '\u2066' && c <= '\u2069') // isolates
        || c == '\uFEFF';
  }

  /** Tanwin, short vowels, shadda, sukun, Quranic marks, superscript alif. */
  public static boolean isTashkeel(char c) {
    return (c >= '\u064B' && c <= '\u065F')
        || c == '\u0670'
        || (c >= '\u0610' && c <= '\u061A')
        || (c >= '\u06D6' && c <= '\u06DC')
        || (c >= '\u06DF' && c <= '\u06E4')
        || c == '\u06E7'
        || c == '\u06E8'
        || (c >= '\u06EA' && c <= '\u06ED');
  }

  private static boolean isPresentationForm(char c) {
    return (c >= '\uFB50' && c <= '\uFDFF') || (c >= '\uFE70' && c <= '\uFEFC');
  }

  private static char unified(char c) {
    if (c >= '\u0660' && c <= '\u0669') {
      return (char) ('0' + c - '\u0660');
    }
    if (c >= '\u06F0' && c <= '\u06F9') {
      return (char) ('0' + c - '\u06F0');
    }
    return switch (c) {
      case '\u06CC' -> 'ي';
      case '\u06A9' -> 'ك';
      default -> c;
    };
  }

  /** The letter of a key for one of a form. */
  public static char folded(char c) {
    return switch (c) {
      case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
      case 'ى', 'ئ' -> 'ي';
      case 'ة' -> 'ه';
      case 'ؤ' -> 'و';
      default -> c;
    };
  }
}
