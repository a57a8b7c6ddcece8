package org.mirqab.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Where the time of an event comes from. */
public enum Basis {
  /** From a time phrase that belongs to the event. */
  STATED("stated"),
  /** From another mention or an anchor in the text. */
  INFERRED("inferred"),
  /** From the publication, for an act reported as new. */
  PUBLICATION("publication");

  private final String json;

  Basis(String json) {
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
  public static Basis of(String json) {
    return Require.oneOf(values(), Basis::json, json);
  }
}
