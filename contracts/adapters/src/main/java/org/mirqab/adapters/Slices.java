package org.mirqab.adapters;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Cuts a batch into parts that are worked on one after the other, so that memory is bounded. */
public final class Slices {

  private Slices() {}

  /**
   * The records in their order, in parts of at most so many bytes, or of one record that is larger.
   *
   * @param maxBytes of the values
   * @return no part is empty
   */
  public static List<List<ConsumerRecord<byte[], byte[]>>> of(
      Iterable<ConsumerRecord<byte[], byte[]>> records, int maxBytes) {
    List<List<ConsumerRecord<byte[], byte[]>>> slices = new ArrayList<>();
    List<ConsumerRecord<byte[], byte[]>> slice = null;
    long bytes = 0;
    for (ConsumerRecord<byte[], byte[]> record : records) {
      // A record without a value has the size -1.
      int size = Math.max(0, record.serializedValueSize());
      if (slice == null || bytes + size > maxBytes) {
        slice = new ArrayList<>();
        slices.add(slice);
        bytes = 0;
      }
      slice.add(record);
      bytes += size;
    }
    return slices;
  }
}
