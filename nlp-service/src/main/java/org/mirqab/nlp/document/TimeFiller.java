package org.mirqab.nlp.document;

import org.mirqab.nlp.time.TimeExpression;

/**
 * A time expression that may say when a mention's act happened.
 *
 * @param expression never null
 * @param reading the sentence it stands in; never null
 * @param source where it stands as seen from the mention; never null
 */
public record TimeFiller(TimeExpression expression, SentenceReading reading, Source source) {

  /** Where a time stands as seen from the mention. */
  public enum Source {
    SAME_SENTENCE,
    /** The nearest sentence before that names a time: what follows mostly goes on on that day. */
    EARLIER,
    /** The first sentence of the story that names a time: the day of the news. */
    LEAD,
    /** The nearest sentence after that names a time: it tells what a title or summary left out. */
    LATER
  }
}
