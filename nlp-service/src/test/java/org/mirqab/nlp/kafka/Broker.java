package org.mirqab.nlp.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.mirqab.contracts.Article;
import org.mirqab.contracts.JsonCodec;
import org.mirqab.contracts.Source;
import org.mirqab.nlp.RealBroker;

/** What the tests do on the real broker, beside the service. */
final class Broker {

  private Broker() {}

  static Article article(String id, long revision, String text) {
    Instant time = Instant.parse("2024-01-27T10:00:00Z");
    return new Article(
        Article.SCHEMA_VERSION,
        id,
        revision,
        new Source("Watch Post Daily", null, "IRQ", "Asia/Baghdad"),
        null,
        null,
        "",
        text,
        "ar",
        time,
        false,
        time,
        List.of(),
        null,
        List.of(),
        null,
        null,
        false);
  }

  static ProducerRecord<String, byte[]> record(String topic, Article article) {
    return new ProducerRecord<>(topic, article.id(), JsonCodec.encode(article));
  }

  /** Publishes in order; returns when all are stored. */
  static void send(List<ProducerRecord<String, byte[]>> records) {
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", RealBroker.servers(), "acks", "all"),
            new StringSerializer(),
            new ByteArraySerializer())) {
      records.forEach(producer::send);
      producer.flush();
    }
  }

  /** What is on a topic now, from its start to its end; the order of each partition is kept. */
  static List<ConsumerRecord<String, byte[]>> read(String topic, Predicate<String> key) {
    List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
    try (KafkaConsumer<String, byte[]> consumer = consumer(Map.of())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(partition -> new TopicPartition(topic, partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
          if (record.key() != null && key.test(record.key())) {
            found.add(record);
          }
        }
      }
    }
    return found;
  }

  static KafkaConsumer<String, byte[]> consumer(Map<String, Object> more) {
    Map<String, Object> settings = new HashMap<>(more);
    settings.put("bootstrap.servers", RealBroker.servers());
    settings.put("enable.auto.commit", false);
    return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
  }

  static Map<String, String> headers(ConsumerRecord<?, ?> record) {
    Map<String, String> headers = new HashMap<>();
    record
        .headers()
        .forEach(h -> headers.put(h.key(), new String(h.value(), StandardCharsets.UTF_8)));
    return headers;
  }

  /** Records of the group's topic that are not committed yet. */
  static long lag(String group, String topic) {
    return onBroker(
        admin -> {
          Map<TopicPartition, Long> committed = new HashMap<>();
          admin
              .listConsumerGroupOffsets(group)
              .partitionsToOffsetAndMetadata()
              .get()
              .forEach((partition, offset) -> committed.put(partition, offset.offset()));
          long lag = 0;
          try (KafkaConsumer<String, byte[]> consumer = consumer(Map.of())) {
            List<TopicPartition> partitions =
                consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            for (Map.Entry<TopicPartition, Long> end : consumer.endOffsets(partitions).entrySet()) {
              lag += end.getValue() - committed.getOrDefault(end.getKey(), 0L);
            }
          }
          return lag;
        });
  }

  interface Administration<T> {
    T run(Admin admin) throws ExecutionException, InterruptedException;
  }

  static <T> T onBroker(Administration<T> work) {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", RealBroker.servers()))) {
      return work.run(admin);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
