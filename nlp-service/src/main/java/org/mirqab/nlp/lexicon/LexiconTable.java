package org.mirqab.nlp.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A lexicon file: tab-separated UTF-8, {@code #} starts a comment line, the first other line names
 * the columns. Every row has as many cells as there are columns; an empty cell is an empty string.
 * Text must be NFC and without tatweel, so that what an analyst searches for is found.
 */
public final class LexiconTable {

  private final String file;
  private final List<Row> rows;

  private LexiconTable(String file, List<Row> rows) {
    this.file = file;
    this.rows = rows;
  }

  /**
   * Reads a table.
   *
   * @param file its name, for errors
   * @param columns the columns it must have, in this order
   * @throws LexiconException for the first line that breaks the rules
   */
  public static LexiconTable read(String file, Reader source, String... columns) {
    List<Row> rows = new ArrayList<>();
    Map<String, Integer> positions = new HashMap<>();
    for (int i = 0; i < columns.length; i++) {
      positions.put(columns[i], i);
    }
    boolean headed = false;
    int number = 0;
    try (BufferedReader reader = new BufferedReader(source)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        if (!isPlain(line) && !Normalizer.isNormalized(line, Normalizer.Form.NFC)) {
          throw new LexiconException(file, number, "the text must be Unicode NFC");
        }
        if (line.indexOf('\u0640') >= 0) {
          throw new LexiconException(file, number, "the text must not hold tatweel");
        }
        String[] cells = cells(line);
        if (!headed) {
          if (!Arrays.equals(cells, columns)) {
            throw new LexiconException(
                file,
                number,
                "the first line must name the columns "
                    + String.join(", ", columns)
                    + "; found "
                    + String.join(", ", cells));
          }
          headed = true;
          continue;
        }
        if (cells.length != columns.length) {
          throw new LexiconException(
              file, number, "needs " + columns.length + " cells, has " + cells.length);
        }
        for (int i = 0; i < cells.length; i++) {
          cells[i] = cells[i].strip();
        }
        rows.add(new Row(file, number, cells, positions));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
    if (!headed) {
      throw new LexiconException(file, 0, "has no line that names the columns");
    }
    return new LexiconTable(file, List.copyOf(rows));
  }

  private static String[] cells(String line) {
    int count = 1;
    for (int tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', tab + 1)) {
      count++;
    }
    String[] cells = new String[count];
    int start = 0;
    for (int i = 0; i < count - 1; i++) {
      int tab = line.indexOf('\t', start);
      cells[i] = line.substring(start, tab);
      start = tab + 1;
    }
    cells[count - 1] = line.substring(start);
    return cells;
  }

  /** Whether it holds only characters that no other text is composed to: NFC without asking. */
  private static boolean isPlain(String line) {
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c >= '\u0300' && (c < '\u0621' || c > '\u064A')) {
        return false;
      }
    }
    return true;
  }

  /** Name of the file. */
  public String file() {
    return file;
  }

  /** The rows, in the order of the file. */
  public List<Row> rows() {
    return rows;
  }

  /** A line of the table. */
  public static final class Row {

    private final String file;
    private final int line;
    private final String[] cells;
    private final Map<String, Integer> positions;

    private Row(String file, int line, String[] cells, Map<String, Integer> positions) {
      this.file = file;
      this.line = line;
      this.cells = cells;
      this.positions = positions;
    }

    /** 1-based line number. */
    public int line() {
      return line;
    }

    /** File and line, as {@code places.tsv:12}. */
    public String source() {
      return file + ":" + line;
    }

    /** The cell; empty if the file leaves it empty. */
    public String get(String column) {
      return cells[positions.get(column)];
    }

    /** The cell, which must not be empty. */
    public String required(String column) {
      String value = get(column);
      if (value.isEmpty()) {
        throw error("the column " + column + " must not be empty");
      }
      return value;
    }

    /** The cell as a list, its items separated by {@code |}; empty if the cell is. */
    public List<String> list(String column) {
      String value = get(column);
      if (value.isEmpty()) {
        return List.of();
      }
      String[] items = value.split("\\|");
      for (int i = 0; i < items.length; i++) {
        items[i] = items[i].strip();
      }
      return List.of(items);
    }

    /** The cell as a constant of {@code type}, in any case. */
    public <E extends Enum<E>> E constant(String column, Class<E> type) {
      String value = required(column);
      for (E constant : type.getEnumConstants()) {
        if (constant.name().equalsIgnoreCase(value)) {
          return constant;
        }
      }
      throw error(
          "the column "
              + column
              + " must be one of "
              + Arrays.toString(type.getEnumConstants())
              + "; was "
              + value);
    }

    /** An error that names this line. */
    public LexiconException error(String problem) {
      return new LexiconException(file, line, problem);
    }
  }
}
