package org.mirqab.acceptance;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mirqab.contracts.CloudEventHeaders;
import org.mirqab.contracts.Event;
import org.mirqab.contracts.Extraction;
import org.mirqab.contracts.JsonCodec;
import org.mirqab.contracts.Topics;

/** A service that is killed in the middle of 2,000 articles loses nothing and doubles nothing. */
class KilledServiceIT {

  private static final int ARTICLES = 2_000;
  private static final long REVISION = 1_706_350_000_000L;

  private Mirqab mirqab;

  @BeforeEach
  void start() {
    mirqab = Mirqab.start();
  }

  @AfterEach
  void stop() {
    mirqab.close();
  }

  @Test
  void nlpServiceKilledMidway() throws Exception {
    Set<String> articles = new TreeSet<>();
    // 1. Two thousand articles are accepted.
    post("killed-nlp", articles);
    // 2. The service dies after it has begun and before it has finished, three times.
    for (int kill = 1; kill <= 3; kill++) {
      int reached = extracted(articles).size();
      await("extraction goes on")
          .atMost(Duration.ofSeconds(60))
          .until(() -> extracted(articles).size() > reached || reached == ARTICLES);
      mirqab.nlp.kill();
      mirqab.nlp.start();
    }
    assertNothingLostAndNothingDoubled(articles);
  }

  @Test
  void indexServiceKilledMidway() throws Exception {
    Set<String> articles = new TreeSet<>();
    // 1. Two thousand articles are accepted.
    post("killed-index", articles);
    // 2. The service dies after it has begun and before it has finished, three times.
    for (int kill = 1; kill <= 3; kill++) {
      int reached = Mirqab.storedEventIds().size();
      await("indexing goes on")
          .atMost(Duration.ofSeconds(60))
          .until(
              () ->
                  Mirqab.storedEventIds().size() > reached
                      || extracted(articles).size() == ARTICLES);
      mirqab.index.kill();
      mirqab.index.start();
    }
    assertNothingLostAndNothingDoubled(articles);
  }

  private void post(String prefix, Set<String> ids) throws Exception {
    List<Map<String, Object>> articles = new ArrayList<>();
    for (int number = 0; number < ARTICLES; number++) {
      String id = prefix + "-" + number;
      ids.add(id);
      articles.add(
          Samples.article(
              id,
              REVISION,
              "2024-01-27T10:00:00Z",
              Samples.TALKS,
              Samples.ATTACK,
              "وأسفر القصف عن مقتل " + (number + 3) + " جنود."));
    }
    mirqab.postAll(articles);
  }

  /** Steps 3 to 5, the same whoever died. */
  private static void assertNothingLostAndNothingDoubled(Set<String> articles) throws Exception {
    // 3. Every article has its extraction.
    await("every article is extracted")
        .atMost(Duration.ofSeconds(120))
        .pollInterval(Duration.ofSeconds(1))
        .until(() -> extracted(articles).keySet().containsAll(articles));
    Set<String> expected = new TreeSet<>();
    extracted(articles)
        .values()
        .forEach(extraction -> extraction.events().forEach(event -> expected.add(event.id())));
    assertTrue(expected.size() >= 2 * ARTICLES, "only " + expected.size() + " events");
    // 4. Every event is in Elasticsearch, once.
    await("every event is indexed")
        .atMost(Duration.ofSeconds(120))
        .pollInterval(Duration.ofSeconds(1))
        .until(() -> new HashSet<>(Mirqab.storedEventIds()).containsAll(expected));
    List<String> stored =
        Mirqab.storedEventIds().stream().filter(expected::contains).sorted().toList();
    assertEquals(List.copyOf(expected), stored);
    // 5. Every repeat on the topic of events carries the same ce_id.
    Map<String, Set<String>> identities = new HashMap<>();
    for (ConsumerRecord<String, byte[]> record : Mirqab.records(Topics.EVENTS)) {
      if (articles.contains(record.key())) {
        Event event = JsonCodec.decode(record.value(), Event.class);
        identities
            .computeIfAbsent(event.id(), id -> new HashSet<>())
            .add(
                new String(
                    record.headers().lastHeader(CloudEventHeaders.ID).value(),
                    StandardCharsets.UTF_8));
      }
    }
    assertEquals(expected, new TreeSet<>(identities.keySet()));
    identities.forEach((id, seen) -> assertEquals(Set.of(id + ":" + REVISION), seen));
    assertFalse(Mirqab.records(Topics.EXTRACTIONS).isEmpty());
  }

  private static Map<String, Extraction> extracted(Set<String> articles) {
    Map<String, Extraction> extractions = new HashMap<>();
    for (ConsumerRecord<String, byte[]> record : Mirqab.records(Topics.EXTRACTIONS)) {
      if (articles.contains(record.key())) {
        extractions.put(record.key(), JsonCodec.decode(record.value(), Extraction.class));
      }
    }
    return extractions;
  }
}
