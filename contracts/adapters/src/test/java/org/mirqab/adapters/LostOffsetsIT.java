package org.mirqab.adapters;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirqab.contracts.Topics;
import org.mirqab.local.LocalStack;

/** On a real broker, with a log of ten records; compacted topics refuse to delete records. */
class LostOffsetsIT {

  private final List<String> reports = new ArrayList<>();

  @ParameterizedTest(name = "committed {1}, log from {2}: {3}")
  @CsvSource({
    "0,  4,  0, ''",
    "1,  4,  4, ''",
    "2, 10,  4, ''",
    "3,  3,  4, deleted 3 to 4",
    "4,  0, 10, deleted 0 to 10",
    "5, 11,  0, renewed 11 over 10"
  })
  void noticesRecordsThatWereDeletedUnread(
      int partition, long committed, long start, String expected) throws Exception {
    TopicPartition log = new TopicPartition(Topics.EVENTS, partition);
    Map<String, Object> servers =
        Map.of("bootstrap.servers", LocalStack.shared().kafka().bootstrapServers());
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(servers, new ByteArraySerializer(), new ByteArraySerializer())) {
      for (int i = 0; i < 10; i++) {
        producer.send(new ProducerRecord<>(log.topic(), partition, new byte[0], new byte[0]));
      }
      producer.flush();
    }
    if (start > 0) {
      try (Admin admin = Admin.create(servers)) {
        admin.deleteRecords(Map.of(log, RecordsToDelete.beforeOffset(start))).all().get();
      }
    }
    Map<String, Object> group =
        Map.of(
            "bootstrap.servers",
            LocalStack.shared().kafka().bootstrapServers(),
            "group.id",
            "lost-" + partition,
            "enable.auto.commit",
            false);
    LostOffsets offsets = new LostOffsets(report());
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(group, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(List.of(log));
      consumer.commitSync(Map.of(log, new OffsetAndMetadata(committed)));
      offsets.check(consumer, List.of(log));
    }
    assertEquals(expected, String.join(", ", reports));
    assertEquals(expected.isEmpty() ? Set.of() : Set.of(log.toString()), offsets.partitions());
  }

  private LostOffsets.Report report() {
    return new LostOffsets.Report() {
      @Override
      public void deleted(TopicPartition partition, long committed, long start) {
        reports.add("deleted " + committed + " to " + start);
      }

      @Override
      public void renewed(TopicPartition partition, long committed, long end) {
        reports.add("renewed " + committed + " over " + end);
      }

      @Override
      public void unknown(KafkaException cause) {
        throw cause;
      }
    };
  }
}
