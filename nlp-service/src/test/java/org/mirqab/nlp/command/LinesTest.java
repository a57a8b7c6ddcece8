package org.mirqab.nlp.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LinesTest {

  static List<Arguments> streams() {
    String longest = "x".repeat(100_000);
    return List.of(
        Arguments.of("", List.of()),
        Arguments.of("a", List.of("a")),
        Arguments.of("a\n", List.of("a")),
        Arguments.of("a\r\nb", List.of("a", "b")),
        Arguments.of("\n\na\n", List.of("", "", "a")),
        Arguments.of("\ufeffa\n\ufeffb", List.of("a", "\ufeffb")),
        Arguments.of(longest + "\nb\n", List.of(longest, "b")),
        Arguments.of(longest + "x\nb\n", List.of("too long", "b")),
        Arguments.of("a\n" + longest + "xyz", List.of("a", "too long")));
  }

  @ParameterizedTest
  @MethodSource("streams")
  void readsLinesUpToTheLimit(String stream, List<String> lines) throws IOException {
    Lines reader = new Lines(new ByteArrayInputStream(stream.getBytes(UTF_8)), 100_000);
    List<String> found = new ArrayList<>();
    for (Lines.Line line = reader.next(); line != null; line = reader.next()) {
      found.add(line.tooLong() ? "too long" : new String(line.bytes(), UTF_8));
    }
    assertEquals(lines, found);
  }
}
