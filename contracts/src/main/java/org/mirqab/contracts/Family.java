package org.mirqab.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The three families of special interest, beside the type. */
public enum Family {
  /** Negotiations, dialogue, formal talks and their rounds; not a mere meeting. */
  TALKS("talks"),
  /** Every assault but abduction, beating, torture, sexual violence and crowd control. */
  ATTACK("attack"),
  /** Forces or missions that leave, shrink or end. */
  WITHDRAWAL("withdrawal");

  private final String json;

  Family(String json) {
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
  public static Family of(String json) {
    return Require.oneOf(values(), Family::json, json);
  }
}
