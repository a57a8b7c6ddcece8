package org.mirqab.nlp.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a stretch of an article's title or text into tokens. A change between Arabic letters,
 * letters of another script and digits ends a token, so {@code و2014} gives two; a decimal or
 * thousands mark between two digits does not. Marks are tokens of one character. Stateless.
 */
public final class Tokenizer {

  private Tokenizer() {}

  /**
   * The tokens of {@code text} from {@code start} to {@code end}; offsets are those of the text.
   */
  public static List<Token> tokenize(String text, int start, int end) {
    List<Token> tokens = new ArrayList<>((end - start) / 5 + 4);
    int quoteDepth = 0;
    boolean straightQuoteOpen = false;
    boolean space = true;
    int i = start;
    while (i < end) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || c == '\u00A0' || c == '\u202F') {
        space = true;
        i++;
        continue;
      }
      if (Orthography.isOmissible(c)) {
        i++;
        continue;
      }
      Token.Kind kind = kindAt(text, i);
      int next =
          kind == Token.Kind.MARK
              ? i + Character.charCount(text.codePointAt(i))
              : wordEnd(text, i, end, kind);
      int depth = quoteDepth;
      if (c == '«' || c == '“' || c == '„') {
        depth = ++quoteDepth;
      } else if (c == '»' || c == '”') {
        quoteDepth = Math.max(0, quoteDepth - 1);
      } else if (c == '"') {
        straightQuoteOpen = !straightQuoteOpen;
        quoteDepth = Math.max(0, quoteDepth + (straightQuoteOpen ? 1 : -1));
        depth = Math.max(depth, quoteDepth);
      }
      String surface = text.substring(i, next);
      String form = kind == Token.Kind.MARK ? surface : Orthography.form(surface);
      String key = kind == Token.Kind.ARABIC ? Orthography.key(form) : form;
      tokens.add(new Token(surface, form, key, i, next, kind, space, depth));
      space = false;
      i = next;
    }
    return tokens;
  }

  private static Token.Kind kindAt(String text, int i) {
    int c = text.codePointAt(i);
    if (Character.isDigit(c)) {
      return Token.Kind.NUMBER;
    }
    if (Character.isLetter(c)) {
      return Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC
          ? Token.Kind.ARABIC
          : Token.Kind.FOREIGN;
    }
    return Token.Kind.MARK;
  }

  private static int wordEnd(String text, int start, int end, Token.Kind kind) {
    int i = start;
    while (i < end) {
      char c = text.charAt(i);
      if (Orthography.isOmissible(c) && kind == Token.Kind.ARABIC) {
        i++;
      } else if (kindAt(text, i) == kind) {
        i += Character.charCount(text.codePointAt(i));
      } else if (kind == Token.Kind.NUMBER
          && (c == '.' || c == ',' || c == '\u066B' || c == '\u066C')
          && i + 1 < end
          && Character.isDigit(text.charAt(i + 1))) {
        i++;
      } else {
        break;
      }
    }
    return Math.min(i, end);
  }
}
