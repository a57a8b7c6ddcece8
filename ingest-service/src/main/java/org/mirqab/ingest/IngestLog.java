package org.mirqab.ingest;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** Every message that ingest-service logs, with its number. A number is never used again. */
public final class IngestLog {

  private static final Logger LOG = Logger.getLogger("org.mirqab.ingest");

  /** While the broker is away every article fails; one line in this time is enough. */
  private static final long QUIET_NANOS = TimeUnit.SECONDS.toNanos(10);

  private static final AtomicLong NEXT_UNAVAILABLE = new AtomicLong(System.nanoTime());

  private IngestLog() {}

  /**
   * The broker did not take an article; its caller is told to come again. At most one line in ten
   * seconds; the metric counts all.
   */
  public static void unavailable(String topic, Throwable cause) {
    long now = System.nanoTime();
    long next = NEXT_UNAVAILABLE.get();
    if (now - next < 0 || !NEXT_UNAVAILABLE.compareAndSet(next, now + QUIET_NANOS)) {
      return;
    }
    LOG.warnf("MIRQAB-ING-001 article not published to %s: %s", topic, cause);
  }

  /** A request met a defect of the service; its caller is answered 500. */
  public static void defect(Throwable cause) {
    LOG.errorf(cause, "MIRQAB-ING-002 request failed");
  }

  /** The service listens to the network without authentication, as it was told to. */
  public static void remoteAllowed(String host) {
    LOG.warnf(
        "MIRQAB-ING-003 listening on %s without authentication: whoever reaches the port may"
            + " publish articles (mirqab.ingest.allow-remote=true)",
        host);
  }

  /** A request was refused because of the address it was sent to or the page it came from. */
  public static void refused(String reason) {
    LOG.infof("MIRQAB-ING-004 request refused: %s", reason);
  }
}
