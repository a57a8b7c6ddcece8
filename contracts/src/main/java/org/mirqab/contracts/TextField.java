package org.mirqab.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The two texts of an article that spans point into. */
public enum TextField {
  /** The headline. */
  TITLE("title"),
  /** The body. */
  TEXT("text");

  private final String json;

  TextField(String json) {
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
  public static TextField of(String json) {
    return Require.oneOf(values(), TextField::json, json);
  }
}
