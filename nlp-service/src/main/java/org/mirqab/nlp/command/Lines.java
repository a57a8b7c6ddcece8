package org.mirqab.nlp.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Reads a stream line by line as bytes, each line bounded. For one thread. */
final class Lines {

  private final InputStream in;
  private final int limit;
  private final byte[] buffer = new byte[64 * 1024];
  private int position;
  private int end;
  private boolean first = true;

  /**
   * @param limit longest line, bytes
   */
  Lines(InputStream in, int limit) {
    this.in = in;
    this.limit = limit;
  }

  /**
   * A line without its end.
   *
   * @param bytes the line, or its beginning if it is over the limit
   * @param tooLong whether it is
   */
  record Line(byte[] bytes, boolean tooLong) {}

  /** The next line; null at the end. A byte order mark at the very beginning is left out. */
  Line next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
    boolean any = false;
    boolean tooLong = false;
    while (position < end || fill()) {
      any = true;
      int start = position;
      while (position < end && buffer[position] != '\n') {
        position++;
      }
      int length = Math.min(position - start, limit - line.size());
      tooLong |= length < position - start;
      line.write(buffer, start, length);
      if (position < end) {
        position++;
        return line(line.toByteArray(), tooLong);
      }
    }
    return any ? line(line.toByteArray(), tooLong) : null;
  }

  private Line line(byte[] bytes, boolean tooLong) {
    int from = first && startsWithByteOrderMark(bytes) ? 3 : 0;
    first = false;
    int to = bytes.length;
    if (to > from && bytes[to - 1] == '\r') {
      to--;
    }
    return new Line(Arrays.copyOfRange(bytes, from, to), tooLong);
  }

  private static boolean startsWithByteOrderMark(byte[] bytes) {
    return bytes.length >= 3
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF;
  }

  private boolean fill() throws IOException {
    position = 0;
    end = Math.max(0, in.read(buffer));
    return end > 0;
  }
}
