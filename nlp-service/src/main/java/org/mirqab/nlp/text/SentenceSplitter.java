package org.mirqab.nlp.text;

import java.util.ArrayList;
import java.util.List;
import org.mirqab.contracts.TextField;

/**
 * Cuts a title or text into sentences: at a new line, and at {@code . ! ? ؟ …} with closing
 * quotation marks when white space follows, or when a word is glued to it. It does not cut after a
 * title of one letter such as «د.», in an acronym or an address («العربية.نت»), nor inside a short
 * quotation. In a headline «..» separates clauses, which the same rule covers. Stateless.
 */
public final class SentenceSplitter {

  /** A stop so near to the end of a quotation does not cut it. */
  private static final int SHORT_QUOTATION_REST = 60;

  private static final int SHORT_QUOTATION = 120;

  private SentenceSplitter() {}

  /** The sentences of a field, in order. */
  public static List<Sentence> split(TextField field, String text) {
    Splitting splitting = new Splitting(field, text);
    int lineStart = 0;
    while (lineStart <= text.length()) {
      int lineEnd = text.indexOf('\n', lineStart);
      if (lineEnd < 0) {
        lineEnd = text.length();
      }
      splitting.line(lineStart, lineEnd);
      lineStart = lineEnd + 1;
    }
    return splitting.sentences;
  }

  /** One pass over one field. */
  private static final class Splitting {

    private final TextField field;
    private final String text;
    private final List<Sentence> sentences = new ArrayList<>();
    private int paragraphs;
    private boolean related;

    Splitting(TextField field, String text) {
      this.field = field;
      this.text = text;
    }

    void line(int lineStart, int lineEnd) {
      int start = skipSpace(lineStart, lineEnd);
      if (start == lineEnd) {
        return;
      }
      int end = endOf(text, start, lineStart, lineEnd);
      List<Token> tokens = Tokenizer.tokenize(text, start, end);
      boolean whole = skipSpace(end, lineEnd) == lineEnd;
      Zone zone = Zone.HEADLINE;
      int skipped = tokens.isEmpty() ? 0 : ZoneDetector.labelTokens(tokens);
      if (field == TextField.TEXT && !tokens.isEmpty()) {
        zone = ZoneDetector.zoneOf(tokens, whole, paragraphs, related);
        if (paragraphs == 0 && zone == Zone.LEAD) {
          skipped = Math.max(skipped, ZoneDetector.datelineTokens(tokens));
          if (ZoneDetector.isStandfirst(
              text.substring(lineStart, lineEnd), tokens, whole, nextLine(lineEnd))) {
            zone = Zone.STANDFIRST;
            paragraphs--;
          }
        } else if (zone == Zone.LEAD || paragraphs > 1) {
          skipped = 0;
        }
        related =
            zone == Zone.TEASER
                ? related || ZoneDetector.announcesOthers(tokens)
                : zone == Zone.BOILERPLATE && ZoneDetector.announcesOthers(tokens);
        if (zone == Zone.LEAD || zone == Zone.STANDFIRST || zone == Zone.BODY) {
          paragraphs++;
        }
      }
      add(
          skipped == tokens.size() && zone.tells() ? Zone.LABEL : zone,
          start,
          end,
          tokens,
          skipped);
      int at = end;
      while (at < lineEnd) {
        start = skipSpace(at, lineEnd);
        if (start == lineEnd) {
          return;
        }
        at = endOf(text, start, lineStart, lineEnd);
        add(zone, start, at, Tokenizer.tokenize(text, start, at), 0);
      }
    }

    private String nextLine(int lineEnd) {
      int from = lineEnd;
      while (from < text.length()) {
        int to = text.indexOf('\n', from + 1);
        int end = to < 0 ? text.length() : to;
        if (skipSpace(from, end) < end) {
          return text.substring(from, end);
        }
        from = end;
      }
      return "";
    }

    private int skipSpace(int from, int end) {
      int i = from;
      while (i < end && CharacterClass.kind(text.charAt(i)) == CharacterClass.SPACE) {
        i++;
      }
      return i;
    }

    private void add(Zone zone, int start, int to, List<Token> tokens, int skipped) {
      int end = to;
      while (end > start && CharacterClass.kind(text.charAt(end - 1)) == CharacterClass.SPACE) {
        end--;
      }
      sentences.add(
          new Sentence(
              field,
              sentences.size(),
              zone,
              start,
              end,
              text.substring(start, end),
              tokens,
              skipped));
    }
  }

