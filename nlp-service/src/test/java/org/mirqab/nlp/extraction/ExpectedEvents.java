package org.mirqab.nlp.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mirqab.contracts.Actor;
import org.mirqab.contracts.Article;
import org.mirqab.contracts.Basis;
import org.mirqab.contracts.Deadline;
import org.mirqab.contracts.Event;
import org.mirqab.contracts.Place;
import org.mirqab.contracts.Source;
import org.mirqab.contracts.Status;
import org.mirqab.nlp.KnownGap;
import org.mirqab.nlp.lexicon.LexiconTable;

/**
 * A table of invented sentences with the events that they tell; each is an article of its own,
 * published on Saturday 2024-01-27. One row is one event; the rows of a case share its sentence,
 * and the engine must find those events and no other. Cells:
 *
 * <ul>
 *   <li>{@code type}: {@code NONE} if the sentence tells no event;
 *   <li>{@code actors}, {@code recipients}, {@code place}: words of the sentence, several joined by
 *       {@code +}, in any order;
 *   <li>{@code day}: first day of the event's time; empty if the text gives none (the publication
 *       day may then be inferred);
 *   <li>{@code details}: quantities and the like as {@code key=value}, joined by commas; counts
 *       that are not listed must be absent;
 *   <li>an empty cell says that the field must be empty, {@code ?} that it is left open, and {@code
 *       /} joins alternatives;
 *   <li>{@code known}: why the engine does not find the event yet; empty for a row that must hold.
 * </ul>
 */
final class ExpectedEvents {

  static final Instant PUBLISHED = Instant.parse("2024-01-27T12:00:00Z");

  /**
   * A lone sentence has no headline and no second mention to support it, so its events are kept
   * from a lower confidence than an article's: the tables test how it is read.
   */
  static final Engine ENGINE =
      Engine.load(Clock.fixed(PUBLISHED, ZoneOffset.UTC), new EngineSettings(List.of(), null, 0.2));

  private static final Set<String> DETAILS =
      Set.of(
          "killed",
          "injured",
          "arrested",
          "headcount",
          "round",
          "deadline",
          "duration",
          "attribution",
          "placeCountry",
          "also");

  private ExpectedEvents() {}

  static Article article(String text) {
    return article("", text);
  }

  static Article article(String title, String text) {
    return new Article(
        Article.SCHEMA_VERSION,
        "test",
        1,
        new Source("invented", null, null, null),
        null,
        null,
        title,
        text,
        null,
        PUBLISHED,
        false,
        PUBLISHED,
        List.of(),
        null,
        List.of(),
        null,
        null,
        false);
  }

  static LexiconTable table(String file, String... columns) {
    return LexiconTable.read(
        file,
        new InputStreamReader(
            Objects.requireNonNull(ExpectedEvents.class.getResourceAsStream(file)),
            StandardCharsets.UTF_8),
        columns);
  }

  /** The rows of a table, in its order. */
  static Stream<Row> rows(String file) {
    List<LexiconTable.Row> lines =
        table(
                file,
                "case",
                "sentence",
                "type",
                "mode",
                "family",
                "phase",
                "status",
                "actors",
                "recipients",
                "place",
                "day",
                "details",
                "known")
            .rows();
    Map<String, Long> asserted =
        lines.stream()
            .filter(line -> !line.get("status").equals(Status.DENIED.json()))
            .collect(Collectors.groupingBy(line -> line.required("case"), Collectors.counting()));
    return lines.stream()
        .map(line -> new Row(line, asserted.getOrDefault(line.required("case"), 0L)));
  }

  /** An expected event. */
  static final class Row {

    private final LexiconTable.Row cells;
    private final long asserted;
    private final Map<String, String> details = new LinkedHashMap<>();

    private Row(LexiconTable.Row cells, long asserted) {
      this.cells = cells;
      this.asserted = asserted;
      for (String detail : cells.get("details").split(",")) {
        int equals = detail.indexOf('=');
        if (equals > 0 && DETAILS.contains(detail.substring(0, equals))) {
          details.put(detail.substring(0, equals), detail.substring(equals + 1));
        } else if (!detail.isEmpty()) {
          throw cells.error("unknown detail " + detail);
        }
      }
    }

    String sentence() {
      return cells.required("sentence");
    }

    /** Why the row does not hold yet; empty if it must. */
    String known() {
      return cells.get("known");
    }

    @Override
    public String toString() {
      return cells.required("case") + " " + cells.required("type") + " " + sentence();
    }

    /** Asserts that the engine finds the event, or still does not if that is known. */
    void holds() {
      KnownGap.holds(known(), () -> assertEquals(List.of(), differences()));
    }

