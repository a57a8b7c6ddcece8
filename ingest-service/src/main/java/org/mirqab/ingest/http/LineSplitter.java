package org.mirqab.ingest.http;

import io.vertx.core.buffer.Buffer;

/**
 * Cuts a stream of bytes into lines, holding at most one line of the given size. It splits at line
 * feeds; a carriage return before one belongs to the end of the line. Not safe for use by many
 * threads.
 */
final class LineSplitter {

  /** Receives the lines in order. */
  interface Lines {
    /** One line without its end. */
    void line(byte[] line);

    /** A line over the limit; its bytes are gone. */
    void tooLong();
  }

  private final int limit;
  private final Lines lines;
  private Buffer held = Buffer.buffer();
  private boolean discarding;

  LineSplitter(int limit, Lines lines) {
    this.limit = limit;
    this.lines = lines;
  }

  void accept(Buffer chunk) {
    int start = 0;
    for (int i = 0; i < chunk.length(); i++) {
      if (chunk.getByte(i) == '\n') {
        hold(chunk, start, i);
        finish();
        start = i + 1;
      }
    }
    hold(chunk, start, chunk.length());
  }

  /** The end of the stream: what is held is the last line, if it is not empty. */
  void end() {
    if (held.length() > 0 || discarding) {
      finish();
    }
  }

  private void hold(Buffer chunk, int start, int end) {
    if (discarding) {
      return;
    }
    if (held.length() + (end - start) > limit) {
      held = Buffer.buffer();
      discarding = true;
      return;
    }
    held.appendBuffer(chunk, start, end - start);
  }

  private void finish() {
    if (discarding) {
      discarding = false;
      lines.tooLong();
      return;
    }
    int length = held.length();
    if (length > 0 && held.getByte(length - 1) == '\r') {
      length--;
    }
    byte[] line = held.getBytes(0, length);
    held = Buffer.buffer();
    lines.line(line);
  }
}
