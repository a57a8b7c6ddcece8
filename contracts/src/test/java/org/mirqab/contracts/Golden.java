package org.mirqab.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;

/** The golden files: messages that every version of the code must read. */
enum Golden {
  ARTICLE("article.json", Article.class, "article.json"),
  ARTICLE_MINIMAL("article-minimal.json", Article.class, "article.json"),
  EVENT("event.json", Event.class, "event.json"),
  EVENT_MINIMAL("event-minimal.json", Event.class, "event.json"),
  EXTRACTION("extraction.json", Extraction.class, "extraction.json"),
  EXTRACTION_SKIPPED("extraction-skipped.json", Extraction.class, "extraction.json");

  final String file;
  final Class<? extends Record> type;
  final String schema;

  Golden(String file, Class<? extends Record> type, String schema) {
    this.file = file;
    this.type = type;
    this.schema = schema;
  }

  byte[] bytes() {
    try (InputStream in = Golden.class.getResourceAsStream("golden/" + file)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  JsonNode tree() {
    try {
      return JsonCodec.mapper().readTree(bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Record decode() {
    return JsonCodec.decode(bytes(), type);
  }

  /** Absent and null mean the same. */
  static JsonNode withoutNulls(JsonNode node) {
    if (node instanceof ObjectNode object) {
      for (Iterator<JsonNode> values = object.elements(); values.hasNext(); ) {
        JsonNode value = values.next();
        if (value.isNull()) {
          values.remove();
        } else {
          withoutNulls(value);
        }
      }
    } else if (node instanceof ArrayNode array) {
      array.forEach(Golden::withoutNulls);
    }
    return node;
  }
}
