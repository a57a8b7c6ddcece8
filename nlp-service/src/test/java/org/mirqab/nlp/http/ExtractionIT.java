package org.mirqab.nlp.http;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirqab.contracts.Extraction;
import org.mirqab.contracts.JsonCodec;
import org.mirqab.nlp.TestReader;

/** HTTP needs no broker, and there is none here. */
@QuarkusTest
@TestProfile(ExtractionIT.NoBroker.class)
class ExtractionIT {

  /** Nothing listens on port 1. */
  public static class NoBroker implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("kafka.bootstrap.servers", "127.0.0.1:1");
    }
  }

  @BeforeAll
  static void sendTheContentTypeAsItIsWritten() {
    RestAssured.config =
        RestAssured.config()
            .encoderConfig(
                EncoderConfig.encoderConfig()
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false));
  }

  private static ValidatableResponse post(String path, String contentType, String body) {
    return given()
        .header("Content-Type", contentType)
        .body(body.getBytes(UTF_8))
        .post("/api/v1/" + path)
        .then();
  }

  @Test
  void answersAnArticleWithItsExtraction() {
    byte[] answer =
        post(
                "extract",
                "application/json; charset=utf-8",
                "{\"text\":\"" + TestReader.TWO_EVENTS + "\"}")
            .statusCode(200)
            .contentType("application/json")
            .body("events", hasSize(2))
            .extract()
            .asByteArray();
    Extraction extraction = JsonCodec.decode(answer, Extraction.class);
    assertTrue(extraction.article().publishedAtEstimated());
  }

  @Test
  void analyzesAnArticleWithTheEngine() {
    post(
            "analyze",
            "application/json",
            "{\"title\":\"اجتماع في عمّان\",\"publishedAt\":\"2024-01-27\"}")
        .statusCode(200)
        .body("sentences[0].hypotheses[0].trigger", equalTo("اجتماع"))
        .body("sentences[0].hypotheses[0].reasons", hasKey("speakAgainst"))
        .body("", hasKey("events"))
        .body("", hasKey("extraction"))
        .body("extraction.article.title", equalTo("اجتماع في عمّان"))
        .body("extraction.outcome", equalTo("extracted"));
  }

  @ParameterizedTest(name = "{0} {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "extract | application/json | {\"text\":        | 400 | ``",
        "extract | application/json | `` | 400 | ``",
        "extract | application/json | {}               | 400 | text",
        "analyze | application/json | {}               | 400 | text",
        "extract | application/json | {\"text\":\"a\",\"publishedAt\":\"soon\"} | 400 | publishedAt",
        "extract | application/json | {\"text\":\"a\",\"source\":{\"name\":\"\"}} | 400 | source.name",
        "extract | application/json | {\"text\":\"\\ud800\"} | 400 | text",
        "extract | text/plain       | {\"text\":\"a\"}   | 415 | ``",
        "extract | application/x-ndjson | {\"text\":\"a\"} | 415 | ``",
        "analyze | text/plain       | {\"text\":\"a\"}   | 415 | ``",
        "extract | application/json | {\"text\":\"fails\"} | 500 | ``",
        "extract | application/json | {\"text\":\"overflows\"} | 500 | ``"
      })
  void answersWhatItDoesNotTakeWithAProblem(
      String path, String type, String body, int status, String field) {
    ValidatableResponse response =
        post(path, type, body)
            .statusCode(status)
            .contentType("application/problem+json")
            .body("status", equalTo(status))
            .body("type", containsString("https://mirqab.org/problems/"));
    if (!field.isEmpty()) {
      response.body("errors[0].field", equalTo(field));
    }
  }

  @ParameterizedTest
  @CsvSource({"text, 500000, 200", "text, 500001, 413", "title, 2000, 200", "title, 2001, 413"})
  void limitsTitleAndText(String field, int length, int status) {
    // Latin letters: the limit is what is tested, not the engine.
    post("extract", "application/json", "{\"" + field + "\":\"" + "x".repeat(length) + "\"}")
        .statusCode(status);
  }

  @Test
  void limitsTheBody() {
    post("extract", "application/json", " ".repeat(ExtractionResource.MAX_BODY + 1))
        .statusCode(413)
        .contentType("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/q/health/live", "/q/openapi", "/q/swagger-ui/", "/q/metrics"})
  void answersWithoutABroker(String path) {
    given().get(path).then().statusCode(200);
  }

  @Test
  void isNotReadyWithoutABroker() {
    given().get("/q/health/ready").then().statusCode(503);
  }

  @ParameterizedTest
  @CsvSource({"Host, evil.example", "Origin, https://evil.example"})
  void refusesRequestsOfForeignPages(String header, String value) {
    given()
        .header(header, value)
        .header("Content-Type", "application/json")
        .body("{\"text\":\"a\"}")
        .post("/api/v1/extract")
        .then()
        .statusCode(403)
        .contentType("application/problem+json");
  }
}
