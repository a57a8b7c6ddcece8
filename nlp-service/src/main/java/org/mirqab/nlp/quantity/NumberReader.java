package org.mirqab.nlp.quantity;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.mirqab.nlp.lexicon.LexiconTable;
import org.mirqab.nlp.text.Token;

/**
 * Reads one number: digits of any script with thousands marks, number words cardinal and ordinal,
 * and digits before a scale word (5 آلاف). Stateless.
 */
public final class NumberReader {

  /**
   * A number read.
   *
   * @param endToken one past its last token
   * @param value the number; a fraction is cut off
   * @param ordinal whether it is an ordinal word
   * @param fraction whether digits after a decimal mark were cut off
   * @param article whether its first word carries the article
   * @param conjunction whether و or ف is attached to its first word
   * @param digits whether it begins with digits
   */
  public record Reading(
      int endToken,
      long value,
      boolean ordinal,
      boolean fraction,
      boolean article,
      boolean conjunction,
      boolean digits) {}

  private enum Role {
    UNIT,
    COMPOUND,
    TEN,
    HUNDRED,
    SCALE,
    SCALE_PLURAL,
    MULTIPLE,
    ORDINAL
  }

  private record Word(Role role, long value) {}

  private static final ClosedVocabulary<Word> WORDS = load();

  private NumberReader() {}

  private static ClosedVocabulary<Word> load() {
    ClosedVocabulary.Builder<Word> builder = new ClosedVocabulary.Builder<>();
    LexiconTable table =
        LexiconTable.read(
            "numbers.tsv",
            new InputStreamReader(
                Objects.requireNonNull(NumberReader.class.getResourceAsStream("numbers.tsv")),
                StandardCharsets.UTF_8),
            "role",
            "value",
            "spellings");
    for (LexiconTable.Row row : table.rows()) {
      Word word = new Word(row.constant("role", Role.class), Long.parseLong(row.required("value")));
      row.list("spellings").forEach(spelling -> builder.add(spelling, word));
    }
    return builder.build();
  }

  /** The number that starts at token {@code index}, as long as it goes, or null if none does. */
  public static Reading read(List<Token> tokens, int index) {
    if (index >= tokens.size()) {
      return null;
    }
    Token token = tokens.get(index);
    return switch (token.kind()) {
      case NUMBER -> readDigits(tokens, index);
      case ARABIC -> readWords(tokens, index);
      default -> null;
    };
  }

  /** Whether the token is a plain run of digits, without marks. */
  public static boolean isPlainDigits(Token token) {
    if (token.kind() != Token.Kind.NUMBER) {
      return false;
    }
    String form = token.form();
    for (int i = 0; i < form.length(); i++) {
      if (form.charAt(i) < '0' || form.charAt(i) > '9') {
        return false;
      }
    }
    return form.length() <= 9;
  }

  private static Reading readDigits(List<Token> tokens, int index) {
    String form = tokens.get(index).form();
    double exact = digits(form);
    if (Double.isNaN(exact)) {
      return null;
    }
    int end = index + 1;
    if (end < tokens.size()) {
      ClosedVocabulary.Hit<Word> hit = hit(tokens, end);
      if (hit != null && !hit.conjunction() && !hit.article() && hit.preposition() == 0) {
        Word word = hit.entries().get(0);
        if (word.role == Role.SCALE
            || word.role == Role.SCALE_PLURAL
            || (word.role == Role.HUNDRED && word.value == 100)) {
          exact *= word.value;
          end++;
        }
      }
    }
    long value = (long) (exact + 1e-6);
    boolean fraction = Math.abs(exact - value) > 1e-5;
    long rest = end > index + 1 && !fraction ? digitsAfterScale(tokens, end, value) : 0;
    return new Reading(rest > 0 ? end + 2 : end, value + rest, false, fraction, false, false, true);
  }

  /** The 500 of 12 ألفا و500; 0 if no such rest follows. */
  private static long digitsAfterScale(List<Token> tokens, int index, long value) {
    if (index + 1 >= tokens.size()
        || !tokens.get(index).key().equals("و")
        || !isPlainDigits(tokens.get(index + 1))) {
      return 0;
    }
    long rest = Long.parseLong(tokens.get(index + 1).form());
    return rest < 1000 && value % 1000 == 0 && value > 0 ? rest : 0;
  }

