package org.mirqab.contracts;

/**
 * What an act is about when that is no actor: an agreement, a crossing, a decision.
 *
 * @param text the words of the article; never null
 * @param span where they are; never null
 */
public record Theme(String text, Span span) {
  public Theme {
    Require.present("text", text);
    Require.present("span", span);
  }
}
