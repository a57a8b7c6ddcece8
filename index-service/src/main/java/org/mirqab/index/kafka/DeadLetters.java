package org.mirqab.index.kafka;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.mirqab.contracts.DeadLetterHeaders;
import org.mirqab.contracts.Topics;
import org.mirqab.index.IndexLog;
import org.mirqab.index.StopSignal;
import org.mirqab.index.write.RetryPolicy;

/** Puts single records aside, with their bytes and the reason. For all threads. */
@ApplicationScoped
class DeadLetters {

  /** As large as the topic takes, so that no record is too large to be put aside. */
  private static final int MAX_REQUEST_BYTES = 2 * Topics.MAX_MESSAGE_BYTES;

  private final StopSignal stop;
  private final Map<String, Object> settings;
  private KafkaProducer<byte[], byte[]> producer;

  @Inject
  DeadLetters(@Identifier("default-kafka-broker") Map<String, Object> kafka, StopSignal stop) {
    this.stop = stop;
    this.settings = new HashMap<>(kafka);
    settings.put(ProducerConfig.CLIENT_ID_CONFIG, "mirqab-index-dead-letters");
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, MAX_REQUEST_BYTES);
  }

  /** Returns when the broker has acknowledged the dead letter; tries without limit. */
  void put(ConsumerRecord<byte[], byte[]> record, String stage, String reason) {
    for (int attempt = 1; ; attempt++) {
      try {
        producer().send(letter(record, stage, reason)).get();
        IndexLog.deadLettered(record.topic(), record.partition(), record.offset(), reason);
        return;
      } catch (ExecutionException | KafkaException e) {
        IndexLog.deadLetterFailed(e);
        stop.pause(RetryPolicy.delay(attempt, ThreadLocalRandom.current().nextDouble()));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        stop.pause(Duration.ZERO);
      }
    }
  }

  private static ProducerRecord<byte[], byte[]> letter(
      ConsumerRecord<byte[], byte[]> record, String stage, String reason) {
    ProducerRecord<byte[], byte[]> letter =
        new ProducerRecord<>(Topics.INDEX_DEAD_LETTERS, record.key(), record.value());
    Headers headers = letter.headers();
    record.headers().forEach(headers::add);
    add(headers, DeadLetterHeaders.REASON, reason);
    add(headers, DeadLetterHeaders.STAGE, stage);
    add(headers, DeadLetterHeaders.TOPIC, record.topic());
    add(headers, DeadLetterHeaders.PARTITION, Integer.toString(record.partition()));
    add(headers, DeadLetterHeaders.OFFSET, Long.toString(record.offset()));
    return letter;
  }

  private static void add(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  private synchronized KafkaProducer<byte[], byte[]> producer() {
    if (producer == null) {
      producer =
          new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }
    return producer;
  }

  @PreDestroy
  synchronized void close() {
    if (producer != null) {
      producer.close(Duration.ofSeconds(5));
    }
  }
}
