package org.mirqab.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Which side of an open or windowed time the text gives. */
public enum Bound {
  /** Since then. */
  START("start"),
  /** Until then. */
  END("end"),
  /** Some time between start and end. */
  WITHIN("within");

  private final String json;

  Bound(String json) {
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
  public static Bound of(String json) {
    return Require.oneOf(values(), Bound::json, json);
  }
}
