package org.mirqab.index;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirqab.contracts.DeadLetterHeaders;
import org.mirqab.contracts.Extraction;
import org.mirqab.contracts.JsonCodec;
import org.mirqab.contracts.Topics;
import org.mirqab.local.LocalStack;

/** The service between a real broker and a real Elasticsearch node. */
@QuarkusTest
@QuarkusTestResource(value = RealStack.class, restrictToAnnotatedClass = true)
class EventsIT {

  private static final Duration SOON = Duration.ofSeconds(60);

  private final String article = UUID.randomUUID().toString();

  private String event(String name) {
    return article + "-" + name;
  }

  private static void send(Extraction... extractions) throws Exception {
    for (Extraction extraction : extractions) {
      send(extraction.article().id(), JsonCodec.encode(extraction));
    }
  }

  private static void send(String key, byte[] value) throws Exception {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", LocalStack.shared().kafka().bootstrapServers()),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      producer
          .send(
              new ProducerRecord<>(Topics.EXTRACTIONS, key.getBytes(StandardCharsets.UTF_8), value))
          .get();
    }
  }

  private static int status(String event) {
    return given().get("/api/v1/events/" + event).statusCode();
  }

  private static void awaitStatus(String event, int status) {
    await().atMost(SOON).until(() -> status(event) == status);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "type=CONSULT",
        "family=talks",
        "phase=launched",
        "status=occurred",
        "actorCountry=irq",
        "recipientCountry=USA",
        "country=IRQ",
        "from=1987-05-04&to=1987-05-04",
        "q=محادثة",
        "q=بغداد الولايات"
      })
  void findsAnEventByEachFilter(String filter) throws Exception {
    String day = filter.startsWith("from") ? "" : "&from=1987-05-04&to=1987-05-04";
    send(Samples.extraction(article, 1, "1987-05-04", event("x")));
    awaitStatus(event("x"), 200);
    List<String> ids =
        given()
            .get("/api/v1/events?size=1000&" + filter + day)
            .then()
            .statusCode(200)
            .extract()
            .path("events.id");
    assertEquals(1, ids.stream().filter(event("x")::equals).count());
  }

  @ParameterizedTest
  @ValueSource(strings = {"family=attack", "actorCountry=USA", "q=زلزال", "to=1986-12-31"})
  void leavesOutWhatDoesNotMatch(String filter) throws Exception {
    send(Samples.extraction(article, 1, "1987-05-04", event("x")));
    awaitStatus(event("x"), 200);
    List<String> ids =
        given().get("/api/v1/events?size=1000&" + filter).then().extract().path("events.id");
    assertTrue(!ids.contains(event("x")));
  }

  @Test
  void withdrawsWhatACorrectionNoLongerLists() throws Exception {
    send(Samples.extraction(article, 1, "2024-01-27", event("x"), event("y")));
    awaitStatus(event("x"), 200);
    send(Samples.extraction(article, 2, "2024-02-03", event("y")));
    awaitStatus(event("x"), 404);
    assertEquals(200, status(event("y")));
    // Out of order: the first revision once more changes nothing.
    send(Samples.extraction(article, 1, "2024-01-27", event("x"), event("y")));
    send(Samples.extraction(article, 3, "2024-02-03", event("y"), event("z")));
    awaitStatus(event("z"), 200);
    assertEquals(404, status(event("x")));
  }

  @Test
  void pagesOverEveryEventOnce() throws Exception {
    String[] ids = IntStream.range(0, 250).mapToObj(i -> event("" + i)).toArray(String[]::new);
    send(Samples.extraction(article, 1, "1991-03-09", ids));
    String query = "/api/v1/events?from=1991-03-09&to=1991-03-09&size=30";
    await().atMost(SOON).until(() -> (int) given().get(query).path("total.value") >= 250);
    Set<String> found = new HashSet<>();
    String cursor = null;
    do {
      JsonPath page =
          (cursor == null ? given() : given().queryParam("cursor", cursor)).get(query).jsonPath();
      for (String id : page.<String>getList("events.id")) {
        assertTrue(found.add(id), id);
      }
      cursor = page.getString("cursor");
    } while (cursor != null);
    assertEquals(Set.of(ids), found);
  }

  @Test
  void deadLettersTheBadRecordAloneAndGoesOn() throws Exception {
    byte[] bad = "{\"schemaVersion\":1".getBytes(StandardCharsets.UTF_8);
    send(article, bad);
    send(Samples.extraction(article, 1, "2024-01-27", event("x")));
    awaitStatus(event("x"), 200);
    ConsumerRecord<byte[], byte[]> letter = awaitLetter("decode");
    assertArrayEquals(bad, letter.value());
  }

  @Test
  void deadLettersTheEventThatElasticsearchRefusesAlone() throws Exception {
    Extraction good = Samples.extraction(article + "-good", 1, "2024-01-27", event("good"));
    // A keyword may hold 32,766 bytes.
    Extraction bad = Samples.withRule(article, 1, "r".repeat(40_000), event("bad"));
    send(bad, good);
    awaitStatus(event("good"), 200);
    ConsumerRecord<byte[], byte[]> letter = awaitLetter("index");
    assertArrayEquals(JsonCodec.encode(bad), letter.value());
    assertEquals(404, status(event("bad")));
    // The article is not blocked: its next revision is written.
    send(Samples.extraction(article, 2, "2024-01-27", event("bad")));
    awaitStatus(event("bad"), 200);
  }

  @Test
  void losesNothingWhileElasticsearchIsAway() throws Exception {
    LocalStack.shared().elasticsearch().stop();
    try {
      send(Samples.extraction(article, 1, "2024-01-27", event("x")));
      await().atMost(SOON).until(() -> given().get("/q/health/ready").statusCode() == 503);
      given().get("/q/health/live").then().statusCode(200);
      given()
          .get("/api/v1/events")
          .then()
          .statusCode(503)
          .contentType("application/problem+json")
          .header("Retry-After", notNullValue());
    } finally {
      LocalStack.shared().elasticsearch().start();
    }
    awaitStatus(event("x"), 200);
    await().atMost(SOON).until(() -> given().get("/q/health/ready").statusCode() == 200);
  }

  @Test
  void answersAWrongQueryWithAProblemThatNamesTheParameter() {
    given()
        .get("/api/v1/events?from=2024-02-02&to=2024-01-01")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("parameter", equalTo("from"))
        .body("detail", containsString("must not lie after to"));
    given().header("Host", "evil.example").get("/api/v1/events").then().statusCode(403);
  }

  private ConsumerRecord<byte[], byte[]> awaitLetter(String stage) {
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                LocalStack.shared().kafka().bootstrapServers(),
                "auto.offset.reset",
                "earliest"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      TopicPartition partition = new TopicPartition(Topics.INDEX_DEAD_LETTERS, 0);
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      return await()
          .atMost(SOON)
          .until(
              () -> {
                for (ConsumerRecord<byte[], byte[]> record :
                    consumer.poll(Duration.ofMillis(500))) {
                  String found =
                      new String(
                          record.headers().lastHeader(DeadLetterHeaders.STAGE).value(),
                          StandardCharsets.UTF_8);
                  if (found.equals(stage)
                      && article.equals(new String(record.key(), StandardCharsets.UTF_8))) {
                    return record;
                  }
                }
                return null;
              },
              record -> record != null);
    }
  }
}
