package org.mirqab.index.kafka;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.mirqab.index.IndexLog;

/**
 * Sees at each assignment whether records were deleted before they were read: a committed offset
 * that lies before the log start. The service goes on with what is there, but is not ready until it
 * is restarted, so that somebody looks.
 */
@ApplicationScoped
@Identifier("extractions")
public class LostOffsets implements KafkaConsumerRebalanceListener {

  /** The consumer's thread waits meanwhile; a working broker answers in milliseconds. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Set<String> lost = new ConcurrentSkipListSet<>();

  @Override
  public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
    try {
      Set<TopicPartition> assigned = new HashSet<>(partitions);
      Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(assigned, PATIENCE);
      Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(assigned, PATIENCE);
      for (TopicPartition partition : assigned) {
        compare(partition, committed.get(partition), beginnings.get(partition));
      }
    } catch (KafkaException e) {
      IndexLog.offsetsUnknown(e);
    }
  }

  private void compare(TopicPartition partition, OffsetAndMetadata committed, Long beginning) {
    if (committed != null && beginning != null && committed.offset() < beginning) {
      lost.add(partition.toString());
      IndexLog.offsetLost(partition.topic(), partition.partition(), committed.offset(), beginning);
    }
  }

  /** Partitions of which records were lost; empty if none. */
  Set<String> partitions() {
    return new TreeSet<>(lost);
  }
}
