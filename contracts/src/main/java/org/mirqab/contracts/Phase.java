package org.mirqab.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** How far talks or a withdrawal have come; attacks have no phase. */
public enum Phase {
  /** Talks: offered or said to come. */
  ANNOUNCED("announced"),
  /** Talks: started, resumed, or a round opened. */
  LAUNCHED("launched"),
  /** Talks: under way or held. */
  HELD("held"),
  /** Talks: ended with their business done. */
  CONCLUDED("concluded"),
  /** Talks: broken off, postponed, cancelled, refused or failed. */
  SUSPENDED("suspended"),
  /** Withdrawal: somebody calls for it. */
  DEMANDED("demanded"),
  /** Withdrawal: somebody refuses it. */
  REFUSED("refused"),
  /** Withdrawal: its end or timetable is under discussion. */
  NEGOTIATED("negotiated"),
  /** Withdrawal: announced, with or without a date. */
  SCHEDULED("scheduled"),
  /** Withdrawal: the forces are leaving. */
  UNDER_WAY("under-way"),
  /** Withdrawal: the forces have left. */
  COMPLETED("completed");

  private final String json;

  Phase(String json) {
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
  public static Phase of(String json) {
    return Require.oneOf(values(), Phase::json, json);
  }
}
