package org.mirqab.adapters;

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

/**
 * Notices records that were deleted before they were read: a committed offset below the start of
 * the log, or beyond its end because the topic was made anew. Kafka's client would go on at the
 * start and say nothing. Safe for use by many threads.
 */
public final class LostOffsets {

  /** The consumer's thread waits meanwhile; a working broker answers in milliseconds. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** What is told of the partitions of an assignment. */
  public interface Report {

    /** Records between the committed offset and the start of the log are gone, unread. */
    void deleted(TopicPartition partition, long committed, long start);

    /** The log ends before the committed offset. */
    void renewed(TopicPartition partition, long committed, long end);

    /** The broker did not say. */
    void unknown(KafkaException cause);
  }

  private final Report report;
  private final Set<String> partitions = new ConcurrentSkipListSet<>();

  public LostOffsets(Report report) {
    this.report = report;
  }

  /** Looks at partitions that were assigned, before their first record is read. */
  public void check(Consumer<?, ?> consumer, Collection<TopicPartition> assigned) {
    Set<TopicPartition> asked = new HashSet<>(assigned);
    try {
      Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(asked, PATIENCE);
      Map<TopicPartition, Long> starts = consumer.beginningOffsets(asked, PATIENCE);
      Map<TopicPartition, Long> ends = consumer.endOffsets(asked, PATIENCE);
      committed.forEach(
          (partition, offset) -> {
            if (offset != null) {
              compare(partition, offset.offset(), starts.get(partition), ends.get(partition));
            }
          });
    } catch (KafkaException e) {
      report.unknown(e);
    }
  }

  private void compare(TopicPartition partition, long committed, Long start, Long end) {
    if (start != null && committed < start) {
      partitions.add(partition.toString());
      report.deleted(partition, committed, start);
    } else if (end != null && committed > end) {
      partitions.add(partition.toString());
      report.renewed(partition, committed, end);
    }
  }

  /** The partitions that lost records since the service started. */
  public Set<String> partitions() {
    return new TreeSet<>(partitions);
  }
}
