package org.mirqab.nlp.morphology;

/**
 * Writes a sounded form as Arabic letters without short vowels, and chooses the seat of every hamza
 * from the vowels around it, by the rules of modern standard spelling.
 *
 * <p>Sounds: consonants are Arabic letters, {@code ء} a hamza without a seat; {@code a i u} short
 * and {@code A I U} long vowels; {@code Y} a long a written ى; {@code T} ة; {@code !} the silent
 * alif of وا. A consonant twice in a row is one letter (with shadda, where asked for). A short
 * vowel at the start is that of an alif without hamza. Stateless.
 */
final class Spelling {

  private static final char SHADDA = '\u0651';

  private Spelling() {}

  /** The spelling without shadda. */
  static String write(String sounds) {
    return write(sounds, false, false);
  }

  /** The spelling of a citation form: with shadda. */
  static String writeWithShadda(String sounds) {
    return write(sounds, true, false);
  }

  /**
   * The other accepted spelling, which keeps the seat the hamza has in the singular: يبدأون beside
   * يبدؤون, جاءوا beside جاؤوا; the same as {@link #write} where there is none.
   */
  static String writeKeepingSeat(String sounds) {
    return write(sounds, false, true);
  }

  private static String write(String raw, boolean shadda, boolean keepSeat) {
    String sounds = contracted(raw);
    StringBuilder letters = new StringBuilder(sounds.length());
    for (int i = 0; i < sounds.length(); i++) {
      char c = sounds.charAt(i);
      char before = i == 0 ? '\0' : sounds.charAt(i - 1);
      char after = i + 1 == sounds.length() ? '\0' : sounds.charAt(i + 1);
      switch (c) {
        case 'a', 'i', 'u' -> {
          if (i == 0) {
            letters.append('ا');
          }
        }
        case 'A' -> {
          if (!endsWithMadda(letters, before)) {
            letters.append('ا');
          }
        }
        case '!' -> letters.append('ا');
        case 'I' -> letters.append('ي');
        case 'U' -> letters.append('و');
        case 'Y' -> letters.append(afterYa(letters) ? 'ا' : 'ى');
        case 'T' -> letters.append('ة');
        case 'ء' -> {
          if (before != c) {
            boolean twice = after == c && i + 2 < sounds.length();
            letters.append(seat(before, twice ? sounds.charAt(i + 2) : after, keepSeat));
          } else if (shadda) {
            letters.append(SHADDA);
          }
        }
        default -> {
          if (before == c) {
            if (shadda) {
              letters.append(SHADDA);
            }
          } else if (c == 'و' && before == 'i' && !isVowel(after) && after != c) {
            letters.append('ي');
          } else if (c == 'ي' && before == 'u' && !isVowel(after) && after != c) {
            letters.append('و');
          } else {
            letters.append(c);
          }
        }
      }
    }
    return letters.toString();
  }

  /** Two hamzas, the second without a vowel, become one and a long vowel: أأمن gives آمن. */
  private static String contracted(String sounds) {
    int second = sounds.indexOf('ء', 2);
    if (second == 2 && sounds.charAt(0) == 'ء' && sounds.length() > 3) {
      char vowel = sounds.charAt(1);
      if (!isVowel(sounds.charAt(3)) && "aiu".indexOf(vowel) >= 0) {
        return "ء" + Character.toUpperCase(vowel) + sounds.substring(3);
      }
    }
    return sounds;
  }

  /** After ي a final long a is written ا, not ى: أحيا, حيّا. */
  private static boolean afterYa(CharSequence letters) {
    int last = letters.length() - 1;
    if (last > 0 && letters.charAt(last) == SHADDA) {
      last--;
    }
    return last >= 0 && letters.charAt(last) == 'ي';
  }

  private static boolean endsWithMadda(CharSequence letters, char before) {
    return before == 'ء' && !letters.isEmpty() && letters.charAt(letters.length() - 1) == 'آ';
  }

  private static char seat(char before, char after, boolean keepSeat) {
    if (before == '\0') {
      return switch (after) {
        case 'A' -> 'آ';
        case 'i', 'I' -> 'إ';
        default -> 'أ';
      };
    }
    if (after == '\0') {
      return switch (before) {
        case 'i' -> 'ئ';
        case 'u' -> 'ؤ';
        case 'a' -> 'أ';
        default -> 'ء';
      };
    }
    if (before == 'i' || before == 'I' || before == 'ي' || after == 'i' || after == 'I') {
      return 'ئ';
    }
    if (after == 'u' || after == 'U') {
      if (keepSeat && before == 'a') {
        return 'أ';
      }
      return keepSeat && before == 'A' ? 'ء' : 'ؤ';
    }
    if (before == 'u') {
      return 'ؤ';
    }
    if (before == 'A' || before == 'U' || before == 'و') {
      return 'ء';
    }
    return after == 'A' ? 'آ' : 'أ';
  }

  private static boolean isVowel(char c) {
    return "aiuAIUY".indexOf(c) >= 0 && c != '\0';
  }
}
