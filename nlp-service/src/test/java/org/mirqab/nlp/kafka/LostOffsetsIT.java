package org.mirqab.nlp.kafka;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirqab.contracts.Topics;

/** On a real broker, with a log of ten records; compacted topics refuse to delete records. */
class LostOffsetsIT {

  @ParameterizedTest(name = "committed {1}, log from {2}: lost {3}")
  @CsvSource({
    "0, 4, 0, false",
    "1, 4, 4, false",
    "2, 10, 4, false",
    "3, 3, 4, true",
    "4, 0, 10, true",
    "5, 11, 0, true"
  })
  void noticesRecordsThatWereDeletedUnread(
      int partition, long committed, long start, boolean lost) {
    TopicPartition log = new TopicPartition(Topics.EVENTS, partition);
    Broker.send(
        Collections.nCopies(10, new ProducerRecord<>(log.topic(), partition, "k", new byte[0])));
    if (start > 0) {
      Broker.onBroker(
          admin ->
              admin.deleteRecords(Map.of(log, RecordsToDelete.beforeOffset(start))).all().get());
    }
    try (KafkaConsumer<String, byte[]> consumer =
        Broker.consumer(Map.of("group.id", "lost-" + partition))) {
      consumer.assign(List.of(log));
      consumer.commitSync(Map.of(log, new OffsetAndMetadata(committed)));
      LostOffsets offsets = new LostOffsets();
      offsets.onPartitionsAssigned(consumer, List.of(log));
      assertEquals(lost ? Set.of(log.toString()) : Set.of(), offsets.partitions());
    }
  }
}
