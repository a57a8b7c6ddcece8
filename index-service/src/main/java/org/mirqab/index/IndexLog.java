package org.mirqab.index;

import org.jboss.logging.Logger;

/** Every message that index-service logs, with its number. A number is never used again. */
public final class IndexLog {

  private static final Logger LOG = Logger.getLogger("org.mirqab.index");

  private IndexLog() {}

  /** Template, mapping and alias are in place; consumption starts. */
  public static void installed(int indices) {
    LOG.infof("MIRQAB-IDX-001 index template installed, %d existing indices updated", indices);
  }

  /** Elasticsearch is away or refuses; the service waits and tries again without limit. */
  public static void retrying(String what, int attempt, long waitMillis, String reason) {
    // The first failure and then every tenth: an outage of an hour must not fill the disk.
    if (attempt == 1 || attempt % 10 == 0) {
      LOG.warnf(
          "MIRQAB-IDX-002 %s failed %d times, next try in %d ms: %s",
          what, attempt, waitMillis, reason);
    }
  }

  /** One record or document was put aside; the rest goes on. */
  public static void deadLettered(String topic, int partition, long offset, String reason) {
    LOG.warnf(
        "MIRQAB-IDX-003 dead letter: %s partition %d offset %d: %s",
        topic, partition, offset, reason);
  }

  /** Kafka did not take a dead letter; the service waits and tries again without limit. */
  public static void deadLetterFailed(Throwable cause) {
    LOG.warnf("MIRQAB-IDX-004 dead letter not acknowledged, trying again: %s", cause);
  }

  /** Records were deleted before they were read. */
  public static void offsetLost(String topic, int partition, long committed, long beginning) {
    LOG.errorf(
        "MIRQAB-IDX-005 %s partition %d: committed offset %d lies before the log start %d, %d"
            + " offsets were never read; replay the articles, then restart",
        topic, partition, committed, beginning, beginning - committed);
  }

  /** Whether records were lost could not be found out at an assignment. */
  public static void offsetsUnknown(Throwable cause) {
    LOG.warnf("MIRQAB-IDX-006 log start not compared with the committed offsets: %s", cause);
  }

  /** A request met a defect of the service; its caller is answered 500. */
  public static void defect(Throwable cause) {
    LOG.errorf(cause, "MIRQAB-IDX-007 request failed");
  }

  /** The service listens to the network without authentication, as it was told to. */
  public static void remoteAllowed(String host) {
    LOG.warnf(
        "MIRQAB-IDX-008 listening on %s without authentication: whoever reaches the port may read"
            + " events (mirqab.index.allow-remote=true)",
        host);
  }

  /** A request was refused because of the address it was sent to or the page it came from. */
  public static void refused(String reason) {
    LOG.infof("MIRQAB-IDX-009 request refused: %s", reason);
  }

  /** The log ends before the committed offset: the topic was deleted and made again. */
  public static void topicRenewed(String topic, int partition, long committed, long end) {
    LOG.errorf(
        "MIRQAB-IDX-011 %s partition %d: committed offset %d is beyond the end %d, so the topic was"
            + " made anew; the service reads it from its start and reports not ready until it is"
            + " restarted",
        topic, partition, committed, end);
  }

  /** A batch met a defect of the service; it is tried again, never skipped. */
  public static void batchDefect(Throwable cause) {
    LOG.errorf(cause, "MIRQAB-IDX-010 batch failed, trying again");
  }
}
