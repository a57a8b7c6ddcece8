package org.mirqab.nlp.time;

import org.mirqab.contracts.Bound;

/**
 * A time phrase of a sentence, not yet placed on the calendar.
 *
 * @param firstToken its first token; a bound word such as منذ is part of it, a preposition such as
 *     في is not
 * @param endToken one past its last token
 * @param type what kind of time it is
 * @param content what it says
 * @param modifier which part of it; null if the whole
 * @param bound START after منذ, END after حتى, WITHIN after خلال; else null
 * @param approximate whether the text says "about"
 */
public record TimeExpression(
    int firstToken,
    int endToken,
    Type type,
    TimeContent content,
    Modifier modifier,
    Bound bound,
    boolean approximate) {

  /** Kinds of time. */
  public enum Type {
    /** A day or more of the calendar. */
    DATE,
    /** A part of a day. */
    TIME,
    /** A length. */
    DURATION,
    /** A repetition. */
    SET,
    /** From one time to another. */
    INTERVAL,
    /** Counted from an event of the text, without a date. */
    RELATIVE
  }
}
