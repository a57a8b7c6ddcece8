package org.mirqab.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.mirqab.contracts.Event;
import org.mirqab.contracts.JsonCodec;
import org.mirqab.local.LocalStack;

/** The whole of Mirqab on the local stack, as a user sees it. */
final class Mirqab implements AutoCloseable {

  private static final ObjectMapper JSON = JsonCodec.mapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  final Service ingest = new Service("ingest-service");
  final Service nlp = new Service("nlp-service");
  final Service index = new Service("index-service");

  static Mirqab start() {
    Mirqab mirqab = new Mirqab();
    mirqab.ingest.start();
    mirqab.nlp.start();
    mirqab.index.start();
    return mirqab;
  }

  /** Posts one article; the answer must be 202. */
  String post(Map<String, ?> article) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        send(ingest.uri("/api/v1/articles"), "application/json", JSON.writeValueAsString(article));
    if (answer.statusCode() != 202) {
      throw new AssertionError(answer.statusCode() + " " + answer.body());
    }
    return JSON.readTree(answer.body()).get("id").asText();
  }

  /** Posts many articles as one stream; every one must be accepted. */
  void postAll(List<? extends Map<String, ?>> articles) throws IOException, InterruptedException {
    StringBuilder lines = new StringBuilder();
    for (Map<String, ?> article : articles) {
      lines.append(JSON.writeValueAsString(article)).append('\n');
    }
    HttpResponse<String> answer =
        send(ingest.uri("/api/v1/articles"), "application/x-ndjson", lines.toString());
    long accepted = answer.body().lines().filter(line -> line.contains("\"accepted\"")).count();
    if (accepted != articles.size()) {
      throw new AssertionError(accepted + " of " + articles.size() + " accepted");
    }
  }

  /** The events that the query API gives, up to a thousand. */
  List<Event> events(Map<String, String> filters) throws IOException, InterruptedException {
    String query =
        filters.entrySet().stream()
            .map(
                filter ->
                    filter.getKey()
                        + "="
                        + URLEncoder.encode(filter.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    HttpRequest request =
        HttpRequest.newBuilder(index.uri("/api/v1/events?size=1000&" + query)).build();
    HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new AssertionError(answer.statusCode() + " " + answer.body());
    }
    List<Event> events = new ArrayList<>();
    for (JsonNode event : JSON.readTree(answer.body()).get("events")) {
      events.add(JsonCodec.decode(JSON.writeValueAsBytes(event), Event.class));
    }
    return events;
  }

  /** Ids of all documents that a search over the alias finds, straight from Elasticsearch. */
  static List<String> storedEventIds() throws IOException, InterruptedException {
    URI node = LocalStack.shared().elasticsearch().uri();
    send(node.resolve("/events/_refresh"), "application/json", "");
    List<String> ids = new ArrayList<>();
    String after = "";
    while (true) {
      String body = "{\"size\":5000,\"_source\":[\"id\"],\"sort\":[{\"id\":\"asc\"}]" + after + "}";
      JsonNode hits =
          JSON.readTree(send(node.resolve("/events/_search"), "application/json", body).body())
              .at("/hits/hits");
      if (hits.isEmpty()) {
        return ids;
      }
      hits.forEach(hit -> ids.add(hit.at("/_source/id").asText()));
      after = ",\"search_after\":[\"" + ids.get(ids.size() - 1) + "\"]";
    }
  }

  /** All records that a topic holds now. */
  static List<ConsumerRecord<String, byte[]>> records(String topic) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("bootstrap.servers", LocalStack.shared().kafka().bootstrapServers());
    settings.put("key.deserializer", StringDeserializer.class);
    settings.put("value.deserializer", ByteArrayDeserializer.class);
    List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
    try (Consumer<String, byte[]> consumer = new KafkaConsumer<>(settings)) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(java.time.Duration.ofMillis(200)).forEach(records::add);
      }
    }
    return Collections.unmodifiableList(records);
  }

  private static HttpResponse<String> send(URI uri, String mediaType, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .header("Content-Type", mediaType)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
  }

  @Override
  public void close() {
    index.close();
    nlp.close();
    ingest.close();
  }
}
