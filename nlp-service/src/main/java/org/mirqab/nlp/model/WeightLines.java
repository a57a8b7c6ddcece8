package org.mirqab.nlp.model;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import org.mirqab.nlp.lexicon.LexiconException;

/**
 * Reads a table of weights row by row, by the rules of {@link org.mirqab.nlp.lexicon.LexiconTable}.
 * Tables hold up to a hundred thousand rows, each looked at once while the engine starts: so no
 * strings are made of them. Used by one thread only.
 */
final class WeightLines {

  private final String file;
  private final char[] text;
  private final int length;

  /** Where the cells of the row begin; after the last, where another would. */
  private final int[] starts;

  private int line;
  private int next;

  /**
   * @param file its name, for errors
   * @param labels the columns after {@code feature}
   * @throws LexiconException if the first line does not name the columns
   */
  WeightLines(String file, Reader source, List<String> labels) {
    this.file = file;
    this.starts = new int[labels.size() + 2];
    char[] read = new char[1 << 16];
    int filled = 0;
    try {
      for (int n = source.read(read); n >= 0; n = source.read(read, filled, read.length - filled)) {
        filled += n;
        if (filled == read.length) {
          read = Arrays.copyOf(read, read.length * 2);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
    this.text = read;
    this.length = filled;
    head(labels);
  }

  private void head(List<String> labels) {
    String columns = "feature\t" + String.join("\t", labels);
    int from = line();
    if (from < 0) {
      throw new LexiconException(file, 0, "has no line that names the columns");
    }
    String found = new String(text, from, end() - from);
    if (!found.equals(columns)) {
      throw error(
          "the first line must name the columns "
              + columns.replace("\t", ", ")
              + "; found "
              + found.replace("\t", ", "));
    }
  }

  /** The number of rows. */
  int rows() {
    int at = next;
    int before = line;
    int rows = 0;
    while (line() >= 0) {
      rows++;
    }
    next = at;
    line = before;
    return rows;
  }

  /** Goes to the next row; false if there is none. */
  boolean next() {
    int from = line();
    if (from < 0) {
      return false;
    }
    int end = end();
    int cells = 1;
    starts[0] = from;
    for (int i = from; i < end; i++) {
      char c = text[i];
      if (c == '\t') {
        if (cells < starts.length) {
          starts[cells] = i + 1;
        }
        cells++;
      } else if (c >= '\u0300' && (c < '\u0621' || c >= '\u0640')) {
        checkLetter(c, from, end);
      }
    }
    if (cells != starts.length - 1) {
      throw error("needs " + (starts.length - 1) + " cells, has " + cells);
    }
    starts[cells] = end + 1;
    if (start(0) == end(0)) {
      throw error("the column feature must not be empty");
    }
    return true;
  }

  /** What may be no letter of a table: tatweel, and what is not composed. */
  private void checkLetter(char c, int from, int end) {
    if (c == '\u0640') {
      throw error("the text must not hold tatweel");
    }
    if (c > '\u064A'
        && !Normalizer.isNormalized(new String(text, from, end - from), Normalizer.Form.NFC)) {
      throw error("the text must be Unicode NFC");
    }
  }

  /** The key of the row's feature. */
  long key() {
    return FeatureKey.ofName(text, start(0), end(0));
  }

  /** The row's feature. */
  String feature() {
    return cell(0);
  }

  /**
   * The weight of a label; 0 if the cell is empty.
   *
   * @param label from 0
   */
  float weight(int label) {
    int from = start(label + 1);
    int to = end(label + 1);
    return from == to ? 0 : number(from, to);
  }

  /** The float nearest to a decimal number; those of a few digits without the general parser. */
  private float number(int from, int to) {
    boolean negative = text[from] == '-';
    int first = negative ? from + 1 : from;
    int digits = 0;
    int divisor = 0;
    boolean plain = to - first <= 8 && text[to - 1] != '.';
    for (int i = first; plain && i < to; i++) {
      char c = text[i];
      if (c == '.') {
        plain = divisor == 0 && i > first;
        divisor = 1;
      } else {
        plain = c >= '0' && c <= '9';
        digits = digits * 10 + c - '0';
        divisor *= 10;
      }
    }
    if (plain && divisor > 0) {
      double value = (double) digits / divisor;
      return (float) (negative ? -value : value);
    }
    try {
      return Float.parseFloat(new String(text, from, to - from));
    } catch (NumberFormatException e) {
      throw error("the weight " + new String(text, from, to - from) + " is no number");
    }
  }

  /** An error that names the line. */
  LexiconException error(String problem) {
    return new LexiconException(file, line, problem);
  }

  private String cell(int i) {
    return new String(text, start(i), end(i) - start(i));
  }

  /** First character of a cell that is no white space. */
  private int start(int cell) {
    int at = starts[cell];
    while (at < starts[cell + 1] - 1 && Character.isWhitespace(text[at])) {
      at++;
    }
    return at;
  }

  /** One past the last character of a cell that is no white space. */
  private int end(int cell) {
    int at = starts[cell + 1] - 1;
    while (at > starts[cell] && Character.isWhitespace(text[at - 1])) {
      at--;
    }
    return at;
  }

  /** Goes to the next line that is neither blank nor a comment; its start, or -1 at the end. */
  private int line() {
    while (next < length) {
      int from = next;
      int end = from;
      boolean blank = true;
      while (end < length && text[end] != '\n') {
        blank = blank && Character.isWhitespace(text[end]);
        end++;
      }
      next = end + 1;
      line++;
      if (!blank && text[from] != '#') {
        return from;
      }
    }
    return -1;
  }

  /** One past the last character of the line that was gone to. */
  private int end() {
    int end = next - 1;
    return end > 0 && text[end - 1] == '\r' ? end - 1 : end;
  }
}
