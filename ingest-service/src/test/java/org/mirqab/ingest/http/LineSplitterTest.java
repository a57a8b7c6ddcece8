package org.mirqab.ingest.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineSplitterTest {

  private static List<String> split(int limit, String text, int chunk) {
    List<String> lines = new ArrayList<>();
    LineSplitter splitter =
        new LineSplitter(
            limit,
            new LineSplitter.Lines() {
              @Override
              public void line(byte[] line) {
                lines.add(new String(line, StandardCharsets.UTF_8));
              }

              @Override
              public void tooLong() {
                lines.add("TOO LONG");
              }
            });
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i += chunk) {
      splitter.accept(Buffer.buffer(bytes).slice(i, Math.min(i + chunk, bytes.length)));
    }
    splitter.end();
    return lines;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 100})
  void doesNotCareHowTheBytesCome(int chunk) {
    assertEquals(
        List.of("خبر", "", "two", "TOO LONG", "last"),
        split(8, "خبر\n\ntwo\r\n123456789\nlast", chunk));
  }

  @Test
  void takesALineOfExactlyTheLimit() {
    assertEquals(List.of("12345678"), split(8, "12345678\n", 3));
  }

  @Test
  void reportsALastLineThatIsTooLong() {
    assertEquals(List.of("a", "TOO LONG"), split(8, "a\n" + "x".repeat(1000), 10));
  }
}
