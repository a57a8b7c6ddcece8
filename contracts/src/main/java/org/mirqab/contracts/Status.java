package org.mirqab.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Whether, and when, an event is said to have happened. */
public enum Status {
  /** It happened. */
  OCCURRED("occurred"),
  /** It was under way at publication. */
  ONGOING("ongoing"),
  /** A specific act is scheduled; its time is the due date. */
  PLANNED("planned"),
  /** It happened over 60 days before publication, or in a past named as such. */
  HISTORICAL("historical"),
  /** The text says that it did not or will not happen. */
  DENIED("denied"),
  /**
   * The text leaves open whether it happens: a condition, a possibility, a question, an attempt.
   */
  HYPOTHETICAL("hypothetical");

  private final String json;

  Status(String json) {
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
  public static Status of(String json) {
    return Require.oneOf(values(), Status::json, json);
  }
}
