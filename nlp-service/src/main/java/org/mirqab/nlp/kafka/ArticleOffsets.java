package org.mirqab.nlp.kafka;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.mirqab.adapters.LostOffsets;
import org.mirqab.nlp.NlpLog;

/**
 * Looks at each assignment of both channels whether articles were deleted before they were read.
 */
@ApplicationScoped
@Identifier("mirqab-nlp")
class ArticleOffsets implements KafkaConsumerRebalanceListener, LostOffsets.Report {

  private final LostOffsets offsets = new LostOffsets(this);

  @Override
  public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> assigned) {
    offsets.check(consumer, assigned);
  }

  @Override
  public void deleted(TopicPartition partition, long committed, long start) {
    NlpLog.offsetsLost(partition.toString(), committed, start);
  }

  @Override
  public void renewed(TopicPartition partition, long committed, long end) {
    NlpLog.topicRenewed(partition.toString(), committed, end);
  }

  @Override
  public void unknown(KafkaException cause) {
    NlpLog.offsetsUnknown(cause);
  }

  /** The partitions that lost articles since the service started. */
  Set<String> lost() {
    return offsets.partitions();
  }
}
