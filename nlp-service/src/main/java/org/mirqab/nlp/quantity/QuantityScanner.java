package org.mirqab.nlp.quantity;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.mirqab.nlp.lexicon.LexiconTable;
import org.mirqab.nlp.text.Orthography;
import org.mirqab.nlp.text.Token;

/**
 * Finds the counts of a sentence: numbers with the words that make them approximate or a bound, and
 * plurals that are amounts (عشرات). A number that labels a thing (القرار 1701) is none. Stateless.
 */
public final class QuantityScanner {

  private enum Role {
    ABOUT,
    MORE,
    AT_LEAST,
    LESS,
    AT_MOST,
    BETWEEN,
    TO,
    PLURAL,
    PERCENT,
    LABEL
  }

  private record Phrase(Role role, String[] words, boolean article, Long min, Long max) {}

  private record Found(Phrase phrase, int end) {}

  private static final ClosedVocabulary<Phrase> PHRASES = load();

  private QuantityScanner() {}

  private static ClosedVocabulary<Phrase> load() {
    ClosedVocabulary.Builder<Phrase> builder = new ClosedVocabulary.Builder<>();
    LexiconTable table =
        LexiconTable.read(
            "quantifiers.tsv",
            new InputStreamReader(
                Objects.requireNonNull(
                    QuantityScanner.class.getResourceAsStream("quantifiers.tsv")),
                StandardCharsets.UTF_8),
            "role",
            "min",
            "max",
            "phrases");
    for (LexiconTable.Row row : table.rows()) {
      for (String spelling : row.list("phrases")) {
        String[] words = Orthography.key(Orthography.form(spelling)).split(" ");
        boolean article = words[0].startsWith("ال") && words[0].length() > 4;
        String base = article ? words[0].substring(2) : words[0];
        builder.add(
            base,
            new Phrase(
                row.constant("role", Role.class),
                words,
                article,
                number(row.get("min")),
                number(row.get("max"))));
      }
    }
    return builder.build();
  }

  private static Long number(String cell) {
    return cell.isEmpty() ? null : Long.valueOf(cell);
  }

  /** The counts of a sentence in which nothing else has been found yet. */
  public static List<Quantity> scan(List<Token> tokens) {
    return scan(tokens, new BitSet());
  }

  /**
   * The counts of a sentence, in its order, never overlapping.
   *
   * @param claimed the tokens that are something else, such as dates; not changed
   */
  public static List<Quantity> scan(List<Token> tokens, BitSet claimed) {
    List<Quantity> found = new ArrayList<>(2);
    int i = 0;
    while (i < tokens.size()) {
      Quantity quantity = claimed.get(i) ? null : at(tokens, i, claimed);
      if (quantity == null) {
        i++;
      } else {
        found.add(quantity);
        i = quantity.endToken();
      }
    }
    return found;
  }

  private static Quantity at(List<Token> tokens, int i, BitSet claimed) {
    Token token = tokens.get(i);
    if (token.kind() == Token.Kind.MARK || token.kind() == Token.Kind.FOREIGN) {
      return null;
    }
    Found lead = token.kind() == Token.Kind.ARABIC ? phrase(tokens, i) : null;
    if (lead == null) {
      return claim(bare(tokens, i), claimed);
    }
    Phrase phrase = lead.phrase;
    switch (phrase.role) {
      case PLURAL:
        return claim(
            new Quantity(i, lead.end, null, phrase.min, phrase.max, true, false, false, null),
            claimed);
      case BETWEEN:
        return claim(between(tokens, i, lead.end), claimed);
      case ABOUT, MORE, AT_LEAST, LESS, AT_MOST:
        Quantity inner = lead.end < tokens.size() ? amount(tokens, lead.end) : null;
        return inner == null ? null : claim(bounded(i, inner, phrase.role), claimed);
      default:
        return null;
    }
  }

  private static Quantity claim(Quantity quantity, BitSet claimed) {
    if (quantity == null) {
      return null;
    }
    int taken = claimed.nextSetBit(quantity.firstToken());
    return taken >= 0 && taken < quantity.endToken() ? null : quantity;
  }

  private static Quantity amount(List<Token> tokens, int i) {
    if (tokens.get(i).kind() == Token.Kind.ARABIC) {
      Found found = phrase(tokens, i);
      if (found != null && found.phrase.role == Role.PLURAL) {
        return new Quantity(
            i, found.end, null, found.phrase.min, found.phrase.max, true, false, false, null);
      }
    }
    return bare(tokens, i);
  }

  private static Quantity bounded(int first, Quantity inner, Role role) {
    Long value = inner.value() == null ? inner.min() : inner.value();
    boolean about = inner.approximate() || role == Role.ABOUT;
    return switch (role) {
      case MORE, AT_LEAST ->
          new Quantity(
              first,
              inner.endToken(),
              null,
              role == Role.MORE && inner.value() != null ? Long.valueOf(value + 1) : value,
              null,
              about,
              false,
              inner.percent(),
              inner.figure());
      case LESS, AT_MOST ->
          new Quantity(
              first,
              inner.endToken(),
              null,
              null,
              role == Role.LESS && value != null ? Long.valueOf(value - 1) : value,
              about,
              false,
              inner.percent(),
              inner.figure());
      default ->
          new Quantity(
              first,
              inner.endToken(),
              inner.value(),
              inner.value() == null ? inner.min() : null,
              inner.value() == null ? inner.max() : null,
              true,
              false,
              inner.percent(),
              inner.figure());
    };
  }

