package org.mirqab.nlp.time;

import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.chrono.HijrahChronology;
import java.time.chrono.HijrahDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.mirqab.nlp.lexicon.LexiconTable;
import org.mirqab.nlp.quantity.ClosedVocabulary;
import org.mirqab.nlp.text.Orthography;
import org.mirqab.nlp.text.Token;

/**
 * The words of time phrases: month and weekday names of all Arab countries from CLDR, the rest from
 * {@code words.tsv} and {@code names.tsv}. Immutable.
 */
final class TimeVocabulary {

  /** What a word does in a phrase; explained in {@code words.tsv}. */
  enum Kind {
    MONTH,
    HIJRI_MONTH,
    WEEKDAY,
    UNIT,
    SHIFT,
    THIS,
    ANCHOR,
    NIGHT,
    DAYPART,
    MIDNIGHT,
    SEASON,
    EDGE,
    DECADE,
    BOUND,
    BEFORE,
    AFTER,
    FROM,
    TO,
    BETWEEN,
    COMPARE,
    ABOUT,
    EVE,
    ON,
    ZONE,
    QUARTER,
    PART,
    MATCHING,
    HIJRI,
    GREGORIAN,
    VAGUE,
    SET,
    TIMES,
    FEAST,
    NAME,
    COUNTED,
    AGE,
    GENERAL,
    OTHER_DAY,
    PAPER,
    HALF
  }

  enum Strength {
    STRONG,
    WEAK
  }

  /** Whether the first word of a phrase carries the article. */
  private enum Article {
    WITH,
    WITHOUT,
    EITHER
  }

  /**
   * A word or phrase.
   *
   * @param rest keys of the words after the first
   * @param form the form that the token must end in; null if any
   */
  record Word(
      Kind kind,
      String value,
      int number,
      Strength strength,
      boolean withArticle,
      boolean withoutArticle,
      String form,
      String[] rest) {}

  /** A word found in a sentence; {@code end} is one past its last token. */
  record Match(Word word, int end, boolean conjunction, char preposition, boolean article) {

    Kind kind() {
      return word.kind;
    }

    /** Whether nothing is attached before it but the article. */
    boolean plain() {
      return !conjunction && preposition == 0;
    }
  }

  private static final List<String> COUNTRIES =
      List.of(
          "ar", "ar-EG", "ar-SA", "ar-IQ", "ar-SY", "ar-LB", "ar-JO", "ar-PS", "ar-MA", "ar-DZ",
          "ar-TN", "ar-MR", "ar-LY", "ar-SD");

  static final TimeVocabulary SHARED = new TimeVocabulary();

  private final ClosedVocabulary<Word> words;

  private TimeVocabulary() {
    Map<String, Word> all = new LinkedHashMap<>();
    for (String tag : COUNTRIES) {
      Locale locale = Locale.forLanguageTag(tag);
      for (Month month : Month.values()) {
        String name = month.getDisplayName(TextStyle.FULL_STANDALONE, locale);
        put(all, Kind.MONTH, "", month.getValue(), Strength.STRONG, name);
      }
    }
    Locale arabic = Locale.forLanguageTag("ar");
    for (DayOfWeek day : DayOfWeek.values()) {
      String name = day.getDisplayName(TextStyle.FULL, arabic);
      put(all, Kind.WEEKDAY, "", day.getValue(), Strength.STRONG, name);
    }
    DateTimeFormatter hijri =
        new DateTimeFormatterBuilder()
            .appendText(ChronoField.MONTH_OF_YEAR, TextStyle.FULL)
            .toFormatter(arabic)
            .withChronology(HijrahChronology.INSTANCE);
    for (int month = 1; month <= 12; month++) {
      // Any year will do: only the name of the month is taken.
      String name = hijri.format(HijrahDate.of(1445, month, 1));
      put(all, Kind.HIJRI_MONTH, "", month, Strength.STRONG, name);
    }
    LexiconTable names =
        LexiconTable.read(
            "names.tsv", open("names.tsv"), "kind", "number", "strength", "spellings");
    for (LexiconTable.Row row : names.rows()) {
      Kind kind = row.constant("kind", Kind.class);
      Strength strength = row.constant("strength", Strength.class);
      for (String spelling : row.list("spellings")) {
        put(all, kind, "", number(row), strength, spelling);
      }
    }
    LexiconTable table =
        LexiconTable.read("words.tsv", open("words.tsv"), "kind", "value", "number", "spellings");
    for (LexiconTable.Row row : table.rows()) {
      Kind kind = row.constant("kind", Kind.class);
      for (String spelling : row.list("spellings")) {
        put(all, kind, row.get("value"), number(row), Strength.STRONG, spelling);
      }
    }
    ClosedVocabulary.Builder<Word> builder = new ClosedVocabulary.Builder<>();
    all.forEach((id, word) -> builder.add(id.substring(id.lastIndexOf('\t') + 1), word));
    words = builder.build();
  }

