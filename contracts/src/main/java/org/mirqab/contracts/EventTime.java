package org.mirqab.contracts;

import java.time.LocalDate;

/**
 * When an event happened or is due.
 *
 * @param text the words of the article; null when the time comes from no phrase
 * @param value the TIMEX3 value, such as {@code 2024-01-27}, {@code 2024-W04}, {@code P3D}; null
 *     for a vague time
 * @param start first day; null if not known
 * @param end last day, inclusive; null if not known
 * @param granularity how exact the time is; never null
 * @param bound null for a time that is no open or windowed one
 * @param basis where the time comes from; never null
 * @param approximate whether the text says "about"
 * @param span where the words are; null when the time comes from no phrase
 */
public record EventTime(
    String text,
    String value,
    LocalDate start,
    LocalDate end,
    Granularity granularity,
    Bound bound,
    Basis basis,
    boolean approximate,
    Span span) {
  public EventTime {
    Require.present("granularity", granularity);
    Require.present("basis", basis);
    Require.that(
        start == null || end == null || !end.isBefore(start),
        "end",
        "must not lie before start " + start + ", was " + end);
  }
}
