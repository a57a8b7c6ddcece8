package org.mirqab.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A sentence that tells an event.
 *
 * @param field which of the article's two texts; never null
 * @param sentence 0-based number of the sentence in that field
 * @param sentenceText the words of the sentence; never null
 * @param start first UTF-16 code unit of the sentence, 0-based
 * @param end one past its last UTF-16 code unit
 * @param trigger the words that name the act; never null, inside the sentence
 */
public record Mention(
    TextField field,
    @JsonProperty(required = true) int sentence,
    String sentenceText,
    @JsonProperty(required = true) int start,
    @JsonProperty(required = true) int end,
    Trigger trigger) {
  public Mention {
    Require.present("field", field);
    Require.present("sentenceText", sentenceText);
    Require.present("trigger", trigger);
    Require.that(
        trigger.start() >= start && trigger.end() <= end,
        "trigger",
        "must lie inside the sentence " + start + "-" + end);
  }
}
