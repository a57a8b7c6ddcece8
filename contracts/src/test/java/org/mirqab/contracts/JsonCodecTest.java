package org.mirqab.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonCodecTest {

  @ParameterizedTest
  @EnumSource(
      value = Golden.class,
      names = {"ARTICLE", "EVENT", "EXTRACTION"})
  void readsEveryFieldOfAGoldenFileAndWritesItBack(Golden golden) throws IOException {
    JsonNode written = JsonCodec.mapper().readTree(JsonCodec.encode(golden.decode()));
    assertEquals(Golden.withoutNulls(golden.tree()), written);
  }

  @ParameterizedTest
  @EnumSource(Golden.class)
  void readsWhatItWrites(Golden golden) {
    Record value = golden.decode();
    assertEquals(value, JsonCodec.decode(JsonCodec.encode(value), golden.type));
  }

  @ParameterizedTest
  @EnumSource(Golden.class)
  void toleratesFieldsOfANewerWriterAtEveryLevel(Golden golden) throws IOException {
    JsonNode newer = withUnknownFields(golden.tree());
    assertEquals(
        golden.decode(),
        JsonCodec.decode(JsonCodec.mapper().writeValueAsBytes(newer), golden.type));
  }

  @Test
  void keepsBoundsInTheOrderOfTheirNames() {
    Map<String, QuantityBounds> bounds = new LinkedHashMap<>();
    for (String name : List.of("killed", "headcount", "injured", "arrested")) {
      bounds.put(name, new QuantityBounds(1, 2, false, new Span(TextField.TEXT, 0, 1)));
    }
    Details details = new Details(null, null, null, null, bounds, null, null, null, null, null);
    assertEquals(
        List.of("arrested", "headcount", "injured", "killed"),
        List.copyOf(details.bounds().keySet()));
  }

  @Test
  void writesNoNullsAndNoLineBreaks() {
    String json =
        new String(JsonCodec.encode(Golden.EVENT_MINIMAL.decode()), StandardCharsets.UTF_8);
    assertFalse(json.contains("null"), json);
    assertFalse(json.contains("\n"), json);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ARTICLE    | /id                    | id
          ARTICLE    | /source                | source
          ARTICLE    | /source/name           | source.name
          ARTICLE    | /publishedAt           | publishedAt
          EVENT      | /type                  | type
          EVENT      | /confidence            | confidence
          EVENT      | /intensity             | intensity
          EVENT      | /mentions              | mentions
          EVENT      | /mentions/0/trigger    | mentions[0].trigger
          EVENT      | /mentions/0/trigger/end| mentions[0].trigger.end
          EVENT      | /actors/1/span/start   | actors[1].span.start
          EVENT      | /article/revision      | article.revision
          EXTRACTION | /outcome               | outcome
          EXTRACTION | /events/0/article/id   | events[0].article.id
          """)
  void refusesAMissingRequiredFieldByName(Golden golden, String pointer, String field)
      throws IOException {
    JsonNode tree = golden.tree();
    int slash = pointer.lastIndexOf('/');
    ((ObjectNode) tree.at(pointer.substring(0, slash))).remove(pointer.substring(slash + 1));
    ContractViolation violation = refusal(tree, golden);
    assertEquals(field, violation.field(), violation.getMessage());
    assertTrue(violation.getMessage().startsWith(field + ": "), violation.getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ARTICLE | /schemaVersion   | 2            | must be 1, was 2
          ARTICLE | /publishedAt     | "yesterday"  | yesterday
          ARTICLE | /revision        | -5           | must be positive
          ARTICLE | /title           | {}           | String
          EVENT   | /type            | "SURPRISE"   | SURPRISE
          EVENT   | /family          | "surprise"   | must be one of talks, attack, withdrawal
          EVENT   | /confidence      | 1.5          | must be 0 to 1
          EVENT   | /place/location/lat | 91        | must lie between -90 and 90
          """)
  void refusesAWrongValueByName(Golden golden, String pointer, String value, String problem)
      throws IOException {
    JsonNode tree = golden.tree();
    int slash = pointer.lastIndexOf('/');
    ((ObjectNode) tree.at(pointer.substring(0, slash)))
        .set(pointer.substring(slash + 1), JsonCodec.mapper().readTree(value));
    ContractViolation violation = refusal(tree, golden);
    assertEquals(pointer.substring(1).replace('/', '.'), violation.field());
    assertTrue(violation.getMessage().contains(problem), violation.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "{", "[]", "\"text\"", "{} {}"})
  void refusesWhatIsNoArticleAtAll(String json) {
    assertThrows(
        ContractViolation.class,
        () -> JsonCodec.decode(json.getBytes(StandardCharsets.UTF_8), Article.class));
  }

  @Test
  void refusesAMessageWithoutABody() {
    ContractViolation violation =
        assertThrows(ContractViolation.class, () -> JsonCodec.decode(null, Article.class));
    assertEquals("the message has no body", violation.getMessage());
  }

  private static ContractViolation refusal(JsonNode tree, Golden golden) throws IOException {
    byte[] json = JsonCodec.mapper().writeValueAsBytes(tree);
    return assertThrows(ContractViolation.class, () -> JsonCodec.decode(json, golden.type));
  }

  private static JsonNode withUnknownFields(JsonNode node) {
    if (node instanceof ObjectNode object) {
      List.copyOf(object.properties()).forEach(field -> withUnknownFields(field.getValue()));
      if (!object.has("headcount") || object.has("duration")) {
        object.put("addedLater", "x");
      }
    } else if (node instanceof ArrayNode array) {
      array.forEach(JsonCodecTest::withUnknownFields);
    }
    return node;
  }
}
