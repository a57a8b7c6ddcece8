package org.mirqab.ingest.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.mirqab.contracts.Topics;

/** The settings of the producer, each with its reason. */
final class ProducerSettings {

  /** Room for the record's key, headers and framing beside the value. */
  private static final int RECORD_OVERHEAD = 16 * 1024;

  private ProducerSettings() {}

  /**
   * The settings that make a 202 mean "stored", and a broker's absence a 503 within the bound.
   *
   * @param kafka the {@code kafka.*} properties: addresses and security
   * @param answerTimeout how long a caller waits; one second or more
   * @throws IllegalArgumentException if it is less: no broker could be relied on to answer in time
   */
  static Map<String, Object> of(Map<String, Object> kafka, Duration answerTimeout) {
    long bound = answerTimeout.toMillis();
    if (bound < 1_000) {
      throw new IllegalArgumentException(
          "mirqab.ingest.answer-timeout must be 1s or more, was " + answerTimeout);
    }
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.put(ProducerConfig.CLIENT_ID_CONFIG, "mirqab-ingest");
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
    settings.put(
        ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.MAX_MESSAGE_BYTES - RECORD_OVERHEAD);
    // A caller waits for each acknowledgement: no lingering for fuller batches.
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    // Half the bound for a broker or topic that is not known yet, so that the reason reaches the
    // caller; then the record is dropped, and the next caller's record is not queued behind it.
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, bound / 2);
    // One attempt may fail and a second one still succeed inside the bound.
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) (bound * 4 / 10));
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) (bound * 9 / 10));
    // The default waits up to 10 s between attempts to connect, as long as the whole bound.
    settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000L);
    return settings;
  }
}
