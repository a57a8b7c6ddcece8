package org.mirqab.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** How exact a time is. */
public enum Granularity {
  /** A clock time. */
  MINUTE("minute"),
  /** An hour of a day. */
  HOUR("hour"),
  /** Morning, noon, evening, night. */
  DAY_PART("dayPart"),
  /** A calendar day. */
  DAY("day"),
  /** A weekend. */
  WEEKEND("weekend"),
  /** An ISO week. */
  WEEK("week"),
  /** A calendar month. */
  MONTH("month"),
  /** A quarter of a year. */
  QUARTER("quarter"),
  /** A season. */
  SEASON("season"),
  /** A year. */
  YEAR("year"),
  /** Ten years. */
  DECADE("decade"),
  /** From one time to another. */
  RANGE("range"),
  /** A reference such as "recently", not resolved. */
  VAGUE("vague");

  private final String json;

  Granularity(String json) {
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
  public static Granularity of(String json) {
    return Require.oneOf(values(), Granularity::json, json);
  }
}
