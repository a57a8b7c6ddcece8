package org.mirqab.contracts;

/**
 * The Kafka headers that a dead letter carries beside those of the record it was. Its key and value
 * are the record's bytes, unchanged.
 */
public final class DeadLetterHeaders {

  /** Why the record was refused, in words. */
  public static final String REASON = "dead-letter-reason";

  /** Which stage refused it: {@code decode}, {@code extract} or {@code index}. */
  public static final String STAGE = "dead-letter-stage";

  /** Topic that the record came from. */
  public static final String TOPIC = "dead-letter-topic";

  /** Partition that the record came from. */
  public static final String PARTITION = "dead-letter-partition";

  /** Offset that the record had. */
  public static final String OFFSET = "dead-letter-offset";

  private DeadLetterHeaders() {}
}
