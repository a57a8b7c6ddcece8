package org.mirqab.nlp.time;

/** Where the clause's tense points; words such as المقبل in the phrase itself go before it. */
public enum Direction {
  /** A verb of the past, or a headline's present. */
  PAST,
  /** After سـ, سوف, من المقرر and the like. */
  FUTURE,
  /** No verb, or no telling. */
  UNKNOWN
}
