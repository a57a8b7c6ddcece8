package org.mirqab.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.mirqab.contracts.JsonCodec;
import org.mirqab.contracts.Topics;

class LocalStackTest {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @Test
  void createsEveryTopicWithItsPartitionsAndSettings() throws Exception {
    try (Admin admin = admin()) {
      List<String> names = Topics.all().stream().map(Topics.Definition::name).toList();
      Map<String, TopicDescription> topics =
          admin.describeTopics(names).allTopicNames().get(30, TimeUnit.SECONDS);
      for (Topics.Definition topic : Topics.all()) {
        assertEquals(topic.partitions(), topics.get(topic.name()).partitions().size());
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
        var config =
            admin.describeConfigs(List.of(resource)).all().get(30, TimeUnit.SECONDS).get(resource);
        topic.config().forEach((key, value) -> assertEquals(value, config.get(key).value(), key));
      }
    }
  }

  @Test
  void keepsRecordsWhenTheBrokerIsStoppedAndStartedAgain() throws Exception {
    KafkaNode kafka = LocalStack.shared().kafka();
    String before = kafka.bootstrapServers();
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all"),
            new StringSerializer(),
            new StringSerializer())) {
      producer.send(new ProducerRecord<>(Topics.NLP_DEAD_LETTERS, "key", "kept")).get();
      kafka.stop();
      assertFalse(kafka.running());
      kafka.start();
      producer.send(new ProducerRecord<>(Topics.NLP_DEAD_LETTERS, "key", "new")).get();
    }
    assertEquals(before, kafka.bootstrapServers());
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                kafka.bootstrapServers(),
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest"),
            new StringDeserializer(),
            new StringDeserializer())) {
      consumer.assign(List.of(new TopicPartition(Topics.NLP_DEAD_LETTERS, 0)));
      List<String> values = new java.util.ArrayList<>();
      Awaitility.await()
          .atMost(Duration.ofSeconds(30))
          .until(
              () -> {
                for (ConsumerRecord<String, String> record :
                    consumer.poll(Duration.ofMillis(200))) {
                  values.add(record.value());
                }
                return values.equals(List.of("kept", "new"));
              });
    }
  }

  @Test
  void stemsArabicAndDropsItsStopWords() throws Exception {
    HttpResponse<String> answer =
        send(
            "POST",
            "/_analyze",
            """
            {"analyzer":"arabic","text":"انطلقت المحادثات في بغداد"}
            """);
    assertEquals(200, answer.statusCode(), answer.body());
    JsonNode tokens = JsonCodec.mapper().readTree(answer.body()).get("tokens");
    // Article and plural ending are gone, and so is the stop word.
    assertEquals(
        List.of("انطلقت", "محادث", "بغداد"),
        StreamSupport.stream(tokens.spliterator(), false)
            .map(token -> token.get("token").asText())
            .toList());
  }

  @Test
  void keepsDocumentsWhenTheNodeIsStoppedAndStartedAgain() throws Exception {
    ElasticsearchNode elasticsearch = LocalStack.shared().elasticsearch();
    assertEquals(
        201, send("PUT", "/kept/_doc/1?refresh=true", "{\"word\":\"بغداد\"}").statusCode());
    elasticsearch.stop();
    assertFalse(elasticsearch.running());
    elasticsearch.start();
    HttpResponse<String> answer = send("GET", "/kept/_doc/1", "");
    assertEquals(200, answer.statusCode(), answer.body());
    assertTrue(answer.body().contains("بغداد"), answer.body());
  }

  private static Admin admin() {
    return Admin.create(
        Map.of("bootstrap.servers", LocalStack.shared().kafka().bootstrapServers()));
  }

  private static HttpResponse<String> send(String method, String path, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(LocalStack.shared().elasticsearch().uri().resolve(path))
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
            .build();
    return HTTP.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }
}
