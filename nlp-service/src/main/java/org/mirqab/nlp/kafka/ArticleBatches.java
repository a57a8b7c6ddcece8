package org.mirqab.nlp.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordBatchMetadata;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.mirqab.adapters.Slices;
import org.mirqab.contracts.Extraction;
import org.mirqab.nlp.ArticleReader;
import org.mirqab.nlp.NlpConfig;
import org.mirqab.nlp.NlpLog;

/**
 * Reads batches of articles: every record is extracted on one of the cores, the outputs are
 * published in the order of the input, and the batch is acknowledged when the broker has all of
 * them. A batch is never refused: that would set aside the good records with the bad one. A
 * channel's batches come one after the other; the two channels run beside each other.
 */
@ApplicationScoped
class ArticleBatches {

  /**
   * Bytes of articles that are worked on together: hundreds of ordinary ones, but one of the
   * longest, whose words take some eighty times its length.
   */
  private static final int SLICE_BYTES = 1024 * 1024;

  private final ArticleReader reader;
  private final Outbox outbox;
  private final MeterRegistry metrics;
  private final ExecutorService newsCores;
  private final ExecutorService backfillCores;
  private final ExecutorService channels = Executors.newFixedThreadPool(2);

  @Inject
  ArticleBatches(ArticleReader reader, Outbox outbox, MeterRegistry metrics, NlpConfig config) {
    this.reader = reader;
    this.outbox = outbox;
    this.metrics = metrics;
    int cores = Runtime.getRuntime().availableProcessors();
    this.newsCores = Executors.newFixedThreadPool(cores);
    this.backfillCores =
        Executors.newFixedThreadPool(backfillThreads(cores, config.backfillShare()));
  }

  /** The whole cores in the share; at least one, so that archives are read at all. */
  static int backfillThreads(int cores, double share) {
    if (!(share > 0 && share <= 1)) {
      throw new IllegalArgumentException(
          "mirqab.nlp.backfill-share must be over 0 and at most 1, was " + share);
    }
    return Math.max(1, (int) (cores * share));
  }

  @Incoming("articles")
  @Acknowledgment(Acknowledgment.Strategy.MANUAL)
  CompletionStage<Void> news(KafkaRecordBatch<byte[], byte[]> batch) {
    return process(batch, newsCores);
  }

  @Incoming("backfill")
  @Acknowledgment(Acknowledgment.Strategy.MANUAL)
  CompletionStage<Void> backfill(KafkaRecordBatch<byte[], byte[]> batch) {
    return process(batch, backfillCores);
  }

  private CompletionStage<Void> process(
      KafkaRecordBatch<byte[], byte[]> batch, ExecutorService cores) {
    ConsumerRecords<byte[], byte[]> records = metadata(batch).getRecords();
    return CompletableFuture.runAsync(
            () -> Slices.of(records, SLICE_BYTES).forEach(slice -> process(slice, cores)), channels)
        .thenCompose(done -> batch.ack());
  }

  @SuppressWarnings("unchecked") // The channels' deserializers give bytes.
  private static IncomingKafkaRecordBatchMetadata<byte[], byte[]> metadata(
      KafkaRecordBatch<byte[], byte[]> batch) {
    return batch.getMetadata(IncomingKafkaRecordBatchMetadata.class).orElseThrow();
  }

  /**
   * Returns when everything is stored. A defect is tried again without limit: a failure would end
   * the channel, and nobody would notice.
   */
  private void process(List<ConsumerRecord<byte[], byte[]>> records, ExecutorService cores) {
    for (int attempt = 1; ; attempt++) {
      try {
        outbox.publish(extract(records, cores)).forEach(this::count);
        return;
      } catch (InterruptedException | RejectedExecutionException e) {
        // The service ends; what is not committed is read again.
        throw new CompletionException(e);
      } catch (ExecutionException e) {
        NlpLog.batchFailed(attempt, e.getCause());
      }
      try {
        outbox.pause(attempt);
      } catch (InterruptedException e) {
        throw new CompletionException(e);
      }
    }
  }

  /** One output for each record, in the order of the records. */
  private List<ArticleOutput> extract(
      List<ConsumerRecord<byte[], byte[]>> records, ExecutorService cores)
      throws InterruptedException, ExecutionException {
    List<Callable<ArticleOutput>> work = new ArrayList<>(records.size());
    for (ConsumerRecord<byte[], byte[]> record : records) {
      work.add(() -> ArticleOutput.of(record, reader));
    }
    List<ArticleOutput> outputs = new ArrayList<>(records.size());
    for (Future<ArticleOutput> result : cores.invokeAll(work)) {
      outputs.add(result.get());
    }
    return outputs;
  }

  private void count(ArticleOutput output) {
    Extraction extraction = output.extraction();
    String outcome = extraction == null ? "dead_lettered" : extraction.outcome().json();
    metrics.counter("mirqab_nlp_articles_total", "outcome", outcome).increment();
    if (extraction != null) {
      Timer.builder("mirqab_nlp_extraction")
          .register(metrics)
          .record(extraction.durationMicros(), TimeUnit.MICROSECONDS);
      extraction
          .events()
          .forEach(
              event ->
                  metrics
                      .counter("mirqab_nlp_events_total", "type", event.type().name())
                      .increment());
    }
  }

  @PreDestroy
  void close() {
    channels.shutdown();
    newsCores.shutdown();
    backfillCores.shutdown();
  }
}
