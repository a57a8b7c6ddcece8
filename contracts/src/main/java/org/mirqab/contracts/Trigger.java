package org.mirqab.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The words that name an act.
 *
 * @param text never null
 * @param start first UTF-16 code unit in the mention's field, 0-based
 * @param end one past the last UTF-16 code unit
 */
public record Trigger(
    String text, @JsonProperty(required = true) int start, @JsonProperty(required = true) int end) {
  public Trigger {
    Require.present("text", text);
    Require.that(start >= 0, "start", "must not be negative, was " + start);
    Require.that(end > start, "end", "must lie after start " + start + ", was " + end);
  }
}
