package org.mirqab.index;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.mirqab.contracts.JsonCodec;
import org.mirqab.contracts.Topics;
import org.mirqab.local.LocalStack;

/** The service starts before Elasticsearch, which holds an index of an older release. */
@QuarkusTest
@QuarkusTestResource(value = StackBeforeElasticsearch.class, restrictToAnnotatedClass = true)
class StartIT {

  private static final Duration SOON = Duration.ofSeconds(60);

  private static final String MAPPING =
      "/" + StackBeforeElasticsearch.OLDER_INDEX + "/_mapping/field/family";

  @Test
  void waitsForElasticsearchAndThenBringsTheOlderIndexUpToDate() throws Exception {
    String event = UUID.randomUUID().toString();
    given().get("/q/health/live").then().statusCode(200);
    given().get("/q/health/ready").then().statusCode(503);
    given().get("/api/v1/events").then().statusCode(503);
    // January 2001: it belongs into the older index.
    send(JsonCodec.encode(Samples.extraction(event + "-article", 1, "2001-01-15", event)));

    LocalStack.shared().elasticsearch().start();

    await().atMost(SOON).until(() -> given().get("/q/health/ready").statusCode() == 200);
    String index = StackBeforeElasticsearch.OLDER_INDEX;
    String node = LocalStack.shared().elasticsearch().uri().toString();
    given()
        .get(node + MAPPING)
        .then()
        .body("'" + index + "'.mappings.family.mapping.family.type", equalTo("keyword"));
    given()
        .get(node + "/" + index + "/_alias")
        .then()
        .body("'" + index + "'.aliases", hasKey("events"));
    await().atMost(SOON).until(() -> given().get("/api/v1/events/" + event).statusCode() == 200);
    String day = "&from=2001-01-15&to=2001-01-15&size=1000";
    given().get("/api/v1/events?family=talks" + day).then().body("events.id", hasItem(event));
    given().get("/api/v1/events?family=attack" + day).then().body("events.id", not(hasItem(event)));
  }

  private static void send(byte[] extraction) throws Exception {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", LocalStack.shared().kafka().bootstrapServers()),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      producer
          .send(
              new ProducerRecord<>(
                  Topics.EXTRACTIONS, "start".getBytes(StandardCharsets.UTF_8), extraction))
          .get();
    }
  }
}
