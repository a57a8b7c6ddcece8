package org.mirqab.nlp;

import org.jboss.logging.Logger;

/** Every message that nlp-service logs, with its number. A number is never used again. */
public final class NlpLog {

  private static final Logger LOG = Logger.getLogger("org.mirqab.nlp");

  private NlpLog() {}

  /** The broker did not take the output of a batch; it is sent again until it does. */
  public static void publishFailed(int attempt, Throwable cause) {
    LOG.warnf("MIRQAB-NLP-001 output not stored, attempt %d: %s", attempt, cause);
  }

  /** A record could not be processed, and was set aside with its bytes. */
  public static void deadLettered(String topic, int partition, long offset, String reason) {
    LOG.warnf("MIRQAB-NLP-002 dead letter %s-%d@%d: %s", topic, partition, offset, reason);
  }

  /** Records between the committed offset and the start of the log are gone, unread. */
  public static void offsetsLost(String partition, long committed, long start) {
    LOG.errorf(
        "MIRQAB-NLP-003 %s: offsets %d to %d were deleted before they were read; the service goes"
            + " on at %d and reports not ready. Publish the lost articles again, then restart",
        partition, committed, start - 1, start);
  }

  /** The service listens to the network without authentication, as it was told to. */
  public static void remoteAllowed(String host) {
    LOG.warnf(
        "MIRQAB-NLP-004 listening on %s without authentication: whoever reaches the port may use"
            + " the engine (mirqab.nlp.allow-remote=true)",
        host);
  }

  /** A request was refused because of the address it was sent to or the page it came from. */
  public static void refused(String reason) {
    LOG.infof("MIRQAB-NLP-005 request refused: %s", reason);
  }

  /** The engine is loaded. */
  public static void engineLoaded(long millis) {
    LOG.infof("MIRQAB-NLP-006 engine loaded in %d ms", millis);
  }

  /**
   * A lexicon, the weights or a setting of the engine cannot be used; the service does not start.
   */
  public static void engineNotLoaded(String problem) {
    LOG.errorf("MIRQAB-NLP-011 the engine cannot be loaded: %s", problem);
  }

  /** A dead letter is larger than its topic takes; it was sent without its body. */
  public static void deadLetterWithoutBody(String topic, int partition, long offset) {
    LOG.errorf(
        "MIRQAB-NLP-007 dead letter %s-%d@%d is too large for its topic and goes without its body,"
            + " which stays there",
        topic, partition, offset);
  }

  /** The log ends before the committed offset: the topic was deleted and made again. */
  public static void topicRenewed(String partition, long committed, long end) {
    LOG.errorf(
        "MIRQAB-NLP-010 %s: committed offset %d is beyond the end %d, so the topic was made anew;"
            + " the service reads it from its start and reports not ready until it is restarted",
        partition, committed, end);
  }

  /** Whether articles were lost could not be found out at an assignment. */
  public static void offsetsUnknown(Throwable cause) {
    LOG.warnf("MIRQAB-NLP-012 start of the log not compared with the committed offsets: %s", cause);
  }

  /** A batch met a defect of the service, and is tried again. */
  public static void batchFailed(int attempt, Throwable cause) {
    LOG.errorf(cause, "MIRQAB-NLP-008 batch failed, attempt %d; trying again", attempt);
  }

  /** A request met a defect of the service; its caller is answered 500. */
  public static void defect(Throwable cause) {
    LOG.errorf(cause, "MIRQAB-NLP-009 request failed");
  }
}
