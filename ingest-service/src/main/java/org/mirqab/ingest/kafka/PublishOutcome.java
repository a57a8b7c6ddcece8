package org.mirqab.ingest.kafka;

/** What the broker said to one article. */
public sealed interface PublishOutcome {

  /** Written, and acknowledged by all in-sync replicas. */
  record Acknowledged() implements PublishOutcome {}

  /**
   * Not known to be written; to be sent again. It may still arrive late, which is harmless: the
   * same article has the same id, and a repeat of the same revision changes nothing.
   *
   * @param reason for the caller; never null
   */
  record Unavailable(String reason) implements PublishOutcome {}

  /** Larger than the broker takes. */
  record TooLarge(String reason) implements PublishOutcome {}
}
