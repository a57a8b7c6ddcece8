package org.mirqab.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** How exact a place is. */
public enum Precision {
  /** A base, a crossing, a building, a camp. */
  SITE("site"),
  /** A city, town or village. */
  CITY("city"),
  /** A governorate, province or region. */
  ADMIN("admin"),
  /** A country. */
  COUNTRY("country");

  private final String json;

  Precision(String json) {
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
  public static Precision of(String json) {
    return Require.oneOf(values(), Precision::json, json);
  }
}
