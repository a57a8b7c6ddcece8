package org.mirqab.nlp.time;

import java.time.LocalDate;
import org.mirqab.contracts.Bound;
import org.mirqab.contracts.Granularity;

/**
 * A time phrase on the calendar.
 *
 * @param type as scanned
 * @param value the TIMEX3 value ({@code 2024-W04}, {@code P3D}, {@code 2011/2014}, {@code
 *     event:…+P2M}); null for a vague reference
 * @param start first day; null if not known
 * @param end last day, inclusive; null if not known. After منذ it is the day of publication; with
 *     bound END, and with START after بعد, it is the end of the named time itself
 * @param granularity how exact
 * @param bound which side of an open time; null if it is closed
 * @param approximate whether the text says "about"
 * @param modifier which part of the time; null if the whole
 */
public record ResolvedTime(
    TimeExpression.Type type,
    String value,
    LocalDate start,
    LocalDate end,
    Granularity granularity,
    Bound bound,
    boolean approximate,
    Modifier modifier) {}