  private static int endOf(String text, int from, int lineStart, int limit) {
    for (int i = from; i < limit; i++) {
      char c = text.charAt(i);
      if (!isTerminator(c)) {
        continue;
      }
      int next = i + 1;
      while (next < limit && (isTerminator(text.charAt(next)) || isClosing(text.charAt(next)))) {
        next++;
      }
      if (next >= limit) {
        return limit;
      }
      boolean space = CharacterClass.kind(text.charAt(next)) == CharacterClass.SPACE;
      boolean ends =
          space
              ? !(c == '.' && next == i + 1 && isAbbreviation(text, from, i))
              : isGlued(text, from, i, next, limit);
      if (ends && !insideShortQuotation(text, lineStart, i, next, limit)) {
        return next;
      }
      i = next - 1;
    }
    return limit;
  }

  /** One letter before the stop, or a number that begins the sentence. */
  private static boolean isAbbreviation(String text, int from, int dot) {
    int i = dot - 1;
    if (i < from) {
      return false;
    }
    if (Character.isLetter(text.charAt(i))) {
      if (i == from) {
        return true;
      }
      char before = text.charAt(i - 1);
      if (Character.isLetterOrDigit(before)
          || CharacterClass.kind(before) == CharacterClass.OMISSIBLE) {
        // ود. فلان
        return before == 'و' && (i - 2 < from || !Character.isLetterOrDigit(text.charAt(i - 2)));
      }
      // The era after a year is one letter too.
      boolean number =
          CharacterClass.kind(before) == CharacterClass.SPACE
              && i - 2 >= from
              && Character.isDigit(text.charAt(i - 2));
      return !number;
    }
    while (i >= from && Character.isDigit(text.charAt(i))) {
      i--;
    }
    return i < dot - 1 && i < from;
  }

  /** Whether a stop without white space after it still ends a sentence: «اليوم.وقال». */
  private static boolean isGlued(String text, int from, int mark, int next, int limit) {
    char after = text.charAt(next);
    if (CharacterClass.kind(after) != CharacterClass.ARABIC) {
      return false;
    }
    if (text.charAt(mark) != '.') {
      // A question mark inside a word is a letter lost in conversion.
      return text.charAt(mark) != '?'
          && CharacterClass.kind(text.charAt(next - 1)) == CharacterClass.MARK
          && !isClosing(text.charAt(next - 1));
    }
    if (next != mark + 1) {
      return false;
    }
    int left = mark;
    while (left > from && isWordUnit(text.charAt(left - 1))) {
      left--;
    }
    int right = next;
    while (right < limit && isWordUnit(text.charAt(right))) {
      right++;
    }
    boolean chain =
        (left > from && text.charAt(left - 1) == '.')
            || (right < limit
                && text.charAt(right) == '.'
                && right + 1 < limit
                && isWordUnit(text.charAt(right + 1)));
    boolean title = mark - left < 2 || (mark - left == 2 && text.charAt(left) == 'و');
    if (title || right - next < 3 || chain) {
      return false;
    }
    // Addresses: بيت.كوم
    return !(right - next == 3 && text.startsWith("كوم", next));
  }

  private static boolean isWordUnit(char c) {
    int kind = CharacterClass.kind(c);
    return kind == CharacterClass.ARABIC
        || kind == CharacterClass.OMISSIBLE
        || kind == CharacterClass.NUMBER;
  }

  private static boolean insideShortQuotation(
      String text, int lineStart, int mark, int next, int limit) {
    // Marks that close the quotation have been passed already: then the stop ends it.
    for (int i = mark + 1; i < next; i++) {
      if (isClosing(text.charAt(i))) {
        return false;
      }
    }
    int open = -1;
    boolean straight = false;
    for (int i = mark - 1; i >= lineStart; i--) {
      char c = text.charAt(i);
      if (c == '»' || c == '”') {
        break;
      }
      if (c == '«' || c == '“') {
        open = i;
        break;
      }
      if (c == '"') {
        straight = !straight;
        open = straight && open < 0 ? i : open;
      }
    }
    if (open < 0) {
      return false;
    }
    char opening = text.charAt(open);
    if (opening == '"' && !straight) {
      return false;
    }
    char closing = opening == '«' ? '»' : opening == '“' ? '”' : '"';
    int close = text.indexOf(closing, next);
    return close >= 0
        && close < limit
        && close - mark <= SHORT_QUOTATION_REST
        && close - open <= SHORT_QUOTATION;
  }

  private static boolean isTerminator(char c) {
    return c == '.' || c == '!' || c == '?' || c == '؟' || c == '…' || c == '۔';
  }

  private static boolean isClosing(char c) {
    return c == '"' || c == '»' || c == '”' || c == ')' || c == ']';
  }
}
