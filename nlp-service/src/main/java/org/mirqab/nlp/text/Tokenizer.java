package org.mirqab.nlp.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a stretch of an article's title or text into tokens. A change between Arabic letters,
 * letters of another script and digits ends a token, so {@code و2014} gives two; a decimal or
 * thousands mark between two digits does not. Words run together by a lost space are told apart
 * where their letters show it. Marks are tokens of one character; a tatweel that stands alone is a
 * dash. Stateless.
 */
public final class Tokenizer {

  private static final char TATWEEL = '\u0640';

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
      int kind = CharacterClass.kind(c);
      if (kind == CharacterClass.SURROGATE) {
        kind = kindOf(text.codePointAt(i));
      }
      if (kind == CharacterClass.SPACE) {
        space = true;
        i++;
        continue;
      }
      if (kind == CharacterClass.OMISSIBLE) {
        int next = i + 1;
        if (c == TATWEEL && space) {
          while (next < end && text.charAt(next) == TATWEEL) {
            next++;
          }
          if (next == end || CharacterClass.kind(text.charAt(next)) == CharacterClass.SPACE) {
            tokens.add(
                new Token(
                    text.substring(i, next), "-", "-", i, next, Token.Kind.MARK, true, quoteDepth));
            space = false;
          }
        }
        i = next;
        continue;
      }
      if (kind != CharacterClass.MARK) {
        int next = wordEnd(text, i, end, kind);
        if (kind == CharacterClass.ARABIC) {
          words(tokens, text, i, next, space, quoteDepth);
        } else {
          String surface = text.substring(i, next);
          String form = kind == CharacterClass.NUMBER ? Orthography.form(surface) : surface;
          tokens.add(new Token(surface, form, form, i, next, of(kind), space, quoteDepth));
        }
        space = false;
        i = next;
        continue;
      }
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
      int next = i + (Character.isHighSurrogate(c) ? Character.charCount(text.codePointAt(i)) : 1);
      String mark = next == i + 1 ? CharacterClass.mark(c) : text.substring(i, next);
      tokens.add(new Token(mark, mark, mark, i, next, Token.Kind.MARK, space, depth));
      space = false;
      i = next;
    }
    return tokens;
  }

  /** Adds a stretch of Arabic letters: one word, or more if spaces were lost. */
  private static void words(
      List<Token> tokens, String text, int start, int end, boolean space, int quoteDepth) {
    int from = start;
    boolean spaced = space;
    while (true) {
      int flags = 0;
      boolean seam = false;
      for (int i = from; i < end; i++) {
        int f = CharacterClass.flags(text.charAt(i));
        flags |= f;
        seam |= (f & CharacterClass.SEAM) != 0 && i > from && i < end - 2;
      }
      int second = seam ? LostSpaces.in(text, from, end) : -1;
      int to = second < 0 ? end : second;
      String surface = text.substring(from, to);
      String form =
          (flags & CharacterClass.CHANGES_FORM) == 0 ? surface : Orthography.form(surface);
      // A presentation form may hide a letter that the key folds.
      boolean plain = (flags & (CharacterClass.CHANGES_FORM | CharacterClass.CHANGES_KEY)) == 0;
      String key = plain ? form : Orthography.key(form);
      tokens.add(new Token(surface, form, key, from, to, Token.Kind.ARABIC, spaced, quoteDepth));
      if (second < 0) {
        return;
      }
      from = second;
      spaced = true;
    }
  }

  private static Token.Kind of(int kind) {
    return kind == CharacterClass.NUMBER ? Token.Kind.NUMBER : Token.Kind.FOREIGN;
  }

  private static int kindOf(int codePoint) {
    if (Character.isDigit(codePoint)) {
      return CharacterClass.NUMBER;
    }
    if (Character.isLetter(codePoint)) {
      return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.ARABIC
          ? CharacterClass.ARABIC
          : CharacterClass.FOREIGN;
    }
    return CharacterClass.MARK;
  }

  private static int wordEnd(String text, int start, int end, int kind) {
    int i = start;
    while (i < end) {
      char c = text.charAt(i);
      int next = CharacterClass.kind(c);
      if (next == CharacterClass.SURROGATE) {
        int codePoint = text.codePointAt(i);
        if (kindOf(codePoint) != kind) {
          break;
        }
        i += Character.charCount(codePoint);
      } else if (next == kind
          || (next == CharacterClass.OMISSIBLE && kind == CharacterClass.ARABIC)) {
        i++;
      } else if (kind == CharacterClass.NUMBER
          && (c == '.' || c == ',' || c == '\u066B' || c == '\u066C')
          && i + 1 < end
          && CharacterClass.kind(text.charAt(i + 1)) == CharacterClass.NUMBER) {
        i++;
      } else {
        break;
      }
    }
    return Math.min(i, end);
  }
}
