package org.mirqab.index;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ends waits that have no limit of their own when the service stops. For all threads. */
@ApplicationScoped
public class StopSignal {

  /** The service stops: what is not written stays uncommitted, and is read again. */
  public static final class ServiceStopping extends RuntimeException {
    ServiceStopping() {
      super("The service stops");
    }
  }

  private final CountDownLatch stopped = new CountDownLatch(1);

  void stop(@Observes ShutdownEvent event) {
    stopped.countDown();
  }

  /**
   * Waits.
   *
   * @throws ServiceStopping as soon as the service stops
   */
  public void pause(Duration time) {
    try {
      if (stopped.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new ServiceStopping();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServiceStopping();
    }
  }
}