  /** NaN for what is no number, such as 27.01.2024. */
  private static double digits(String form) {
    int marks = 0;
    int last = -1;
    boolean groups = true;
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      if (c >= '0' && c <= '9') {
        continue;
      }
      if (c != '.' && c != ',' && c != '\u066B' && c != '\u066C') {
        return Double.NaN;
      }
      groups &= last < 0 ? i <= 3 && form.charAt(0) != '0' : i - last == 4;
      marks++;
      last = i;
    }
    if (form.length() > 18) {
      return Double.NaN;
    }
    if (marks == 0) {
      return Long.parseLong(form);
    }
    groups &= form.length() - last == 4;
    if (groups && form.charAt(last) != '\u066B') {
      return Long.parseLong(withoutMarks(form));
    }
    if (marks > 1) {
      return Double.NaN;
    }
    return Double.parseDouble(form.substring(0, last) + '.' + form.substring(last + 1));
  }

  private static String withoutMarks(String form) {
    StringBuilder digits = new StringBuilder(form.length());
    for (int i = 0; i < form.length(); i++) {
      if (Character.isDigit(form.charAt(i))) {
        digits.append(form.charAt(i));
      }
    }
    return digits.toString();
  }

  private static ClosedVocabulary.Hit<Word> hit(List<Token> tokens, int index) {
    if (index >= tokens.size() || tokens.get(index).kind() != Token.Kind.ARABIC) {
      return null;
    }
    return WORDS.find(tokens.get(index).key());
  }

  private static Reading readWords(List<Token> tokens, int index) {
    ClosedVocabulary.Hit<Word> first = hit(tokens, index);
    if (first == null) {
      return null;
    }
    Word word = first.entries().get(0);
    if (word.role == Role.SCALE_PLURAL) {
      return null;
    }
    boolean ordinal = word.role == Role.ORDINAL;
    long total = 0;
    long group = 0;
    long lastScale = Long.MAX_VALUE;
    if (word.role == Role.SCALE || word.role == Role.MULTIPLE) {
      total = word.value;
      lastScale = scaleOf(word);
    } else {
      group = word.value;
    }
    int end = index + 1;
    boolean complete = word.role != Role.COMPOUND;
    while (end < tokens.size()) {
      ClosedVocabulary.Hit<Word> next = hit(tokens, end);
      if (next == null || next.preposition() != 0) {
        break;
      }
      Word w = next.entries().get(0);
      if (next.conjunction()) {
        boolean fits =
            switch (w.role) {
              case TEN -> group % 100 == 0 || group % 100 < 10;
              case UNIT, COMPOUND -> (group == 0 ? total > 0 : group % 100 == 0) && !ordinal;
              case HUNDRED -> group == 0 && total > 0;
              case SCALE, MULTIPLE -> group == 0 && scaleOf(w) < lastScale && total > 0;
              default -> false;
            };
        if (!fits) {
          break;
        }
        if (w.role == Role.SCALE || w.role == Role.MULTIPLE) {
          total += w.value;
          lastScale = scaleOf(w);
        } else {
          group += w.value;
        }
        complete = true;
      } else if (w.role == Role.UNIT
          && w.value == 10
          && group % 100 > 0
          && group % 100 < 10
          && !next.article()) {
        group += 10;
        complete = true;
      } else if (ordinal || next.article()) {
        break;
      } else if (w.role == Role.HUNDRED && w.value == 100 && group >= 3 && group <= 9) {
        group *= 100;
      } else if ((w.role == Role.SCALE || w.role == Role.SCALE_PLURAL)
          && group > 0
          && w.value < lastScale) {
        total += group * w.value;
        group = 0;
        lastScale = w.value;
      } else {
        break;
      }
      end++;
    }
    if (!complete) {
      return null;
    }
    long rest = ordinal || group > 0 ? 0 : digitsAfterScale(tokens, end, total);
    if (rest > 0) {
      group = rest;
      end += 2;
    }
    return new Reading(
        end, total + group, ordinal, false, first.article(), first.conjunction(), false);
  }

  private static long scaleOf(Word word) {
    return word.role == Role.MULTIPLE ? word.value / 2 : word.value;
  }
}
