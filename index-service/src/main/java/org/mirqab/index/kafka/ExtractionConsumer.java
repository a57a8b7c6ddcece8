package org.mirqab.index.kafka;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.mirqab.adapters.Slices;
import org.mirqab.contracts.ContractViolation;
import org.mirqab.contracts.Extraction;
import org.mirqab.contracts.JsonCodec;
import org.mirqab.contracts.Topics;
import org.mirqab.index.IndexLog;
import org.mirqab.index.IndexMetrics;
import org.mirqab.index.StopSignal;
import org.mirqab.index.elasticsearch.EventStore;
import org.mirqab.index.write.Refusal;
import org.mirqab.index.write.RetryPolicy;

/**
 * Reads extractions in batches. A batch is acknowledged when all of it is written or put aside, and
 * never refused: refusing would put aside the good with the bad. One batch at a time.
 */
@ApplicationScoped
public class ExtractionConsumer {

  /** UTF-16 units: room for what Elasticsearch says, not for an id of a megabyte. */
  private static final int MAX_REASON_LENGTH = 1_000;

  /**
   * Bytes of extractions that are written together: one bulk request of thousands of events, far
   * below the 100 MB that Elasticsearch takes.
   */
  private static final int SLICE_BYTES = 2 * Topics.MAX_MESSAGE_BYTES;

  private final EventStore store;
  private final DeadLetters deadLetters;
  private final IndexMetrics metrics;
  private final StopSignal stop;

  @Inject
  ExtractionConsumer(
      EventStore store, DeadLetters deadLetters, IndexMetrics metrics, StopSignal stop) {
    this.store = store;
    this.deadLetters = deadLetters;
    this.metrics = metrics;
    this.stop = stop;
  }

  /** Blocks until the batch is settled; unacknowledged if the service stops before. */
  @Incoming("extractions")
  @Acknowledgment(Acknowledgment.Strategy.MANUAL)
  @Blocking
  public CompletionStage<Void> consume(Message<ConsumerRecords<byte[], byte[]>> message) {
    try {
      Slices.of(message.getPayload(), SLICE_BYTES).forEach(this::settle);
    } catch (StopSignal.ServiceStopping e) {
      return CompletableFuture.completedFuture(null);
    }
    return message.ack();
  }

  private record Origin(String article, long revision) {}

  private void settle(List<ConsumerRecord<byte[], byte[]>> records) {
    List<Extraction> batch = new ArrayList<>();
    Map<Origin, ConsumerRecord<byte[], byte[]>> origins = new HashMap<>();
    for (ConsumerRecord<byte[], byte[]> record : records) {
      try {
        Extraction extraction = JsonCodec.decode(record.value(), Extraction.class);
        batch.add(extraction);
        origins.put(new Origin(extraction.article().id(), extraction.article().revision()), record);
      } catch (ContractViolation e) {
        metrics.extractions("undecodable", 1);
        deadLetters.put(record, "decode", e.getMessage());
      }
    }
    for (int attempt = 1; ; attempt++) {
      try {
        putAside(store.write(batch), origins);
        return;
      } catch (StopSignal.ServiceStopping e) {
        throw e;
      } catch (RuntimeException e) {
        IndexLog.batchDefect(e);
        stop.pause(RetryPolicy.delay(attempt, ThreadLocalRandom.current().nextDouble()));
      }
    }
  }

  /** One dead letter for each extraction, whatever number of its documents was refused. */
  private void putAside(
      List<Refusal> refusals, Map<Origin, ConsumerRecord<byte[], byte[]>> origins) {
    Map<Origin, List<Refusal>> byOrigin =
        refusals.stream()
            .collect(
                Collectors.groupingBy(
                    refusal -> new Origin(refusal.articleId(), refusal.revision()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    byOrigin.forEach(
        (origin, refused) -> deadLetters.put(origins.get(origin), "index", reason(refused)));
  }

  private static String reason(List<Refusal> refused) {
    String first = refused.get(0).reason();
    String shown =
        first.length() <= MAX_REASON_LENGTH ? first : first.substring(0, MAX_REASON_LENGTH) + "…";
    return refused.size() == 1
        ? shown
        : shown + " (and " + (refused.size() - 1) + " more documents of the record)";
  }
}
