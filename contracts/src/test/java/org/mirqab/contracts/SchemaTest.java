package org.mirqab.contracts;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SchemaTest {

  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(
          SpecVersion.VersionFlag.V202012,
          builder ->
              builder.schemaMappers(
                  mappers ->
                      mappers.mapPrefix(
                          "https://mirqab.org/schemas/v1/",
                          "classpath:org/mirqab/contracts/schemas/")));

  private static final SchemaValidatorsConfig WITH_FORMATS =
      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

  @ParameterizedTest
  @EnumSource(Golden.class)
  void goldenFilesAreValid(Golden golden) {
    assertEquals(Set.of(), schema(golden.schema).validate(golden.tree()));
  }

  @ParameterizedTest
  @EnumSource(Golden.class)
  void whatTheCodecWritesIsValid(Golden golden) throws IOException {
    JsonNode written = JsonCodec.mapper().readTree(JsonCodec.encode(golden.decode()));
    assertEquals(Set.of(), schema(golden.schema).validate(written));
  }

  @Test
  void everyComponentOfARecordIsAPropertyAndTheOtherWayRound() throws IOException {
    assertCovers(Article.class, "article.json", tree("article.json"));
    assertCovers(Event.class, "event.json", tree("event.json"));
    assertCovers(Extraction.class, "extraction.json", tree("extraction.json"));
  }

  @Test
  void everyEnumerationListsTheConstantsOfItsType() throws IOException {
    JsonNode event = tree("event.json");
    JsonNode definitions = event.at("/$defs");
    Map<Class<? extends Enum<?>>, JsonNode> listed =
        Map.of(
            EventType.class, event.at("/properties/type/enum"),
            Family.class, event.at("/properties/family/enum"),
            Phase.class, event.at("/properties/phase/enum"),
            Status.class, event.at("/properties/status/enum"),
            Precision.class, definitions.at("/place/properties/precision/enum"),
            Granularity.class, definitions.at("/time/properties/granularity/enum"),
            Bound.class, definitions.at("/time/properties/bound/enum"),
            Basis.class, definitions.at("/time/properties/basis/enum"),
            TextField.class, definitions.at("/span/properties/field/enum"),
            Outcome.class, tree("extraction.json").at("/properties/outcome/enum"));
    listed.forEach(
        (type, values) -> {
          Set<String> constants =
              Stream.of(type.getEnumConstants())
                  .map(constant -> JsonCodec.mapper().valueToTree(constant).asText())
                  .collect(Collectors.toSet());
          Set<String> inSchema = new TreeSet<>();
          values.forEach(
              value -> {
                if (!value.isNull()) {
                  inSchema.add(value.asText());
                }
              });
          assertEquals(new TreeSet<>(constants), inSchema, type.getSimpleName());
        });
  }

  /** The schema and the records must refuse the same absences. */
  @ParameterizedTest
  @EnumSource(
      value = Golden.class,
      names = {"ARTICLE", "EVENT", "EXTRACTION"})
  void aFieldIsRequiredByTheSchemaExactlyWhenTheRecordRequiresIt(Golden golden) throws IOException {
    Set<String> required = new TreeSet<>();
    tree(golden.schema).get("required").forEach(name -> required.add(name.asText()));
    for (String field : names(golden.type)) {
      ObjectNode without = (ObjectNode) golden.tree();
      without.remove(field);
      byte[] json = JsonCodec.mapper().writeValueAsBytes(without);
      if (required.contains(field)) {
        assertThrows(ContractViolation.class, () -> JsonCodec.decode(json, golden.type), field);
      } else {
        assertDoesNotThrow(() -> JsonCodec.decode(json, golden.type), field);
      }
    }
  }

  private static void assertCovers(Class<?> type, String file, JsonNode schema) throws IOException {
    assertEquals(new TreeSet<>(names(type)), propertyNames(schema), type.getSimpleName());
    for (RecordComponent component : type.getRecordComponents()) {
      Class<?> element = elementRecord(component.getGenericType());
      if (element != null) {
        JsonNode property = schema.get("properties").get(component.getName());
        Resolved target = resolve(file, property);
        assertCovers(element, target.file(), target.schema());
      }
    }
  }

  private record Resolved(String file, JsonNode schema) {}

  private static Resolved resolve(String file, JsonNode property) throws IOException {
    JsonNode at = property;
    for (String nested : List.of("items", "additionalProperties")) {
      if (at.path(nested).isObject()) {
        at = at.get(nested);
      }
    }
    if (at.has("anyOf")) {
      at = at.get("anyOf").get(0);
    }
    String reference = at.get("$ref").asText();
    int hash = reference.indexOf('#');
    String target = hash == 0 ? file : hash < 0 ? reference : reference.substring(0, hash);
    JsonNode root = tree(target);
    return new Resolved(target, hash < 0 ? root : root.at(reference.substring(hash + 1)));
  }

  private static Class<?> elementRecord(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      return elementRecord(arguments[arguments.length - 1]);
    }
    return type instanceof Class<?> plain && plain.isRecord() ? plain : null;
  }

  private static List<String> names(Class<?> type) {
    return Stream.of(type.getRecordComponents()).map(RecordComponent::getName).toList();
  }

  private static Set<String> propertyNames(JsonNode schema) {
    Set<String> names = new TreeSet<>();
    schema.get("properties").fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static JsonSchema schema(String file) {
    return FACTORY.getSchema(
        SchemaLocation.of("https://mirqab.org/schemas/v1/" + file), WITH_FORMATS);
  }

  private static JsonNode tree(String file) throws IOException {
    try (InputStream in = Article.class.getResourceAsStream("schemas/" + file)) {
      return JsonCodec.mapper().readTree(in);
    }
  }
}
