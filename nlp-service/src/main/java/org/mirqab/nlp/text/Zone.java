package org.mirqab.nlp.text;

/** Part of an article that a sentence stands in. */
public enum Zone {
  /** The title. */
  HEADLINE,
  /** The first paragraph of the text. */
  LEAD,
  /** The other paragraphs. */
  BODY,
  /** A line that points to another story. */
  TEASER
}
