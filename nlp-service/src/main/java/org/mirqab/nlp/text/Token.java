package org.mirqab.nlp.text;

/**
 * A word, number or mark of a sentence.
 *
 * @param surface as the article has it; never empty
 * @param form see {@link Orthography#form}
 * @param key see {@link Orthography#key}
 * @param start first UTF-16 code unit in the article's field, 0-based
 * @param end one past the last UTF-16 code unit
 * @param kind what it is made of
 * @param spaceBefore whether white space, or the start of the sentence, comes before it
 * @param quoteDepth 0 outside quotation marks, 1 inside, and so on
 */
public record Token(
    String surface,
    String form,
    String key,
    int start,
    int end,
    Kind kind,
    boolean spaceBefore,
    int quoteDepth) {

  /** What a token is made of. */
  public enum Kind {
    /** Arabic letters. */
    ARABIC,
    /** Digits, with decimal or thousands marks between them: {@code 2.500}, {@code 1,5}. */
    NUMBER,
    /** Letters of another script. */
    FOREIGN,
    /** One punctuation mark or symbol. */
    MARK
  }

  /** Whether the surface ends in tanwin fath, with or without its alif: an accusative. */
  public boolean hasTanwinFath() {
    return surface.indexOf('\u064B') >= 0;
  }

  /** Whether the surface shows a shadda: a doubled letter. */
  public boolean hasShadda() {
    return surface.indexOf('\u0651') >= 0;
  }

  /** Whether the token is this mark. */
  public boolean isMark(char mark) {
    return kind == Kind.MARK && form.length() == 1 && form.charAt(0) == mark;
  }
}
