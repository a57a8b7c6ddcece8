package org.mirqab.index.elasticsearch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.mirqab.contracts.Event;

class EventMappingTest {

  private final TreeSet<String> unmapped = new TreeSet<>();
  private int seen;

  @Test
  void mapsEveryComponentOfTheContract() throws Exception {
    JsonNode mappings =
        new ObjectMapper()
            .readTree(EventMappingTest.class.getResourceAsStream("events-template.json"))
            .at("/template/mappings");
    check("", Event.class, mappings);
    assertEquals(new TreeSet<String>(), unmapped);
    // Guards the walk itself: events alone have 29 components.
    assertEquals(true, seen > 80);
  }

  private void check(String path, Class<?> type, JsonNode mapping) {
    if (mapping.path("type").asText().equals("geo_point")
        || !mapping.path("enabled").asBoolean(true)) {
      return;
    }
    for (RecordComponent component : type.getRecordComponents()) {
      seen++;
      String name = path + component.getName();
      JsonNode field = mapping.path("properties").path(component.getName());
      if (field.isMissingNode()) {
        unmapped.add(name);
        continue;
      }
      descend(name, component.getGenericType(), field);
    }
  }

  private void descend(String name, Type type, JsonNode field) {
    if (type instanceof ParameterizedType generic) {
      if (generic.getRawType() == List.class) {
        descend(name, generic.getActualTypeArguments()[0], field);
      } else if (generic.getRawType() == Map.class) {
        field
            .path("properties")
            .forEach(value -> descend(name, generic.getActualTypeArguments()[1], value));
      }
    } else if (type instanceof Class<?> plain && plain.isRecord()) {
      check(name + ".", plain, field);
    }
  }
}
