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
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
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
  private final AtomicInteger waitingBatches = new AtomicInteger();
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

  /** One record to publish, and which output of the batch it belongs to. */
  private record Item(int output, ProducerRecord<byte[], byte[]> record) {}

  /** The first item of an attempt that was not acknowledged, and why, and what sent it. */
  private record Failure(int item, Throwable cause, Producer<byte[], byte[]> producer) {}

  /**
   * Publishes the outputs of a batch in their order.
   *
   * @return what was published: an output that the broker refused as too large is a dead letter now
   * @throws InterruptedException if the service ends before all are acknowledged
   */
  List<ArticleOutput> publish(List<ArticleOutput> batch) throws InterruptedException {
    List<ArticleOutput> outputs = new ArrayList<>(batch);
    List<Item> open = new ArrayList<>();
    for (int i = 0; i < outputs.size(); i++) {
      add(open, i, outputs.get(i));
    }
    boolean waiting = false;
    try {
      for (int attempt = 1; ; attempt++) {
        Failure failure = attempt(open);
        if (failure == null) {
          return outputs;
        }
        Item failed = open.get(failure.item());
        open = new ArrayList<>(open.subList(failure.item(), open.size()));
        if (failure.cause() instanceof RecordTooLargeException) {
          Optional<ArticleOutput> smaller =
              outputs
                  .get(failed.output())
                  .smaller(failed.record().topic() + ": " + failure.cause().getMessage());
          if (smaller.isPresent()) {
            outputs.set(failed.output(), smaller.get());
            open.removeIf(item -> item.output() == failed.output());
            List<Item> instead = new ArrayList<>();
            add(instead, failed.output(), smaller.get());
            open.addAll(0, instead);
            continue;
          }
        }
        NlpLog.publishFailed(attempt, failure.cause());
        if (!(failure.cause() instanceof RetriableException)) {
          renew(failure.producer());
        }
        if (!waiting) {
          waiting = true;
          waitingBatches.incrementAndGet();
        }
        pause(attempt);
      }
    } finally {
      if (waiting) {
        waitingBatches.decrementAndGet();
      }
    }
  }

  /**
   * Waits before the next attempt.
   *
   * @param attempt that failed, from 1
   * @throws InterruptedException if the service ends
   */
  void pause(int attempt) throws InterruptedException {
    if (stopped.await(pauseMillis(attempt), TimeUnit.MILLISECONDS)) {
      throw new InterruptedException("The service ends");
    }
  }

  static long pauseMillis(int attempt) {
    return Math.min(GREATEST_PAUSE_MS, FIRST_PAUSE_MS << Math.min(attempt - 1, 10));
  }

  /** Whether a batch waits because the broker does not take its output. */
  boolean waiting() {
    return waitingBatches.get() > 0;
  }

  private static void add(List<Item> open, int index, ArticleOutput output) {
    output.records().forEach(record -> open.add(new Item(index, record)));
  }

  /** Sends all and waits; gives the first that was not acknowledged, null if all were. */
  private Failure attempt(List<Item> items) throws InterruptedException {
    Producer<byte[], byte[]> sender;
    try {
      sender = producer();
    } catch (KafkaException e) {
      return new Failure(0, e, null);
    }
    List<Future<?>> acknowledgements = new ArrayList<>(items.size());
    for (Item item : items) {
      Future<?> acknowledgement = send(sender, item.record());
      acknowledgements.add(acknowledgement);
      // Refused at once: each further one would wait for the absent broker or topic as long again.
      if (acknowledgement.isDone() && failure(acknowledgement) != null) {
        break;
      }
    }
    Failure first = null;
    for (int i = 0; i < acknowledgements.size(); i++) {
      Throwable cause = failure(acknowledgements.get(i));
      if (cause != null && first == null) {
        first = new Failure(i, cause, sender);
      }
    }
    return first;
  }

  private static Future<?> send(
      Producer<byte[], byte[]> producer, ProducerRecord<byte[], byte[]> record) {
    try {
      return producer.send(record);
    } catch (KafkaException | IllegalStateException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  /** Waits; the producer's delivery timeout bounds it. */
  private static Throwable failure(Future<?> acknowledgement) throws InterruptedException {
    try {
      acknowledgement.get();
      return null;
    } catch (ExecutionException e) {
      return e.getCause();
    }
  }

  /** Made when first needed: a broker's name that does not resolve yet is no reason to die. */
  private synchronized Producer<byte[], byte[]> producer() {
    if (producer == null) {
      producer =
          new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }
    return producer;
  }

  /**
   * After an error that waiting does not mend a producer may be of no more use. The other channel's
   * records under way fail with it, and are sent again.
   */
  private synchronized void renew(Producer<byte[], byte[]> failed) {
    if (failed != null && producer == failed && stopped.getCount() > 0) {
      producer.close(Duration.ZERO);
      producer = null;
    }
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
