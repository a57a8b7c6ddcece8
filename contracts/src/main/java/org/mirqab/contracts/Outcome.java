package org.mirqab.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What became of an article in the extraction. */
public enum Outcome {
  /** It was read; the events found, if any, are listed. */
  EXTRACTED("extracted"),
  /** It was not read; {@link Extraction#skipped()} says why. */
  SKIPPED("skipped");

  private final String json;

  Outcome(String json) {
    this.json = json;
  }

  /** The value in JSON. */
  @JsonValue
  public String json() {
    return json;
  }

  /**
   * The constant of a JSON value.
   *
   * @throws ContractViolation for any other value, naming those allowed
   */
  @JsonCreator
  public static Outcome of(String json) {
    return Require.oneOf(values(), Outcome::json, json);
  }
}
