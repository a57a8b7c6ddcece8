package org.mirqab.index.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirqab.index.query.CursorSigner.Position;

class EventQueryTest {

  private final CursorSigner signer = new CursorSigner("k".getBytes(StandardCharsets.UTF_8));

  @ParameterizedTest
  @CsvSource({
    "colour, red",
    "type, DANCE",
    "family, x",
    "phase, x",
    "status, x",
    "country, Iraq",
    "actorCountry, I1",
    "from, yesterday",
    "from, 2024-02-30",
    "to, 2024",
    "size, 0",
    "size, 1000000000",
    "size, -1",
    "size, x",
    "q, ' '"
  })
  void namesTheWrongParameter(String name, String value) {
    InvalidQuery problem =
        assertThrows(InvalidQuery.class, () -> EventQuery.of(Map.of(name, List.of(value))));
    assertEquals(name, problem.parameter());
  }

  private static EventQuery query(String family, String cursor) {
    return EventQuery.of(Map.of("family", List.of(family), "cursor", List.of(cursor)));
  }

  @Test
  void takesACursorOfTheSameQuestionOnly() {
    Position position = new Position(-86_400_000L, "a:b");
    String cursor = signer.sign(query("talks", "-"), position);
    assertEquals(position, signer.position(query("talks", cursor)));
    assertThrows(InvalidQuery.class, () -> signer.position(query("attack", cursor)));
    assertThrows(InvalidQuery.class, () -> signer.position(query("talks", "x" + cursor)));
    assertThrows(InvalidQuery.class, () -> signer.position(query("talks", "§.§")));
  }
}
