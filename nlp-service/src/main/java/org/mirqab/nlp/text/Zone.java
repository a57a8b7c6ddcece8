package org.mirqab.nlp.text;

/** Part of an article that a sentence stands in. */
public enum Zone {
  /** The title. */
  HEADLINE,
  /** A summary before the story: a first paragraph repeated later, or short and without a stop. */
  STANDFIRST,
  /** The first paragraph of the story itself. */
  LEAD,
  /** The other paragraphs. */
  BODY,
  /** A line that points to another story; it may still tell an event. */
  TEASER,
  /** Words such as «بالفيديو» that stand alone and only sort the story. */
  LABEL,
  /** Writer, agency and place of a story on a line of their own. */
  BYLINE,
  /** Advertising, navigation, copyright and rules: no part of any story. */
  BOILERPLATE;

  /** Whether its sentences can tell an event. */
  public boolean tells() {
    return this != LABEL && this != BYLINE && this != BOILERPLATE;
  }
}
