package org.mirqab.adapters;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlicesTest {

  @ParameterizedTest(name = "{0} at most 10")
  @CsvSource({
    "3,               3",
    "3 3 3,           3 3 3",
    "5 5 5,           5 5 | 5",
    "9 2 9,           9 | 2 | 9",
    "40 1 40 40,      40 | 1 | 40 | 40",
    "-1 10 -1,        -1 10 -1",
  })
  void aBatchIsWorkedOnInPartsThatFitIntoMemory(String sizes, String parts) {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    for (String size : sizes.split(" ")) {
      records.add(record(Integer.parseInt(size)));
    }
    assertEquals(
        parts,
        Slices.of(records, 10).stream()
            .map(
                slice ->
                    slice.stream()
                        .map(record -> Integer.toString(record.serializedValueSize()))
                        .collect(Collectors.joining(" ")))
            .collect(Collectors.joining(" | ")));
  }

  /** A size of -1 is that of a record without a value. */
  private static ConsumerRecord<byte[], byte[]> record(int size) {
    return new ConsumerRecord<>(
        "topic",
        0,
        0,
        0,
        TimestampType.CREATE_TIME,
        0,
        size,
        null,
        null,
        new RecordHeaders(),
        Optional.empty());
  }
}
