package org.mirqab.nlp.time;

import org.mirqab.contracts.Granularity;

/** A unit of time, smallest first. */
public enum TimeUnit {
  /** A second. */
  SECOND("PT%dS", Granularity.MINUTE),
  /** A minute. */
  MINUTE("PT%dM", Granularity.MINUTE),
  /** An hour. */
  HOUR("PT%dH", Granularity.HOUR),
  /** A day. */
  DAY("P%dD", Granularity.DAY),
  /** An ISO week. */
  WEEK("P%dW", Granularity.WEEK),
  /** A month. */
  MONTH("P%dM", Granularity.MONTH),
  /** A quarter of a year; TIMEX3 has no ISO letter for it, so it is written in months. */
  QUARTER("P%dM", Granularity.QUARTER),
  /** A year. */
  YEAR("P%dY", Granularity.YEAR),
  /** Ten years: TIMEX3's DE. */
  DECADE("P%dDE", Granularity.DECADE),
  /** A hundred years: TIMEX3's CE. */
  CENTURY("P%dCE", Granularity.RANGE);

  private final String format;
  private final Granularity granularity;

  TimeUnit(String format, Granularity granularity) {
    this.format = format;
    this.granularity = granularity;
  }

  /** How exact a time of this unit is. */
  public Granularity granularity() {
    return granularity;
  }

  /** The ISO 8601 (for decades and centuries TIMEX3) duration. */
  public String duration(long amount) {
    return format.replace("%d", Long.toString(this == QUARTER ? 3 * amount : amount));
  }
}
