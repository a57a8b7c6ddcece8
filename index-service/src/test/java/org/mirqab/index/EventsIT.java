package org.mirqab.index;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.mirqab.contracts.DeadLetterHeaders;
import org.mirqab.contracts.EventType;
import org.mirqab.contracts.Extraction;
import org.mirqab.contracts.Family;
import org.mirqab.contracts.JsonCodec;
import org.mirqab.contracts.Phase;
import org.mirqab.contracts.Status;
import org.mirqab.contracts.Topics;
import org.mirqab.local.ElasticsearchNode;
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
    List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
    for (Extraction extraction : extractions) {
      records.add(record(extraction.article().id(), JsonCodec.encode(extraction)));
    }
    send(records);
  }

  private static void send(String key, byte[] value) throws Exception {
    send(List.of(record(key, value)));
  }

  private static ProducerRecord<byte[], byte[]> record(String key, byte[] value) {
    return new ProducerRecord<>(Topics.EXTRACTIONS, key.getBytes(StandardCharsets.UTF_8), value);
  }

  private static void send(List<ProducerRecord<byte[], byte[]>> records) throws Exception {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", LocalStack.shared().kafka().bootstrapServers()),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      List<Future<?>> acknowledgements = new ArrayList<>();
      records.forEach(record -> acknowledgements.add(producer.send(record)));
      for (Future<?> acknowledgement : acknowledgements) {
        acknowledgement.get();
      }
    }
  }

  private static int status(String event) {
    return given().get("/api/v1/events/" + event).statusCode();
  }

  private static void awaitStatus(String event, int status) {
    await().atMost(SOON).until(() -> status(event) == status);
  }

  /** Events that differ from {@code base} in what their name says. */
  private Map<String, Samples.Traits> variedEvents() {
    LocalDate day = LocalDate.parse("1975-03-10");
    Map<String, Samples.Traits> events = new LinkedHashMap<>();
    events.put("base", Samples.talks(day));
    events.put(
        "type",
        new Samples.Traits(
            EventType.AGREE,
            Family.TALKS,
            Phase.LAUNCHED,
            Status.OCCURRED,
            "IRQ",
            "USA",
            "IRQ",
            day));
    events.put(
        "family",
        new Samples.Traits(
            EventType.CONSULT,
            Family.ATTACK,
            Phase.LAUNCHED,
            Status.OCCURRED,
            "IRQ",
            "USA",
            "IRQ",
            day));
    events.put(
        "phase",
        new Samples.Traits(
            EventType.CONSULT,
            Family.TALKS,
            Phase.HELD,
            Status.OCCURRED,
            "IRQ",
            "USA",
            "IRQ",
            day));
    events.put(
        "status",
        new Samples.Traits(
            EventType.CONSULT,
            Family.TALKS,
            Phase.LAUNCHED,
            Status.PLANNED,
            "IRQ",
            "USA",
            "IRQ",
            day));
    events.put(
        "actor",
        new Samples.Traits(
            EventType.CONSULT,
            Family.TALKS,
            Phase.LAUNCHED,
            Status.OCCURRED,
            "JOR",
            "USA",
            "IRQ",
            day));
    events.put(
        "recipient",
        new Samples.Traits(
            EventType.CONSULT,
            Family.TALKS,
            Phase.LAUNCHED,
            Status.OCCURRED,
            "IRQ",
            "FRA",
            "IRQ",
            day));
    events.put(
        "country",
        new Samples.Traits(
            EventType.CONSULT,
            Family.TALKS,
            Phase.LAUNCHED,
            Status.OCCURRED,
            "IRQ",
            "USA",
            "SYR",
            day));
    events.put("early", Samples.talks(day.minusDays(1)));
    events.put("late", Samples.talks(day.plusDays(1)));
    return events;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // A minus: all but these.
        "type=CONSULT                       | - type",
        "type=agree                         | type",
        "family=talks                       | - family",
        "family=attack                      | family",
        "phase=launched                     | - phase",
        "phase=held                         | phase",
        "phase=held&phase=launched          | -",
        "status=occurred                    | - status",
        "status=planned                     | status",
        "status=planned&phase=held          | none",
        "actorCountry=irq                   | - actor",
        "actorCountry=JOR                   | actor",
        "actorCountry=FRA                   | none",
        "recipientCountry=USA               | - recipient",
        "recipientCountry=FRA               | recipient",
        "recipientCountry=JOR               | none",
        "country=IRQ                        | - country",
        "country=SYR                        | country",
        "country=SYR&country=IRQ            | -",
        "from=1975-03-10                    | - early",
        "from=1975-03-11                    | late",
        "to=1975-03-10                      | - late",
        "to=1975-03-09                      | early",
        "from=1975-03-10&to=1975-03-10      | - early late",
        "from=1975-03-10&family=attack      | family",
        "q=محادثة                           | -",
        "q=بغداد الولايات                   | -",
        "q=محادثة&country=SYR               | country",
        "q=بغداد زلزال                      | none",
      })
  void findsExactlyTheEventsThatMatch(String filter, String expected) throws Exception {
    Map<String, Samples.Traits> byId = new LinkedHashMap<>();
    variedEvents().forEach((name, traits) -> byId.put(event(name), traits));
    send(Samples.varied(article, "1975-03-12", byId));
    String all = "/api/v1/events?size=1000&from=1975-03-01&to=1975-03-31";
    await().atMost(SOON).until(() -> own(all).size() == byId.size());

    Set<String> names = new TreeSet<>(List.of(expected.replace("none", "").split("[ -]+")));
    names.remove("");
    if (expected.startsWith("-")) {
      Set<String> rest = new TreeSet<>(variedEvents().keySet());
      rest.removeAll(names);
      names = rest;
    }
    // The month keeps the events of other tests off the page.
    String from = filter.contains("from=") ? "" : "&from=1975-03-01";
    String to = filter.contains("to=") ? "" : "&to=1975-03-31";
    assertEquals(names, own("/api/v1/events?size=1000&" + filter + from + to));
  }

  /** The names of this test's events that the query finds. */
  private Set<String> own(String query) {
    List<String> ids = given().get(query).then().statusCode(200).extract().path("events.id");
    return ids.stream()
        .filter(id -> id.startsWith(article))
        .map(id -> id.substring(event("").length()))
        .collect(Collectors.toCollection(TreeSet::new));
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
  void writesAnArticleWhoseIdIsLongerThanTheIdOfADocument() throws Exception {
    // The id of a document may hold 512 bytes.
    String longId = article + "-" + "a".repeat(600);
    send(Samples.extraction(longId, 1, "2024-01-27", event("x")));
    awaitStatus(event("x"), 200);
    // Its record was written too: a correction finds the events of the first revision.
    send(Samples.extraction(longId, 2, "2024-01-27", event("y")));
    awaitStatus(event("y"), 200);
    awaitStatus(event("x"), 404);
  }

  @Test
  void deadLettersTheArticleThatElasticsearchRefusesOnceAndGoesOn() throws Exception {
    // A keyword may hold 32,766 bytes; without events, the article's record alone is refused.
    String longId = article + "-" + "a".repeat(40_000);
    Extraction recordRefused = Samples.extraction(longId + "1", 1, "2024-01-27");
    Extraction allRefused =
        Samples.extraction(longId + "2", 1, "2024-01-27", event("x"), event("y"));
    // Same key, hence same partition: what comes after is settled after.
    send(longId, JsonCodec.encode(recordRefused));
    send(longId, JsonCodec.encode(allRefused));
    send(longId, JsonCodec.encode(Samples.extraction(article, 1, "2024-01-27", event("good"))));
    awaitStatus(event("good"), 200);
    send(longId, "end".getBytes(StandardCharsets.UTF_8));
    assertEquals(
        List.of(text(JsonCodec.encode(recordRefused)), text(JsonCodec.encode(allRefused)), "end"),
        lettersUntil(longId, "end").stream().map(EventsIT::text).toList());
    assertEquals(404, status(event("x")));
  }

  @Test
  void answersEveryQueryWhileNewMonthsAreMade() throws Exception {
    Map<String, String> days = new LinkedHashMap<>();
    for (int month = 1; month <= 12; month++) {
      days.put(event("" + month), "2003-%02d-15".formatted(month));
    }
    Extraction[] year =
        days.entrySet().stream()
            .map(day -> Samples.extraction(day.getKey(), 1, day.getValue(), day.getKey()))
            .toArray(Extraction[]::new);
    send(year);
    await()
        .atMost(SOON)
        .pollInterval(Duration.ofMillis(5))
        .until(
            () -> {
              Response answer = given().get("/api/v1/events?size=20&from=2003-01-01&to=2003-12-31");
              assertEquals(200, answer.statusCode(), answer.asString());
              return answer.path("total.value").equals(12);
            });
  }

  @Test
  void splitsABulkThatIsLargerThanElasticsearchTakes() throws Exception {
    // Alone larger than the node takes.
    Extraction tooLarge = Samples.withRule(article, 1, "r".repeat(20_000), event("large"));
    List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
    records.add(record(article, JsonCodec.encode(tooLarge)));
    for (int i = 0; i < 40; i++) {
      records.add(
          record(
              article,
              JsonCodec.encode(
                  Samples.extraction(article + "-" + i, 1, "2024-01-27", event("" + i)))));
    }
    ElasticsearchNode node = LocalStack.shared().elasticsearch();
    node.stop();
    try {
      // The node is away, so that they wait for it and come in few batches.
      send(records);
      node.start(List.of("http.max_content_length: 16kb"));
      for (int i = 0; i < 40; i++) {
        awaitStatus(event("" + i), 200);
      }
      ConsumerRecord<byte[], byte[]> letter = awaitLetter("index");
      assertArrayEquals(JsonCodec.encode(tooLarge), letter.value());
      assertTrue(
          text(letter.headers().lastHeader(DeadLetterHeaders.REASON).value()).contains("(413)"));
      assertEquals(404, status(event("large")));
    } finally {
      node.stop();
      node.start();
    }
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
          .header("Retry-After", "5")
          .body("title", equalTo("Events cannot be read now"));
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

  @ParameterizedTest
  @CsvSource({
    "/api/v1/events?from=yesterday,    /api/v1/events,      400, day",
    "/api/v1/events/no-such-event,     /api/v1/events/{id}, 404, unknown",
  })
  void answersProblemsAsTheApiDescriptionShowsThem(
      String request, String path, String status, String example) {
    Map<String, Object> shown =
        given()
            .get("/q/openapi?format=json")
            .jsonPath()
            .getMap(
                String.format(
                    "paths.'%s'.get.responses.'%s'.content.'application/problem+json'"
                        + ".examples.%s.value",
                    path, status, example));
    assertEquals(shown, given().get(request).jsonPath().getMap(""));
  }

  @Test
  void answersTheExamplesOfTheReadme() throws Exception {
    // Newer than most events of the other tests, so that it is on the first page.
    send(Samples.extraction(article, 1, "2024-01-31", event("x")));
    awaitStatus(event("x"), 200);
    Matcher example =
        Pattern.compile(
                "(?m)^curl \\S+ 'http://127\\.0\\.0\\.1:8083([^']+)'"
                    + "(?: --data-urlencode '(\\w+)=([^']+)')?$")
            .matcher(Files.readString(Path.of("README.md")));
    int found = 0;
    while (example.find()) {
      found++;
      String path = example.group(1).replace("EVENT-ID", event("x"));
      Response answer =
          example.group(2) == null
              ? given().get(path)
              : given().queryParam(example.group(2), example.group(3)).get(path);
      assertEquals(200, answer.statusCode(), example.group());
      if (path.startsWith("/api/")) {
        assertTrue(answer.asString().contains(event("x")), example.group());
      }
    }
    assertEquals(5, found);
  }

  private ConsumerRecord<byte[], byte[]> awaitLetter(String stage) {
    return lettersUntil(
            letter ->
                stage.equals(text(letter.headers().lastHeader(DeadLetterHeaders.STAGE).value()))
                    && article.equals(text(letter.key())))
        .stream()
        .reduce((first, second) -> second)
        .orElseThrow();
  }

  /** The values of all dead letters with the key, up to one with the last value. */
  private static List<byte[]> lettersUntil(String key, String last) {
    return lettersUntil(
            letter -> key.equals(text(letter.key())) && last.equals(text(letter.value())))
        .stream()
        .filter(letter -> key.equals(text(letter.key())))
        .map(ConsumerRecord::value)
        .toList();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** All dead letters from the first to one that is awaited. */
  private static List<ConsumerRecord<byte[], byte[]>> lettersUntil(
      Predicate<ConsumerRecord<byte[], byte[]>> awaited) {
    List<ConsumerRecord<byte[], byte[]>> letters = new ArrayList<>();
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
      await()
          .atMost(SOON)
          .until(
              () -> {
                for (ConsumerRecord<byte[], byte[]> letter :
                    consumer.poll(Duration.ofMillis(500))) {
                  letters.add(letter);
                  if (awaited.test(letter)) {
                    return true;
                  }
                }
                return false;
              });
    }
    return letters;
  }
}
