package org.mirqab.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mirqab.contracts.Article;
import org.mirqab.contracts.JsonCodec;

class SamplesTest {

  @Test
  void areArticlesOfTheContractOnceIngestServiceHasFilledThemIn() throws Exception {
    List<String> lines = lines();
    assertEquals(14, lines.size());
    Set<Object> addresses = new HashSet<>();
    Set<String> sources = new HashSet<>();
    for (String line : lines) {
      ObjectNode json = (ObjectNode) JsonCodec.mapper().readTree(line);
      json.put("schemaVersion", Article.SCHEMA_VERSION);
      json.put("id", "filled in").put("revision", 1).put("fetchedAt", "2024-04-01T00:00:00Z");
      Article article =
          JsonCodec.decode(json.toString().getBytes(StandardCharsets.UTF_8), Article.class);
      assertTrue(addresses.add(article.url()), line);
      sources.add(article.source().name());
      assertEquals(3, article.source().country().length());
      ZoneId.of(article.source().timeZone());
      assertFalse(article.publishedAt().isBefore(Instant.parse("2024-01-01T00:00:00Z")));
      assertTrue(article.publishedAt().isBefore(Instant.parse("2024-04-01T00:00:00Z")));
      assertEquals("ar", article.language());
    }
    assertTrue(sources.size() >= 3, sources::toString);
  }

  @Test
  void areComposedAndWithoutTatweel() throws Exception {
    for (String line : lines()) {
      assertTrue(Normalizer.isNormalized(line, Normalizer.Form.NFC), line);
      assertFalse(line.contains("\u0640"), line);
    }
  }

  private static List<String> lines() throws Exception {
    try (InputStream in = Launcher.samples()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
