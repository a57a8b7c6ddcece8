package org.mirqab.nlp.kafka;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.mirqab.nlp.NlpLog;

/**
 * Notices articles that were deleted before they were read: a committed offset below the start of
 * the log, or beyond its end because the topic was made anew. Kafka's client would go on at the
 * start and say nothing.
 */
@ApplicationScoped
@Identifier("mirqab-nlp")
class LostOffsets implements KafkaConsumerRebalanceListener {

  private final Set<String> partitions = new ConcurrentSkipListSet<>();

  @Override
  public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> assigned) {
    Set<TopicPartition> asked = new HashSet<>(assigned);
    Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(asked);
    Map<TopicPartition, Long> starts = consumer.beginningOffsets(asked);
    Map<TopicPartition, Long> ends = consumer.endOffsets(asked);
    committed.forEach(
        (partition, offset) -> {
          long start = starts.getOrDefault(partition, 0L);
          if (offset != null && offset.offset() < start) {
            partitions.add(partition.toString());
            NlpLog.offsetsLost(partition.toString(), offset.offset(), start);
          } else if (offset != null
              && offset.offset() > ends.getOrDefault(partition, Long.MAX_VALUE)) {
            partitions.add(partition.toString());
            NlpLog.topicRenewed(partition.toString(), offset.offset(), ends.get(partition));
          }
        });
  }

  /** The partitions that lost records since the service started. */
  Set<String> partitions() {
    return partitions;
  }
}
