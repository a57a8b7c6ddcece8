package org.mirqab.index.kafka;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.mirqab.contracts.ContractViolation;
import org.mirqab.contracts.Extraction;
import org.mirqab.contracts.JsonCodec;
import org.mirqab.index.IndexLog;
import org.mirqab.index.IndexMetrics;
import org.mirqab.index.StopSignal;
import org.mirqab.index.elasticsearch.EventStore;
import org.mirqab.index.write.EventWrite;
import org.mirqab.index.write.RetryPolicy;

/**
 * Reads extractions in batches. A batch is acknowledged when all of it is written or put aside, and
 * never refused: refusing would put aside the good with the bad. One batch at a time.
 */
@ApplicationScoped
public class ExtractionConsumer {

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
      settle(message.getPayload());
    } catch (StopSignal.ServiceStopping e) {
      return CompletableFuture.completedFuture(null);
    }
    return message.ack();
  }

  private record Origin(String article, long revision) {}

  private void settle(ConsumerRecords<byte[], byte[]> records) {
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
        store.write(batch, (write, reason) -> putAside(write, reason, origins));
        return;
      } catch (StopSignal.ServiceStopping e) {
        throw e;
      } catch (RuntimeException e) {
        IndexLog.batchDefect(e);
        stop.pause(RetryPolicy.delay(attempt, ThreadLocalRandom.current().nextDouble()));
      }
    }
  }

  private void putAside(
      EventWrite write, String reason, Map<Origin, ConsumerRecord<byte[], byte[]>> origins) {
    deadLetters.put(
        origins.get(new Origin(write.articleId(), write.revision())),
        "index",
        "event " + write.eventId() + ": " + reason);
  }
}
