package org.mirqab.contracts;

import java.time.LocalDate;

/**
 * When a withdrawal or talks are due to end or to take place.
 *
 * @param value the TIMEX3 value; never null
 * @param start first day; null if not known
 * @param end last day, inclusive; null if not known
 */
public record Deadline(String value, LocalDate start, LocalDate end) {
  public Deadline {
    Require.present("value", value);
  }
}
