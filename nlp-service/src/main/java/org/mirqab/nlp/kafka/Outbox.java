package org.mirqab.nlp.kafka;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.mirqab.contracts.Topics;
import org.mirqab.nlp.NlpLog;

/**
 * Publishes records and returns only when the broker has all of them. It waits without limit: what
 * a batch gave is stored before the batch is committed. It uses the Kafka producer itself, because
 * the order of retries is its own: after a failure everything from the first failed record on is
 * sent again, so that the newest revision of an article stays the last. Safe for use by many
 * threads.
 */
@ApplicationScoped
class Outbox {

  /** Between attempts, doubled each time up to the greatest. */
  private static final long FIRST_PAUSE_MS = 200;

  /** A broker that comes back is noticed within this time. */
  private static final long GREATEST_PAUSE_MS = 5_000;

  private final Map<String, Object> settings;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private Producer<byte[], byte[]> producer;

  @Inject
  Outbox(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
    settings = new HashMap<>(kafka);
    settings.put(ProducerConfig.CLIENT_ID_CONFIG, "mirqab-nlp");
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
    // A dead letter is a whole record with its headers; extractions are kept smaller by our own
    // code.
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 2 * Topics.MAX_MESSAGE_BYTES);
    // An attempt fails after this time, and our own retry reports it and tries again.
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000L);
    // Outputs come in batches; a few milliseconds fill requests.
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
    settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000L);
  }

  /**
   * Publishes the records in their order.
   *
   * @throws InterruptedException if the service ends before all are acknowledged
   */
  void publish(List<ProducerRecord<byte[], byte[]>> records) throws InterruptedException {
    List<ProducerRecord<byte[], byte[]>> open = records;
    for (int attempt = 1; ; attempt++) {
      open = unacknowledged(open, attempt);
      if (open.isEmpty()) {
        return;
      }
      long pause = Math.min(GREATEST_PAUSE_MS, FIRST_PAUSE_MS << Math.min(attempt - 1, 10));
      if (stopped.await(pause, TimeUnit.MILLISECONDS)) {
        throw new InterruptedException("The service ends");
      }
    }
  }

  /** Sends all; gives back those from the first that was not acknowledged on. */
  private List<ProducerRecord<byte[], byte[]>> unacknowledged(
      List<ProducerRecord<byte[], byte[]>> records, int attempt) throws InterruptedException {
    List<Future<?>> acknowledgements = new ArrayList<>(records.size());
    int sent = 0;
    try {
      for (ProducerRecord<byte[], byte[]> record : records) {
        acknowledgements.add(producer().send(record));
        sent++;
      }
    } catch (KafkaException e) {
      NlpLog.publishFailed(attempt, e);
    }
    for (int i = 0; i < sent; i++) {
      try {
        acknowledgements.get(i).get();
      } catch (ExecutionException e) {
        NlpLog.publishFailed(attempt, e.getCause());
        return records.subList(i, records.size());
      }
    }
    return records.subList(sent, records.size());
  }

  /** Made when first needed: a broker's name that does not resolve yet is no reason to die. */
  private synchronized Producer<byte[], byte[]> producer() {
    if (producer == null) {
      producer =
          new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }
    return producer;
  }

  void stop(@Observes @Priority(Integer.MAX_VALUE) ShutdownEvent event) {
    stopped.countDown();
    synchronized (this) {
      if (producer != null) {
        producer.close(Duration.ofSeconds(5));
      }
    }
  }
}