  private static Quantity between(List<Token> tokens, int first, int i) {
    NumberReader.Reading low = NumberReader.read(tokens, i);
    if (low == null || low.ordinal()) {
      return null;
    }
    int next = low.endToken();
    if (next < tokens.size() && "و".equals(tokens.get(next).key())) {
      next++;
    }
    Found to = next < tokens.size() ? phrase(tokens, next) : null;
    if (to != null && to.phrase.role == Role.TO) {
      next = to.end;
    }
    NumberReader.Reading high = NumberReader.read(tokens, next);
    if (high == null || high.ordinal() || high.value() < low.value()) {
      return null;
    }
    return range(tokens, first, low.value(), high.value(), high.endToken());
  }

  private static Quantity range(List<Token> tokens, int first, long low, long high, int end) {
    int percentEnd = percentEnd(tokens, end);
    return new Quantity(
        first, Math.max(end, percentEnd), null, low, high, false, false, percentEnd > 0, null);
  }

  private static Quantity bare(List<Token> tokens, int i) {
    NumberReader.Reading reading = NumberReader.read(tokens, i);
    if (reading == null || labelled(tokens, i)) {
      return null;
    }
    int end = reading.endToken();
    if (reading.ordinal()) {
      return new Quantity(i, end, reading.value(), null, null, false, true, false, reading.value());
    }
    if (end + 1 < tokens.size()) {
      Found to = tokens.get(end).kind() == Token.Kind.ARABIC ? phrase(tokens, end) : null;
      boolean dash = tokens.get(end).isMark('-') || tokens.get(end).isMark('–');
      if (dash || (to != null && to.phrase.role == Role.TO)) {
        NumberReader.Reading high = NumberReader.read(tokens, dash ? end + 1 : to.end);
        if (high != null && !high.ordinal() && high.value() > reading.value()) {
          return range(tokens, i, reading.value(), high.value(), high.endToken());
        }
      }
    }
    int percentEnd = percentEnd(tokens, end);
    boolean percent = percentEnd > 0;
    end = Math.max(end, percentEnd);
    if (reading.fraction()) {
      return new Quantity(
          i,
          end,
          null,
          reading.value(),
          reading.value() + 1,
          true,
          false,
          percent,
          reading.value());
    }
    if (end < tokens.size() && tokens.get(end).kind() == Token.Kind.ARABIC && !percent) {
      Found after = phrase(tokens, end);
      if (after != null
          && after.phrase.words.length == 2
          && after.phrase.role == Role.AT_LEAST
          && "علي".equals(after.phrase.words[0])) {
        return new Quantity(
            i, after.end, null, reading.value(), null, false, false, false, reading.value());
      }
    }
    if (!percent && leastFollows(tokens, end)) {
      return new Quantity(
          i, end, null, reading.value(), null, false, false, false, reading.value());
    }
    return new Quantity(
        i,
        end,
        reading.value(),
        reading.value(),
        reading.value(),
        false,
        false,
        percent,
        reading.value());
  }

  /** 17 قتيلا على الأقل: the words that make it a bound stand after what is counted. */
  private static boolean leastFollows(List<Token> tokens, int end) {
    for (int k = end; k + 1 < tokens.size() && k < end + 3; k++) {
      Token token = tokens.get(k);
      if (token.kind() != Token.Kind.ARABIC) {
        return false;
      }
      if (token.key().equals("علي")) {
        return tokens.get(k + 1).key().equals("الاقل");
      }
    }
    return false;
  }

  private static boolean labelled(List<Token> tokens, int i) {
    if (i == 0 || tokens.get(i - 1).kind() != Token.Kind.ARABIC) {
      return false;
    }
    ClosedVocabulary.Hit<Phrase> hit = PHRASES.find(tokens.get(i - 1).key());
    if (hit == null) {
      return false;
    }
    NumberReader.Reading reading = NumberReader.read(tokens, i);
    for (Phrase phrase : hit.entries()) {
      // An ordinal after such a word still counts: المادة الثالثة.
      if (phrase.role == Role.LABEL && (reading == null || !reading.ordinal())) {
        return true;
      }
    }
    return false;
  }

  /** One past the words "in the hundred", or 0. */
  private static int percentEnd(List<Token> tokens, int end) {
    if (end >= tokens.size()) {
      return 0;
    }
    Token token = tokens.get(end);
    if (token.isMark('%') || token.isMark('٪')) {
      return end + 1;
    }
    if (token.kind() != Token.Kind.ARABIC) {
      return 0;
    }
    Found found = phrase(tokens, end);
    return found != null && found.phrase.role == Role.PERCENT ? found.end : 0;
  }

  private static Found phrase(List<Token> tokens, int i) {
    ClosedVocabulary.Hit<Phrase> hit = PHRASES.find(tokens.get(i).key());
    if (hit == null) {
      return null;
    }
    Found best = null;
    for (Phrase phrase : hit.entries()) {
      int end = i + phrase.words.length;
      if (end <= tokens.size()
          && (best == null || end > best.end)
          && continues(tokens, i, phrase)) {
        best = new Found(phrase, end);
      }
    }
    return best;
  }

  private static boolean continues(List<Token> tokens, int i, Phrase phrase) {
    for (int k = 1; k < phrase.words.length; k++) {
      if (!phrase.words[k].equals(tokens.get(i + k).key())) {
        return false;
      }
    }
    return true;
  }
}
