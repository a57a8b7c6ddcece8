package org.mirqab.index.kafka;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.mirqab.adapters.LostOffsets;
import org.mirqab.index.IndexLog;

/**
 * Looks at each assignment whether extractions were deleted before they were read. The service goes
 * on with what is there, but is not ready until it is restarted, so that somebody looks.
 */
@ApplicationScoped
@Identifier("extractions")
class ExtractionOffsets implements KafkaConsumerRebalanceListener, LostOffsets.Report {

  private final LostOffsets offsets = new LostOffsets(this);

  @Override
  public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> assigned) {
    offsets.check(consumer, assigned);
  }

  @Override
  public void deleted(TopicPartition partition, long committed, long start) {
    IndexLog.offsetLost(partition.topic(), partition.partition(), committed, start);
  }

  @Override
  public void renewed(TopicPartition partition, long committed, long end) {
    IndexLog.topicRenewed(partition.topic(), partition.partition(), committed, end);
  }

  @Override
  public void unknown(KafkaException cause) {
    IndexLog.offsetsUnknown(cause);
  }

  /** The partitions that lost records since the service started. */
  Set<String> lost() {
    return offsets.partitions();
  }
}
