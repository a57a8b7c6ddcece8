package org.mirqab.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The place of a phrase in an article.
 *
 * @param field which of the article's two texts; never null
 * @param start first UTF-16 code unit, 0-based
 * @param end one past the last UTF-16 code unit; at least {@code start}
 */
public record Span(
    TextField field,
    @JsonProperty(required = true) int start,
    @JsonProperty(required = true) int end) {
  public Span {
    Require.present("field", field);
    Require.that(start >= 0, "start", "must not be negative, was " + start);
    Require.that(end >= start, "end", "must not lie before start " + start + ", was " + end);
  }

  /** The words of the span in {@code title} or {@code text}; both as the article gave them. */
  public String words(String title, String text) {
    return (field == TextField.TITLE ? title : text).substring(start, end);
  }
}
