package org.mirqab.index.query;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mirqab.contracts.StableHash;

/**
 * A question about events, checked.
 *
 * @param filters all must hold; of each filter one value
 * @param from first day of {@code eventDate}; null for no limit
 * @param to last day, inclusive; null for no limit
 * @param text words to find; null for none
 * @param size largest number of events to answer
 * @param cursor as it was given; null for the first page
 */
public record EventQuery(
    Map<EventFilter, Set<String>> filters,
    LocalDate from,
    LocalDate to,
    String text,
    int size,
    String cursor) {

  /** A page that a person reads, and a quick answer. */
  public static final int DEFAULT_SIZE = 20;

  /** An event has a few KiB: a thousand are a few MiB in memory for each request. */
  public static final int MAX_SIZE = 1_000;

  /** Far above what a person types; a longer text would make an expensive query. */
  private static final int MAX_TEXT = 500;

  private static final List<String> SINGLE = List.of("from", "to", "q", "size", "cursor");

  /**
   * Reads the parameters of a request.
   *
   * @throws InvalidQuery naming the first wrong parameter and what it may be
   */
  public static EventQuery of(Map<String, List<String>> parameters) {
    for (String name : new TreeSet<>(parameters.keySet())) {
      if (!names().contains(name)) {
        throw new InvalidQuery(name, "is no parameter; known are " + String.join(", ", names()));
      }
    }
    Map<EventFilter, Set<String>> filters = new EnumMap<>(EventFilter.class);
    for (EventFilter filter : EventFilter.values()) {
      Set<String> values = new TreeSet<>();
      parameters
          .getOrDefault(filter.parameter(), List.of())
          .forEach(value -> values.add(filter.check(value)));
      if (!values.isEmpty()) {
        filters.put(filter, values);
      }
    }
    LocalDate from = day(parameters, "from");
    LocalDate to = day(parameters, "to");
    if (from != null && to != null && from.isAfter(to)) {
      throw new InvalidQuery("from", "must not lie after to (" + to + "), was " + from);
    }
    String text = single(parameters, "q");
    if (text != null && (text.isBlank() || text.length() > MAX_TEXT)) {
      throw new InvalidQuery("q", "must hold 1 to " + MAX_TEXT + " characters");
    }
    return new EventQuery(filters, from, to, text, size(parameters), single(parameters, "cursor"));
  }

  private static List<String> names() {
    return Stream.concat(
            Stream.of(EventFilter.values()).map(EventFilter::parameter), SINGLE.stream())
        .toList();
  }

  private static String single(Map<String, List<String>> parameters, String name) {
    List<String> values = parameters.getOrDefault(name, List.of());
    if (values.size() > 1) {
      throw new InvalidQuery(name, "must be given once");
    }
    return values.isEmpty() ? null : values.get(0);
  }

  private static LocalDate day(Map<String, List<String>> parameters, String name) {
    String value = single(parameters, name);
    if (value == null) {
      return null;
    }
    try {
      LocalDate day = LocalDate.parse(value);
      if (day.getYear() >= 1 && day.getYear() <= 9999) {
        return day;
      }
    } catch (DateTimeParseException e) {
      // Told below, as every other wrong day.
    }
    throw new InvalidQuery(name, "must be a day such as 2024-01-27, was " + value);
  }

  private static int size(Map<String, List<String>> parameters) {
    String value = single(parameters, "size");
    if (value == null) {
      return DEFAULT_SIZE;
    }
    if (value.matches("\\d{1,4}")) {
      int size = Integer.parseInt(value);
      if (size >= 1 && size <= MAX_SIZE) {
        return size;
      }
    }
    throw new InvalidQuery("size", "must be 1 to " + MAX_SIZE + ", was " + value);
  }

  /** The same for all pages of one question, whatever their size. */
  public String hash() {
    List<String> parts = new ArrayList<>();
    filters.forEach(
        (filter, values) -> {
          parts.add(filter.parameter());
          parts.add(String.join(",", values));
        });
    parts.add("from=" + from);
    parts.add("to=" + to);
    parts.add("q=" + text);
    return StableHash.of(parts.toArray(String[]::new));
  }
}
