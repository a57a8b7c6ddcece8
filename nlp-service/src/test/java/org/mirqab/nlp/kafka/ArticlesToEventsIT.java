package org.mirqab.nlp.kafka;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mirqab.contracts.Event;
import org.mirqab.contracts.Extraction;
import org.mirqab.contracts.JsonCodec;
import org.mirqab.contracts.Outcome;
import org.mirqab.contracts.Topics;
import org.mirqab.local.LocalStack;
import org.mirqab.nlp.RealBroker;
import org.mirqab.nlp.TestReader;

/** The service against a real broker. */
@QuarkusTest
@QuarkusTestResource(RealBroker.class)
class ArticlesToEventsIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String GROUP = "mirqab-nlp";
  private static final String ORDINARY = "جملة عن الطقس في المدينة.";

  private static String freshId() {
    return "test-" + UUID.randomUUID();
  }

  private static List<ConsumerRecord<String, byte[]>> awaitRecords(
      String topic, String id, int count) {
    return await()
        .atMost(PATIENCE)
        .until(() -> Broker.read(topic, id::equals), found -> found.size() >= count);
  }

  private static void awaitCommitted(String group, String topic) {
    await().atMost(PATIENCE).until(() -> Broker.lag(group, topic) == 0);
  }

  private static void awaitReadiness(int status) {
    await().atMost(PATIENCE).until(() -> given().get("/q/health/ready").statusCode() == status);
  }

  @Test
  void publishesTheExtractionAndTheEventsOfAnArticleWithTheirKeysAndHeaders() {
    String id = freshId();
    Broker.send(
        List.of(Broker.record(Topics.ARTICLES, Broker.article(id, 7, TestReader.TWO_EVENTS))));

    ConsumerRecord<String, byte[]> record = awaitRecords(Topics.EXTRACTIONS, id, 1).get(0);
    Extraction extraction = JsonCodec.decode(record.value(), Extraction.class);
    assertEquals(7, extraction.article().revision());
    assertEquals(2, extraction.events().size());
    Map<String, String> headers = Broker.headers(record);
    assertEquals(id + ":7", headers.get("ce_id"));
    assertEquals("org.mirqab.extraction.v1", headers.get("ce_type"));
    assertEquals("/mirqab/nlp-service", headers.get("ce_source"));
    assertEquals("1.0", headers.get("ce_specversion"));

    List<ConsumerRecord<String, byte[]>> events = awaitRecords(Topics.EVENTS, id, 2);
    for (int i = 0; i < 2; i++) {
      assertEquals(
          extraction.events().get(i), JsonCodec.decode(events.get(i).value(), Event.class));
      assertEquals(id + "-event-" + i + ":7", Broker.headers(events.get(i)).get("ce_id"));
    }
    awaitCommitted(GROUP, Topics.ARTICLES);
    given()
        .get("/q/metrics")
        .then()
        .statusCode(200)
        .body(containsString("mirqab_nlp_articles_total{outcome=\"extracted\""))
        .body(containsString("mirqab_nlp_events_total{type=\"CONSULT\""));
  }

  @Test
  void skipsAnArticleInAnotherLanguageAndCountsIt() {
    String id = freshId();
    Broker.send(
        List.of(
            Broker.record(
                Topics.ARTICLES,
                Broker.article(
                    id, 1, "The ministers met in Muscat on Sunday to resume the talks."))));
    Extraction extraction =
        JsonCodec.decode(awaitRecords(Topics.EXTRACTIONS, id, 1).get(0).value(), Extraction.class);
    assertEquals(Outcome.SKIPPED, extraction.outcome());
    assertEquals("language", extraction.skipped());
    assertEquals(List.of(), extraction.events());
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                given()
                    .get("/q/metrics")
                    .then()
                    .statusCode(200)
                    .body(containsString("mirqab_nlp_articles_total{outcome=\"skipped\"")));
  }

  @Test
  void givesARepeatTheSameCloudEventId() {
    String id = freshId();
    ProducerRecord<String, byte[]> record =
        Broker.record(Topics.ARTICLES, Broker.article(id, 3, TestReader.TWO_EVENTS));
    Broker.send(List.of(record, record));
    Set<String> ids = new HashSet<>();
    awaitRecords(Topics.EVENTS, id, 4).forEach(r -> ids.add(Broker.headers(r).get("ce_id")));
    assertEquals(Set.of(id + "-event-0:3", id + "-event-1:3"), ids);
  }

  static Stream<Arguments> badRecords() {
    String id = "x";
    String good = new String(JsonCodec.encode(Broker.article(id, 1, ORDINARY)), UTF_8);
    return Stream.of(
        Arguments.of("no JSON", "{\"id\":", "decode", "JSON"),
        Arguments.of("not UTF-8", "\u00ff", "decode", "JSON"),
        Arguments.of("a missing field", good.replace("\"text\":", "\"body\":"), "decode", "text"),
        Arguments.of(
            "another schema version",
            good.replace("\"schemaVersion\":1", "\"schemaVersion\":2"),
            "decode",
            "schemaVersion: must be 1, was 2"),
        Arguments.of("no value", null, "decode", "no body"),
        Arguments.of(
            "a failure of the engine",
            good.replace(ORDINARY, TestReader.FAILS),
            "extract",
            "this article is too much"),
        Arguments.of(
            "a stack overflow",
            good.replace(ORDINARY, TestReader.OVERFLOWS),
            "extract",
            "StackOverflowError"),
        Arguments.of(
            "too large an extraction",
            good.replace(ORDINARY, TestReader.HUGE),
            "extract",
            "bytes"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badRecords")
  void deadLettersTheBadRecordAndGoesOn(String name, String value, String stage, String reason) {
    String bad = freshId();
    String before = freshId();
    String after = freshId();
    byte[] bytes =
        value == null ? null : value.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    if (value != null && !name.equals("not UTF-8")) {
      bytes = value.getBytes(UTF_8);
    }
    ProducerRecord<String, byte[]> record = new ProducerRecord<>(Topics.ARTICLES, 5, bad, bytes);
    record.headers().add("ce_id", "original".getBytes(UTF_8));
    Broker.send(List.of(partition5(before), record, partition5(after)));

    ConsumerRecord<String, byte[]> letter = awaitRecords(Topics.NLP_DEAD_LETTERS, bad, 1).get(0);
    assertArrayEquals(bytes, letter.value());
    Map<String, String> headers = Broker.headers(letter);
    assertEquals("original", headers.get("ce_id"));
    assertEquals(stage, headers.get("dead-letter-stage"));
    assertTrue(
        headers.get("dead-letter-reason").contains(reason), headers.get("dead-letter-reason"));
    assertEquals(Topics.ARTICLES, headers.get("dead-letter-topic"));
    assertEquals("5", headers.get("dead-letter-partition"));
    assertTrue(Long.parseLong(headers.get("dead-letter-offset")) >= 0);
    assertEquals(1, awaitRecords(Topics.EXTRACTIONS, before, 1).size());
    assertEquals(1, awaitRecords(Topics.EXTRACTIONS, after, 1).size());
    awaitCommitted(GROUP, Topics.ARTICLES);
  }

  private static ProducerRecord<String, byte[]> partition5(String id) {
    return new ProducerRecord<>(
        Topics.ARTICLES, 5, id, JsonCodec.encode(Broker.article(id, 1, ORDINARY)));
  }

  @Test
  void keepsTheOrderOfEachArticlesRevisions() {
    String prefix = freshId();
    List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      String id = prefix + "-" + i % 50;
      // Texts of very different length, so that later ones are ready earlier.
      String text = ORDINARY.repeat(i % 3 == 0 ? 60 : 1);
      records.add(Broker.record(Topics.ARTICLES, Broker.article(id, 1 + i / 50, text)));
    }
    Broker.send(records);
    List<ConsumerRecord<String, byte[]>> found =
        await()
            .atMost(PATIENCE)
            .until(
                () -> Broker.read(Topics.EXTRACTIONS, key -> key.startsWith(prefix)),
                list -> list.size() >= 2_000);
    Map<String, List<Long>> revisions = new HashMap<>();
    found.forEach(
        record ->
            revisions
                .computeIfAbsent(record.key(), key -> new ArrayList<>())
                .add(JsonCodec.decode(record.value(), Extraction.class).article().revision()));
    List<Long> ascending = IntStream.rangeClosed(1, 40).mapToObj(Long::valueOf).toList();
    assertEquals(50, revisions.size());
    revisions.forEach((key, list) -> assertEquals(ascending, list, key));
  }

  @Test
  void readsTheTopicOfArchives() {
    String id = freshId();
    Broker.send(List.of(Broker.record(Topics.ARTICLES_BACKFILL, Broker.article(id, 1, ORDINARY))));
    assertEquals(1, awaitRecords(Topics.EXTRACTIONS, id, 1).size());
    awaitCommitted("mirqab-nlp-backfill", Topics.ARTICLES_BACKFILL);
  }

  @Test
  void losesNothingWhenTheBrokerGoesAwayInMidStream() {
    String prefix = freshId();
    Set<String> ids = new HashSet<>();
    List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      String id = prefix + "-" + i;
      ids.add(id);
      records.add(Broker.record(Topics.ARTICLES, Broker.article(id, 1, ORDINARY.repeat(40))));
    }
    Broker.send(records);
    LocalStack.shared().kafka().kill();
    awaitReadiness(503);
    given().get("/q/health/live").then().statusCode(200);
    LocalStack.shared().kafka().start();
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              Set<String> found = new HashSet<>();
              Broker.read(Topics.EXTRACTIONS, key -> key.startsWith(prefix))
                  .forEach(record -> found.add(record.key()));
              assertEquals(ids, found);
            });
    awaitReadiness(200);
    awaitCommitted(GROUP, Topics.ARTICLES);
  }

  @Test
  void commitsNothingBeforeTheOutputIsAcknowledged() {
    awaitCommitted(GROUP, Topics.ARTICLES);
    Broker.onBroker(admin -> admin.deleteTopics(List.of(Topics.EXTRACTIONS)).all().get());
    String id = freshId();
    Broker.send(List.of(Broker.record(Topics.ARTICLES, Broker.article(id, 1, ORDINARY))));
    awaitReadiness(503);
    // Twice the interval in which offsets are committed.
    await()
        .during(Duration.ofSeconds(10))
        .atMost(Duration.ofSeconds(20))
        .until(() -> Broker.lag(GROUP, Topics.ARTICLES) == 1);
    given().get("/q/health/live").then().statusCode(200);
    Topics.Definition topic =
        Topics.all().stream().filter(t -> t.name().equals(Topics.EXTRACTIONS)).findFirst().get();
    Broker.onBroker(
        admin ->
            admin
                .createTopics(
                    List.of(
                        new NewTopic(topic.name(), topic.partitions(), (short) 1)
                            .configs(topic.config())))
                .all()
                .get());
    assertTrue(awaitRecords(Topics.EXTRACTIONS, id, 1).size() >= 1);
    awaitCommitted(GROUP, Topics.ARTICLES);
    awaitReadiness(200);
  }
}
