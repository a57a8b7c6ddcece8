package org.mirqab.nlp.text;

import java.util.Set;

/**
 * Finds where two words were run together because a space was lost, as where a link stood. It goes
 * by letters that only end or only begin a word: ة and ى end one, so does tanwin, so does أنّ with
 * its shadda; إ begins one. Letters that join on both sides show nothing, so «ووصلسفير» stays
 * whole. Stateless.
 */
final class LostSpaces {

  /** A rest shorter than this is an ending, unless it is one of {@link #SHORT_WORDS}. */
  private static final int SHORTEST_REST = 3;

  private static final Set<String> SHORT_WORDS =
      Set.of("من", "عن", "في", "فى", "لا", "ما", "أن", "إن", "ان", "قد", "لم", "لن", "بل", "أو");

  /** After these ى is an ending for sure; elsewhere it may be written for ي. */
  private static final Set<String> IN_MAQSURA =
      Set.of("على", "إلى", "الى", "حتى", "لدى", "سوى", "وعلى", "وإلى", "والى", "وحتى");

  private static final Set<String> EMPHASIS =
      Set.of("أن", "إن", "بأن", "وأن", "وإن", "فإن", "لأن", "ان", "بان", "وان", "لكن", "ولكن");

  /** What may stand before إ in one word. */
  private static final Set<String> PROCLITICS =
      Set.of(
          "و", "ف", "ب", "ل", "ك", "أ", "وب", "ول", "وك", "فب", "فل", "ال", "وال", "بال", "كال",
          "فال", "لل", "ولل", "وبال", "فبال", "فلل", "وكال", "أو");

  private LostSpaces() {}

  /**
   * The offset in {@code text} at which the second word begins; −1 if the stretch is one word.
   *
   * @param start first unit of the stretch of Arabic letters
   * @param end one past its last
   */
  static int in(String text, int start, int end) {
    for (int i = start + 1; i < end - 1; i++) {
      if ((CharacterClass.flags(text.charAt(i)) & CharacterClass.SEAM) == 0) {
        continue;
      }
      int at = second(text, start, i, end);
      if (at > 0) {
        return at;
      }
    }
    return -1;
  }

  private static int second(String text, int start, int i, int end) {
    switch (text.charAt(i)) {
      case 'ة':
        int after = skipMarks(text, i + 1, end);
        return isWord(text, after, end) && letters(text, start, i) >= 2 ? after : -1;
      case 'ى':
        int rest = skipMarks(text, i + 1, end);
        boolean article = text.startsWith("ال", rest) && letters(text, rest, end) >= 4;
        return letters(text, rest, end) >= SHORTEST_REST
                && (article || IN_MAQSURA.contains(Orthography.form(text.substring(start, i + 1))))
            ? rest
            : -1;
      case '\u064B':
        int next = skipMarks(text, i + 1, end);
        if (next < end && text.charAt(next) == 'ا' && text.charAt(next - 1) != 'ا') {
          boolean before = i > start && text.charAt(i - 1) == 'ا';
          next = before ? next : skipMarks(text, next + 1, end);
        }
        return letters(text, start, i) >= 3 && isWord(text, next, end) ? next : -1;
      case '\u0651':
        int name = skipMarks(text, i + 1, end);
        boolean open =
            name < end && (isHamzatedAlif(text.charAt(name)) || text.startsWith("ال", name));
        return open
                && letters(text, name, end) >= SHORTEST_REST
                && EMPHASIS.contains(Orthography.form(text.substring(start, i)))
            ? name
            : -1;
      default:
        return beforeHamza(text, start, i, end);
    }
  }

  private static int beforeHamza(String text, int start, int i, int end) {
    String before = Orthography.form(text.substring(start, i));
    if (before.length() < 2
        || letters(text, i, end) < SHORTEST_REST
        || PROCLITICS.contains(before)
        || before.endsWith("لا")) {
      return -1;
    }
    if (before.endsWith("ال") && text.startsWith("ال", i - 2)) {
      return i - 2;
    }
    boolean and = before.endsWith("و") && before.length() > 3 && text.charAt(i - 1) == 'و';
    return and && !before.endsWith("بو") ? i - 1 : i;
  }

  private static boolean isHamzatedAlif(char c) {
    return c == 'أ' || c == 'إ' || c == 'آ';
  }

  private static boolean isWord(String text, int from, int end) {
    int letters = letters(text, from, end);
    return letters >= SHORTEST_REST
        || (letters == 2 && SHORT_WORDS.contains(Orthography.form(text.substring(from, end))));
  }

  private static int skipMarks(String text, int from, int end) {
    int i = from;
    while (i < end && CharacterClass.kind(text.charAt(i)) == CharacterClass.OMISSIBLE) {
      i++;
    }
    return i;
  }

  private static int letters(String text, int from, int end) {
    int count = 0;
    for (int i = from; i < end; i++) {
      if (CharacterClass.kind(text.charAt(i)) == CharacterClass.ARABIC) {
        count++;
      }
    }
    return count;
  }
}