  private static Reader open(String file) {
    return new InputStreamReader(
        Objects.requireNonNull(TimeVocabulary.class.getResourceAsStream(file)),
        StandardCharsets.UTF_8);
  }

  private static int number(LexiconTable.Row row) {
    String cell = row.get("number");
    try {
      return cell.isEmpty() ? 0 : Integer.parseInt(cell);
    } catch (NumberFormatException e) {
      throw row.error("the column number must be a whole number; was " + cell);
    }
  }

  private static void put(
      Map<String, Word> all, Kind kind, String value, int number, Strength strength, String name) {
    boolean exact = name.endsWith("!");
    String spelling = Orthography.form(exact ? name.substring(0, name.length() - 1) : name);
    Article article = Article.WITHOUT;
    if (spelling.startsWith("(ال)")) {
      article = Article.EITHER;
      spelling = spelling.substring(4);
    } else if (spelling.startsWith("ال") && !spelling.startsWith("الى")) {
      article = Article.WITH;
      spelling = spelling.substring(2);
    }
    String[] parts = Orthography.key(spelling).split(" ");
    String[] rest = new String[parts.length - 1];
    System.arraycopy(parts, 1, rest, 0, rest.length);
    Word word =
        new Word(
            kind,
            value,
            number,
            strength,
            article != Article.WITHOUT,
            article != Article.WITH,
            exact ? spelling : null,
            rest);
    all.put(
        kind + "\t" + value + number + "\t" + article + String.join(" ", rest) + "\t" + parts[0],
        word);
  }

  /** Everything the tokens from {@code index} may be; null if nothing. */
  ClosedVocabulary.Hit<Word> at(List<Token> tokens, int index) {
    if (index < 0 || index >= tokens.size()) {
      return null;
    }
    Token token = tokens.get(index);
    return token.kind() == Token.Kind.ARABIC ? words.find(token.key()) : null;
  }

  /** The kinds of the words of a hit, a bit for each. */
  static long kinds(ClosedVocabulary.Hit<Word> hit) {
    long kinds = 0;
    List<Word> entries = hit.entries();
    for (int e = 0; e < entries.size(); e++) {
      kinds |= 1L << entries.get(e).kind.ordinal();
    }
    return kinds;
  }

  /** The longest word or phrase of a kind among those of {@code hit}; null if there is none. */
  Match find(ClosedVocabulary.Hit<Word> hit, List<Token> tokens, int index, Kind kind) {
    Word best = null;
    List<Word> entries = hit.entries();
    for (int e = 0; e < entries.size(); e++) {
      Word word = entries.get(e);
      if (word.kind == kind
          && (hit.article() ? word.withArticle : word.withoutArticle)
          && (best == null || word.rest.length > best.rest.length)
          && continues(tokens, index, word)
          && (word.form == null || tokens.get(index).form().endsWith(word.form))) {
        best = word;
      }
    }
    return best == null
        ? null
        : new Match(
            best,
            index + 1 + best.rest.length,
            hit.conjunction(),
            hit.preposition(),
            hit.article());
  }

  private static boolean continues(List<Token> tokens, int index, Word word) {
    String[] rest = word.rest;
    if (index + rest.length >= tokens.size()) {
      return false;
    }
    for (int k = 0; k < rest.length; k++) {
      if (!rest[k].equals(tokens.get(index + 1 + k).key())) {
        return false;
      }
    }
    return true;
  }
}
