package org.mirqab.ingest;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.response.ValidatableResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirqab.contracts.Article;
import org.mirqab.contracts.JsonCodec;
import org.mirqab.contracts.Topics;

/** The service against a real broker. */
@QuarkusTest
@QuarkusTestResource(RealBroker.class)
class ArticlesIT {

  private static final String PATH = "/api/v1/articles";
  private static final String NDJSON = "application/x-ndjson";
  private static final ObjectMapper JSON = new ObjectMapper();

  @TestHTTPResource("/")
  URI service;

  @BeforeAll
  static void sendTheContentTypeAsItIsWritten() {
    RestAssured.config =
        RestAssured.config()
            .encoderConfig(
                EncoderConfig.encoderConfig()
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false));
  }

  private static String article(String id) {
    return "{\"id\":\"%s\",\"source\":{\"name\":\"Daily\"},\"text\":\"اجتماع في عمّان\"}"
        .formatted(id);
  }

  private static String freshId() {
    return "test-" + UUID.randomUUID();
  }

  private static ValidatableResponse post(String contentType, String body) {
    return given()
        .header("Content-Type", contentType)
        .body(body.getBytes(StandardCharsets.UTF_8))
        .post(PATH)
        .then();
  }

  private static List<ConsumerRecord<String, byte[]>> records(String topic, String id) {
    return TopicReader.read(topic, id::equals);
  }

  private HttpResponse<String> stream(String body) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(service.resolve(PATH))
            .header("Content-Type", NDJSON)
            .version(HttpClient.Version.HTTP_1_1)
            .timeout(Duration.ofSeconds(60))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void publishesAnAcceptedArticleWithItsKeyItsHeadersAndInNfc() {
    String id = freshId();
    post(
            "application/json",
            "{\"id\":\"%s\",\"source\":{\"name\":\"Daily\"},\"title\":\"\u0627\u0654مر\",\"text\":\"نص\"}"
                .formatted(id))
        .statusCode(202)
        .header("Location", PATH + "/" + id)
        .body("id", equalTo(id))
        .body("status", equalTo("accepted"));
    List<ConsumerRecord<String, byte[]>> records = records(Topics.ARTICLES, id);
    assertEquals(1, records.size());
    Article article = JsonCodec.decode(records.get(0).value(), Article.class);
    assertEquals("\u0623مر", article.title());
    Map<String, String> headers = new HashMap<>();
    records
        .get(0)
        .headers()
        .forEach(h -> headers.put(h.key(), new String(h.value(), StandardCharsets.UTF_8)));
    assertEquals(id + ":" + article.revision(), headers.get("ce_id"));
    assertEquals("org.mirqab.article.v1", headers.get("ce_type"));
    assertEquals("/mirqab/ingest-service", headers.get("ce_source"));
    assertEquals("application/json", headers.get("content-type"));
  }

  @Test
  void publishesAnArchivedArticleToTheBackfillTopicAlone() {
    String id = freshId();
    post("application/json", archived(id)).statusCode(202);
    assertEquals(1, records(Topics.ARTICLES_BACKFILL, id).size());
    assertEquals(0, records(Topics.ARTICLES, id).size());
  }

  @Test
  void givesTheSameArticleTheSameId() {
    String url = "https://news.example/" + UUID.randomUUID();
    String body = "{\"source\":{\"name\":\"Daily\"},\"text\":\"خبر\",\"url\":\"%s\"}";
    String id = post("application/json", body.formatted(url)).statusCode(202).extract().path("id");
    post("application/json", body.formatted(url + "?utm_source=mail"))
        .statusCode(202)
        .body("id", equalTo(id));
    assertEquals(2, records(Topics.ARTICLES, id).size());
  }

  @Test
  void reportsAllWrongFieldsAsAProblem() {
    post("application/json", "{\"source\":{\"name\":\"D\",\"country\":\"QQ\"},\"revision\":1}")
        .statusCode(400)
        .contentType("application/problem+json")
        .body("status", equalTo(400))
        .body("type", containsString("invalid-article"))
        .body("errors.field", hasItems("source.country", "revision", "title", "text"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          application/json                  | {"a":      | 400 | line 1
          application/json                  | ''         | 400 | empty
          application/x-ndjson              | ''         | 400 | empty
          application/json; charset=utf-16  | {}         | 415 | utf-16
          text/plain                        | {}         | 415 | Content-Type
          application/xml                   | <a/>       | 415 | Content-Type
          APPLICATION/JSON; charset="UTF-8" | []         | 400 | array
          """)
  void answersABadRequest(String type, String body, int status, String detail) {
    post(type, body)
        .statusCode(status)
        .contentType("application/problem+json")
        .body("detail", containsString(detail));
  }

  @Test
  void refusesACompressedBody() {
    given()
        .header("Content-Type", "application/json")
        .header("Content-Encoding", "gzip")
        .body(new byte[] {31, -117})
        .post(PATH)
        .then()
        .statusCode(415);
  }

  @Test
  void answers413ToATextOverTheLimitAndToABodyOverTheLimit() {
    post(
            "application/json",
            "{\"source\":{\"name\":\"D\"},\"text\":\"" + "ء".repeat(500_001) + "\"}")
        .statusCode(413)
        .body("errors.field", hasItem("text"));
    post("application/json", " ".repeat(Topics.MAX_MESSAGE_BYTES + 1)).statusCode(413);
  }

  @Test
  void publishesTheLongestText() {
    String id = freshId();
    post("application/json", article(id).replace("اجتماع", "ء".repeat(499_000))).statusCode(202);
    assertEquals(1, records(Topics.ARTICLES, id).size());
  }

  @Test
  void allowsPostOnly() {
    given().get(PATH).then().statusCode(405).header("Allow", "POST");
  }

  @Test
  void refusesOtherHostsAndForeignPages() {
    given().header("Host", "evil.example").get("/q/health/live").then().statusCode(403);
    given()
        .header("Origin", "https://evil.example")
        .header("Content-Type", "application/json")
        .body(article(freshId()).getBytes(StandardCharsets.UTF_8))
        .post(PATH)
        .then()
        .statusCode(403)
        .contentType("application/problem+json");
  }

  @Test
  void answersGoodAndBadLinesInTheirOrderAndGoesOn() throws Exception {
    String first = freshId();
    String last = freshId();
    HttpResponse<String> response =
        stream(
            article(first)
                + "\n{\"broken\":\n\n{\"source\":{\"name\":\"D\"}}\r\n"
                + "x".repeat(Topics.MAX_MESSAGE_BYTES + 1)
                + "\n"
                + article(last));
    assertEquals(200, response.statusCode());
    assertEquals(NDJSON, response.headers().firstValue("content-type").orElseThrow());
    List<JsonNode> answers = answers(response.body());
    assertEquals(
        List.of(1, 2, 4, 5, 6), answers.stream().map(a -> a.get("line").intValue()).toList());
    assertEquals(first, answers.get(0).get("id").textValue());
    assertEquals("accepted", answers.get(0).get("status").textValue());
    assertEquals(400, answers.get(1).get("status").intValue());
    assertEquals(400, answers.get(2).get("status").intValue());
    assertEquals("title", answers.get(2).get("errors").get(0).get("field").textValue());
    assertEquals(413, answers.get(3).get("status").intValue());
    assertEquals(last, answers.get(4).get("id").textValue());
    assertEquals(1, records(Topics.ARTICLES, last).size());
  }

  @Test
  @Timeout(60)
  void takesFiveThousandLinesAndPublishesEveryOne() throws Exception {
    String run = freshId();
    String body =
        IntStream.range(0, 5_000)
            .mapToObj(i -> i % 100 == 7 ? "{\"bad\":" + i : article(run + "-" + i))
            .collect(Collectors.joining("\n"));
    List<JsonNode> answers = answers(stream(body).body());
    assertEquals(5_000, answers.size());
    Set<String> accepted = new HashSet<>();
    for (int i = 0; i < answers.size(); i++) {
      assertEquals(i + 1, answers.get(i).get("line").intValue());
      if (i % 100 == 7) {
        assertEquals(400, answers.get(i).get("status").intValue());
      } else {
        accepted.add(answers.get(i).get("id").textValue());
      }
    }
    assertEquals(4_950, accepted.size());
    Set<String> published =
        TopicReader.read(Topics.ARTICLES, key -> key.startsWith(run)).stream()
            .map(ConsumerRecord::key)
            .collect(Collectors.toSet());
    assertEquals(accepted, published);
  }

  @Test
  void answersALineBeforeTheNextOneIsSent() throws Exception {
    try (Socket socket = new Socket(service.getHost(), service.getPort())) {
      socket.setSoTimeout(10_000);
      OutputStream out = socket.getOutputStream();
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      out.write(
          "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: %s\r\nTransfer-Encoding: chunked\r\n\r\n"
              .formatted(PATH, NDJSON)
              .getBytes(StandardCharsets.US_ASCII));
      for (int i = 1; i <= 3; i++) {
        String id = freshId();
        byte[] line = (article(id) + "\n").getBytes(StandardCharsets.UTF_8);
        out.write((Integer.toHexString(line.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(line);
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        out.flush();
        String answer = in.readLine();
        while (!answer.startsWith("{")) {
          answer = in.readLine();
        }
        assertTrue(answer.contains("\"line\":" + i) && answer.contains(id), answer);
      }
      out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      out.flush();
      String rest = in.readLine();
      while (!rest.equals("0")) {
        rest = in.readLine();
      }
    }
  }

  @Test
  void answers503WhileTheBrokerIsAwayAnd202WhenItIsBack() throws Exception {
    String id = freshId();
    post("application/json", article(id)).statusCode(202);
    RealBroker.takeAway();
    try {
      long start = System.nanoTime();
      post("application/json", article(freshId()))
          .statusCode(503)
          .header("Retry-After", "5")
          .contentType("application/problem+json");
      assertTrue(Duration.ofNanos(System.nanoTime() - start).toSeconds() < 8);
      List<JsonNode> lines = answers(stream(article(freshId()) + "\n{}\n").body());
      assertEquals(503, lines.get(0).get("status").intValue());
      assertEquals(400, lines.get(1).get("status").intValue());
      given().get("/q/health/ready").then().statusCode(503);
      given().get("/q/health/live").then().statusCode(200);
    } finally {
      RealBroker.bringBack();
    }
    String later = freshId();
    await()
        .atMost(60, SECONDS)
        .untilAsserted(() -> post("application/json", article(later)).statusCode(202));
    await()
        .atMost(30, SECONDS)
        .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
    assertFalse(records(Topics.ARTICLES, later).isEmpty());
    assertEquals(1, records(Topics.ARTICLES, id).size());
  }

  @Test
  void answers503ForAMissingTopicWhileTheOtherGoesOn() throws Exception {
    RealBroker.delete(Topics.ARTICLES_BACKFILL);
    try {
      post("application/json", archived(freshId()))
          .statusCode(503)
          .header("Retry-After", "5")
          .body("detail", containsString(Topics.ARTICLES_BACKFILL));
      given()
          .get("/q/health/ready")
          .then()
          .statusCode(503)
          .body("checks[0].data.reason", containsString("topic"));
      post("application/json", article(freshId())).statusCode(202);
    } finally {
      RealBroker.createMissingTopics();
    }
    String later = freshId();
    await()
        .atMost(30, SECONDS)
        .untilAsserted(() -> post("application/json", archived(later)).statusCode(202));
  }

  /** A caller that sends and never reads must not fill the memory of the service. */
  @Test
  void stopsReadingWhenTheCallerDoesNotTakeItsAnswers() throws Exception {
    int offered = 64 * 1024 * 1024;
    AtomicLong sent = new AtomicLong();
    Thread writer;
    try (Socket socket = new Socket(service.getHost(), service.getPort())) {
      OutputStream out = socket.getOutputStream();
      out.write(
          "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
              .formatted(PATH, NDJSON, offered)
              .getBytes(StandardCharsets.US_ASCII));
      byte[] lines = "1\n".repeat(8_192).getBytes(StandardCharsets.US_ASCII);
      writer =
          new Thread(
              () -> {
                try {
                  while (sent.get() < offered) {
                    out.write(lines);
                    sent.addAndGet(lines.length);
                  }
                } catch (IOException e) {
                  // The socket was closed under it, as it should be.
                }
              });
      writer.start();
      AtomicLong last = new AtomicLong(-1);
      await()
          .atMost(60, SECONDS)
          .pollInterval(Duration.ofSeconds(2))
          .until(() -> last.getAndSet(sent.get()) == sent.get());
      assertTrue(sent.get() < offered / 2, "sent: " + sent.get());
    }
    writer.join(10_000);
    assertFalse(writer.isAlive());
    post("application/json", article(freshId())).statusCode(202);
  }

  private static String archived(String id) {
    return article(id).replace("\"text\"", "\"backfill\":true,\"text\"");
  }

  @Test
  void countsArticlesByOutcome() {
    double before = counted("rejected");
    post("application/json", "{}").statusCode(400);
    assertEquals(before + 1, counted("rejected"));
    assertNotEquals(Double.NaN, counted("accepted"));
    assertNotEquals(Double.NaN, counted("unavailable"));
  }

  private static double counted(String outcome) {
    String line = "mirqab_ingest_articles_total{outcome=\"" + outcome + "\"} ";
    return given()
        .get("/q/metrics")
        .asString()
        .lines()
        .filter(l -> l.startsWith(line))
        .mapToDouble(l -> Double.parseDouble(l.substring(line.length())))
        .findFirst()
        .orElse(Double.NaN);
  }

  @Test
  void describesItself() {
    given()
        .queryParam("format", "json")
        .get("/q/openapi")
        .then()
        .statusCode(200)
        .body("paths.'/api/v1/articles'.post.responses.keySet()", hasItems("202", "400", "413"))
        .body("paths.'/api/v1/articles'.post.responses.keySet()", not(hasItem("default")));
    given().get("/q/swagger-ui/").then().statusCode(200);
  }

  @Test
  void takesTheExamplesOfItsOwnDescription() throws Exception {
    JsonNode content =
        JSON.readTree(given().queryParam("format", "json").get("/q/openapi").asString())
            .path("paths")
            .path(PATH)
            .path("post")
            .path("requestBody")
            .path("content");
    JsonNode examples = content.path("application/json").path("examples");
    assertEquals(2, examples.size());
    for (JsonNode example : examples) {
      post("application/json", example.path("value").toString()).statusCode(202);
    }
    List<JsonNode> answers = answers(stream(content.path(NDJSON).path("example").asText()).body());
    assertEquals("accepted", answers.get(0).path("status").asText());
    assertEquals(400, answers.get(1).path("status").asInt());
  }

  private static List<JsonNode> answers(String body) throws IOException {
    List<JsonNode> answers = new java.util.ArrayList<>();
    for (String line : body.split("\n")) {
      answers.add(JSON.readTree(line));
    }
    return answers;
  }
}