    /** What differs from the engine's answer; empty if nothing does. */
    List<String> differences() {
      List<Event> events = ENGINE.extract(article(sentence())).events();
      List<Event> said =
          events.stream()
              .filter(
                  event -> event.status() != Status.DENIED && event.status() != Status.HYPOTHETICAL)
              .toList();
      List<String> types = Arrays.asList(cells.required("type").split("/"));
      if (types.contains("NONE")) {
        return said.stream()
            .filter(
                event ->
                    !types.contains(event.type().name())
                        || !is(cells.get("family"), json(event.family())))
            .map(event -> "no event expected, found " + brief(event))
            .toList();
      }
      List<String> least = null;
      for (Event event : events) {
        List<String> differences = differences(event);
        if (least == null || differences.size() < least.size()) {
          least = differences;
        }
      }
      List<String> all = new ArrayList<>(least == null ? List.of("no event found") : least);
      long beside =
          said.stream()
              .filter(event -> event.type().name().equals(details.get("also")))
              .limit(1)
              .count();
      if (said.size() != asserted && said.size() - beside != asserted) {
        all.add(
            asserted
                + " events expected, found "
                + said.stream().map(Row::brief).collect(Collectors.joining("; ")));
      }
      return all;
    }

    private List<String> differences(Event event) {
      List<String> found = new ArrayList<>();
      if (!Arrays.asList(cells.required("type").split("/")).contains(event.type().name())) {
        found.add("type " + event.type());
        // so that an event of the right type is always nearer
        found.add("no event of type " + cells.required("type"));
      }
      check(found, "mode", event.modes().isEmpty() ? "" : event.modes().get(0));
      check(found, "family", json(event.family()));
      check(found, "phase", event.phase() == null ? "" : event.phase().json());
      check(found, "status", event.status().json());
      checkAll(found, "actors", event.actors().stream().map(Actor::text).toList());
      checkAll(found, "recipients", event.recipients().stream().map(Actor::text).toList());
      List<String> places = event.places().stream().map(Place::text).toList();
      checkAll(
          found,
          "place",
          cells.get("place").contains("+") || places.isEmpty() ? places : places.subList(0, 1));
      check(found, "day", day(event));
      detail(found, "killed", event.details().killed());
      detail(found, "injured", event.details().injured());
      detail(found, "arrested", event.details().arrested());
      detail(found, "headcount", event.details().headcount());
      detail(found, "round", event.details().round());
      if (details.containsKey("deadline")) {
        Deadline deadline = event.details().deadline();
        detail(
            found,
            "deadline",
            deadline == null ? null : deadline.end() == null ? deadline.start() : deadline.end());
      } else if (event.details().deadline() != null && event.status() != Status.PLANNED) {
        found.add("deadline " + event.details().deadline());
      }
      detail(found, "duration", event.details().duration());
      if (details.containsKey("attribution")) {
        detail(
            found, "attribution", event.attribution() == null ? null : event.attribution().text());
      }
      if (details.containsKey("placeCountry")) {
        detail(found, "placeCountry", event.place() == null ? null : event.place().country());
      }
      return found;
    }

    private void check(List<String> found, String column, String actual) {
      if (!is(cells.get(column), actual)) {
        found.add(column + " " + (actual.isEmpty() ? "missing" : actual));
      }
    }

    private void checkAll(List<String> found, String column, List<String> actual) {
      for (String alternative : cells.get(column).split("/", -1)) {
        if (alternative.equals("?")
            || new TreeSet<>(
                    alternative.isEmpty() ? List.of() : Arrays.asList(alternative.split("\\+")))
                .equals(new TreeSet<>(actual))) {
          return;
        }
      }
      found.add(column + " " + (actual.isEmpty() ? "missing" : String.join("+", actual)));
    }

    private void detail(List<String> found, String key, Object actual) {
      String expected = details.getOrDefault(key, "");
      if (!is(expected, actual == null ? "" : actual.toString())) {
        found.add(key + " " + (actual == null ? "missing" : actual));
      }
    }

    private static boolean is(String expected, String actual) {
      return expected.equals("?") || Arrays.asList(expected.split("/", -1)).contains(actual);
    }

    private static String json(org.mirqab.contracts.Family family) {
      return family == null ? "" : family.json();
    }

    /** The first day; none if it was only inferred from the publication and none is expected. */
    private String day(Event event) {
      LocalDate start = event.time() == null ? null : event.time().start();
      boolean inferred = start != null && event.time().basis() == Basis.PUBLICATION;
      return start == null || inferred && is(cells.get("day"), "") ? "" : start.toString();
    }

    private static String brief(Event event) {
      return event.type()
          + " «"
          + event.mentions().get(0).trigger().text()
          + "» "
          + event.status().json()
          + " "
          + event.actors().stream().map(Actor::text).collect(Collectors.joining("+"));
    }
  }
}
