package org.mirqab.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mirqab.contracts.Actor;
import org.mirqab.contracts.Event;

/**
 * Events as a table for a terminal. Every Arabic cell is put between the isolates U+2068 and
 * U+2069, so that a terminal that orders mixed text (Unicode Standard Annex 9) does not move it out
 * of its column.
 */
final class EventTable {

  private static final List<String> TITLES =
      List.of("DATE", "TYPE", "WHO", "WHOM", "WHERE", "WORDS");

  /** Greatest width of each column, in columns of the terminal. */
  private static final int[] WIDTHS = {10, 26, 28, 28, 16, 48};

  private static final char ISOLATE = '\u2068';
  private static final char END_ISOLATE = '\u2069';
  private static final String GAP = "  ";

  private EventTable() {}

  /** The lines of the table, with a heading; events keep their order. */
  static List<String> render(List<Event> events) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(TITLES);
    events.forEach(event -> rows.add(cells(event)));
    int[] widths = new int[WIDTHS.length];
    for (List<String> row : rows) {
      for (int column = 0; column < widths.length; column++) {
        widths[column] = Math.max(widths[column], Math.min(WIDTHS[column], width(row.get(column))));
      }
    }
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  private static List<String> cells(Event event) {
    String type = event.type().name();
    if (event.family() != null) {
      type += " " + event.family().name().toLowerCase(Locale.ROOT);
      if (event.phase() != null) {
        type += "/" + event.phase().name().toLowerCase(Locale.ROOT);
      }
    }
    return Stream.of(
            event.eventDate().toString(),
            type,
            names(event.actors()),
            names(event.recipients()),
            event.place() == null ? "" : event.place().text(),
            event.mentions().get(0).sentenceText())
        .map(cell -> cell.replaceAll("\\s+", " ").strip())
        .toList();
  }

  private static String names(List<Actor> actors) {
    return actors.stream().map(Actor::text).collect(Collectors.joining("، "));
  }

  private static String line(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < widths.length; column++) {
      String text = cut(cells.get(column), widths[column]);
      boolean isolated = text.codePoints().anyMatch(EventTable::rightToLeft);
      if (isolated) {
        line.append(ISOLATE);
      }
      line.append(text);
      if (isolated) {
        line.append(END_ISOLATE);
      }
      if (column < widths.length - 1) {
        line.append(" ".repeat(widths[column] - width(text))).append(GAP);
      }
    }
    return line.toString().stripTrailing();
  }

  private static boolean rightToLeft(int character) {
    byte direction = Character.getDirectionality(character);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  /** Columns that a terminal takes: vowel marks and controls take none. */
  static int width(String text) {
    return (int) text.codePoints().filter(EventTable::visible).count();
  }

  private static boolean visible(int character) {
    int kind = Character.getType(character);
    return kind != Character.NON_SPACING_MARK
        && kind != Character.ENCLOSING_MARK
        && kind != Character.FORMAT
        && kind != Character.CONTROL;
  }

  private static String cut(String text, int columns) {
    if (width(text) <= columns) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    int taken = 0;
    for (int character : text.codePoints().toArray()) {
      if (visible(character) && ++taken == columns) {
        return kept.append('…').toString();
      }
      kept.appendCodePoint(character);
    }
    return kept.toString();
  }
}
