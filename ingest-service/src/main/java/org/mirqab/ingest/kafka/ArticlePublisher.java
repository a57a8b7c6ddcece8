package org.mirqab.ingest.kafka;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.mirqab.contracts.Article;
import org.mirqab.contracts.CloudEventHeaders;
import org.mirqab.contracts.JsonCodec;
import org.mirqab.contracts.Topics;
import org.mirqab.ingest.IngestConfig;
import org.mirqab.ingest.IngestLog;

/**
 * Publishes articles and reports the broker's acknowledgement.
 *
 * <p>It uses the Kafka producer itself. A messaging channel would retry on its own beside the
 * producer's retries, hold an unbounded or failing buffer in front of it, and give a caller no
 * bound after which it is answered; here the producer's own timeouts are the bound, and its own
 * error is the reason that the caller reads.
 *
 * <p>{@code KafkaProducer.send} may block for {@code max.block.ms} when the broker or the topic is
 * away, so each topic has a thread that sends: no caller's thread blocks, the order of articles is
 * kept, and a missing archive topic does not hold up news. Safe for use by many threads.
 */
@ApplicationScoped
public class ArticlePublisher {

  /** CloudEvents source of every record. */
  public static final String CLOUD_EVENT_SOURCE = "/mirqab/ingest-service";

  /**
   * Articles that may wait for a sending thread; more are refused at once, since the broker is away
   * then. A working broker takes them faster than HTTP brings them.
   */
  private static final int QUEUE = 4_096;

  private final Map<String, Object> settings;
  private final Duration answerTimeout;
  private final ExecutorService news = sender("news-sender");
  private final ExecutorService archives = sender("archive-sender");
  private Producer<String, byte[]> producer;

  @Inject
  ArticlePublisher(
      @Identifier("default-kafka-broker") Map<String, Object> kafka, IngestConfig config) {
    this.answerTimeout = config.answerTimeout();
    this.settings = ProducerSettings.of(kafka, answerTimeout);
  }

  /** Made at the start, so that a wrong setting stops it. */
  void start(@Observes StartupEvent event) {}

  /** The topic of an article: archives do not delay news. */
  static String topic(Article article) {
    return article.backfill() ? Topics.ARTICLES_BACKFILL : Topics.ARTICLES;
  }

  /**
   * Publishes one article.
   *
   * @return completed with the outcome within the answer timeout; never exceptionally
   */
  public CompletionStage<PublishOutcome> publish(Article article) {
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(topic(article), article.id(), JsonCodec.encode(article));
    CloudEventHeaders.of(article, CLOUD_EVENT_SOURCE)
        .forEach(
            (name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    CompletableFuture<Void> acknowledged = new CompletableFuture<>();
    try {
      (article.backfill() ? archives : news).execute(() -> send(record, acknowledged));
    } catch (RejectedExecutionException e) {
      acknowledged.completeExceptionally(e);
    }
    return acknowledged
        .orTimeout(answerTimeout.toMillis(), TimeUnit.MILLISECONDS)
        .handle((nothing, failure) -> outcome(record.topic(), failure));
  }

  private void send(ProducerRecord<String, byte[]> record, CompletableFuture<Void> acknowledged) {
    if (acknowledged.isDone()) {
      return; // The caller has its 503 already.
    }
    try {
      producer()
          .send(
              record,
              (metadata, failure) -> {
                if (failure == null) {
                  acknowledged.complete(null);
                } else {
                  acknowledged.completeExceptionally(failure);
                }
              });
    } catch (RuntimeException e) {
      acknowledged.completeExceptionally(e);
    }
  }

  private PublishOutcome outcome(String topic, Throwable failure) {
    if (failure == null) {
      return new PublishOutcome.Acknowledged();
    }
    Throwable cause =
        failure instanceof CompletionException || failure instanceof ExecutionException
            ? failure.getCause()
            : failure;
    if (cause instanceof RecordTooLargeException) {
      return new PublishOutcome.TooLarge("The article is larger than a record may be");
    }
    IngestLog.unavailable(topic, cause);
    if (cause instanceof RejectedExecutionException) {
      return new PublishOutcome.Unavailable("Too many articles wait for the message broker");
    }
    if (cause instanceof TimeoutException) {
      return new PublishOutcome.Unavailable(
          "The message broker did not acknowledge within " + answerTimeout.toMillis() + " ms");
    }
    if (cause instanceof org.apache.kafka.common.errors.TimeoutException) {
      // The client has one error for both, and cannot tell them apart.
      return new PublishOutcome.Unavailable(
          "The message broker is away, or the topic " + topic + " has not been created");
    }
    return new PublishOutcome.Unavailable(
        "The message broker did not take the article: " + cause.getMessage());
  }

  /**
   * Made when first needed, because a broker's name that does not resolve yet is no reason to die.
   */
  private synchronized Producer<String, byte[]> producer() {
    if (producer == null) {
      producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }
    return producer;
  }

  private static ExecutorService sender(String name) {
    return new ThreadPoolExecutor(
        1,
        1,
        0,
        TimeUnit.SECONDS,
        new LinkedBlockingQueue<>(QUEUE),
        task -> {
          Thread thread = new Thread(task, name);
          thread.setDaemon(true);
          return thread;
        });
  }

  /** Requests have had their time to finish before; what is still under way is bounded. */
  @PreDestroy
  void close() {
    news.shutdown();
    archives.shutdown();
    synchronized (this) {
      if (producer != null) {
        producer.close(answerTimeout);
      }
    }
  }
}
