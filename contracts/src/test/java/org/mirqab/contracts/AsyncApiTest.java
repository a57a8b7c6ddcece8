package org.mirqab.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AsyncApiTest {

  private static JsonNode document;

  @BeforeAll
  static void read() throws IOException {
    try (InputStream in = Topics.class.getResourceAsStream("asyncapi.yaml")) {
      document = new YAMLMapper().readTree(in);
    }
  }

  @Test
  void describesEveryTopicAndNoOther() {
    List<String> addresses = new ArrayList<>();
    document.get("channels").forEach(channel -> addresses.add(channel.get("address").asText()));
    assertEquals(Topics.all().stream().map(Topics.Definition::name).toList(), addresses);
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    List<JsonNode> references = document.findValues("$ref");
    assertFalse(references.isEmpty());
    for (JsonNode reference : references) {
      String target = reference.asText();
      if (target.startsWith("#")) {
        assertFalse(document.at(target.substring(1)).isMissingNode(), target);
      } else {
        assertNotNull(Topics.class.getResource(target.substring(2)), target);
      }
    }
  }

  @Test
  void everyChannelIsWrittenAndReadBySomebodyDescribed() {
    Set<String> used = new TreeSet<>();
    document
        .get("operations")
        .forEach(operation -> used.add(operation.at("/channel/$ref").asText().substring(11)));
    Set<String> channels = new TreeSet<>();
    document.get("channels").fieldNames().forEachRemaining(channels::add);
    assertEquals(channels, used);
  }

  @Test
  void headersAreTheOnesThatAreWritten() {
    Set<String> described = new TreeSet<>();
    document
        .at("/components/schemas/cloudEventHeaders/properties")
        .fieldNames()
        .forEachRemaining(described::add);
    Article article = (Article) Golden.ARTICLE.decode();
    assertEquals(new TreeSet<>(CloudEventHeaders.of(article, "/mirqab/test").keySet()), described);
  }
}
