package org.mirqab.nlp.document;

import org.mirqab.nlp.names.Entity;

/**
 * A phrase that may fill a role of a mention.
 *
 * @param entity never null
 * @param reading the sentence the phrase stands in; never null
 * @param source where it stands as seen from the mention; never null
 */
public record Filler(Entity entity, SentenceReading reading, Source source) {

  /** Lemma of the phrase's head. */
  String headLemma() {
    return reading.headLemma(entity);
  }

  /** Where a filler stands as seen from the mention. */
  public enum Source {
    SAME_SENTENCE,
    /** Whom the sentence before is about. */
    PREVIOUS_TOPIC,
    /** Whom the title is about. */
    TITLE_TOPIC,
    /** Who does or suffers the nearest act of the same type in another sentence. */
    SAME_TYPE,
    /** Any place of the sentence before. */
    SENTENCE_BEFORE,
    /** Any place of the title. */
    TITLE,
    /** Any place of the first sentence of the story. */
    LEAD
  }
}
