package org.mirqab.nlp.text;

import java.util.ArrayList;
import java.util.List;
import org.mirqab.contracts.TextField;

/**
 * Cuts a title or text into sentences: at a new line, and at {@code . ! ? ؟ …} with closing
 * quotation marks when white space follows, but not after a title of one letter such as «د.». In a
 * headline «..» separates clauses, which the same rule covers. Stateless.
 */
public final class SentenceSplitter {

  private SentenceSplitter() {}

  /** The sentences of a field, in order. */
  public static List<Sentence> split(TextField field, String text) {
    List<Sentence> sentences = new ArrayList<>();
    boolean first = true;
    int lineStart = 0;
    while (lineStart <= text.length()) {
      int lineEnd = text.indexOf('\n', lineStart);
      if (lineEnd < 0) {
        lineEnd = text.length();
      }
      String line = text.substring(lineStart, lineEnd);
      if (!line.isBlank()) {
        Zone zone = field == TextField.TITLE ? Zone.HEADLINE : ZoneDetector.zoneOf(line, first);
        int at = lineStart;
        while (at < lineEnd) {
          int end = endOf(text, at, lineEnd);
          add(sentences, field, zone, text, at, end, first && at == lineStart);
          at = end;
        }
        first = false;
      }
      lineStart = lineEnd + 1;
    }
    return sentences;
  }

  private static void add(
      List<Sentence> sentences,
      TextField field,
      Zone zone,
      String text,
      int from,
      int to,
      boolean opening) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (start == end) {
      return;
    }
    List<Token> tokens = Tokenizer.tokenize(text, start, end);
    int dateline = opening && field == TextField.TEXT ? ZoneDetector.datelineTokens(tokens) : 0;
    sentences.add(
        new Sentence(
            field,
            sentences.size(),
            zone,
            start,
            end,
            text.substring(start, end),
            tokens,
            dateline));
  }

  private static int endOf(String text, int from, int limit) {
    for (int i = from; i < limit; i++) {
      if (!isTerminator(text.charAt(i))) {
        continue;
      }
      if (text.charAt(i) == '.' && followsSingleLetter(text, from, i)) {
        continue;
      }
      int next = i + 1;
      while (next < limit && (isTerminator(text.charAt(next)) || isClosing(text.charAt(next)))) {
        next++;
      }
      if (next >= limit || Character.isWhitespace(text.charAt(next))) {
        return next;
      }
      i = next - 1;
    }
    return limit;
  }

  private static boolean followsSingleLetter(String text, int from, int dot) {
    return dot - 1 >= from
        && Character.isLetter(text.charAt(dot - 1))
        && (dot - 2 < from || !Character.isLetter(text.charAt(dot - 2)));
  }

  private static boolean isTerminator(char c) {
    return c == '.' || c == '!' || c == '?' || c == '؟' || c == '…';
  }

  private static boolean isClosing(char c) {
    return c == '"' || c == '»' || c == '”' || c == ')' || c == ']';
  }
}
