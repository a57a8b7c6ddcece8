package org.mirqab.local;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Waits for children to become ready, and tells how it goes. */
final class Readiness {

  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final Duration REPORT = Duration.ofSeconds(5);

  private Readiness() {}

  /**
   * Returns when the probe says yes.
   *
   * @param child that is waited for
   * @param limit generous: a first start on a busy machine takes several times the usual
   * @param progress takes a line every few seconds
   * @throws LocalFailure if the child ends or the limit passes
   */
  static void await(
      ChildProcess child, Duration limit, Consumer<String> progress, BooleanSupplier probe) {
    long start = System.nanoTime();
    long nextReport = start + REPORT.toNanos();
    while (!probe.getAsBoolean()) {
      if (!child.alive()) {
        throw child.ended();
      }
      long now = System.nanoTime();
      Duration waited = Duration.ofNanos(now - start);
      if (waited.compareTo(limit) > 0) {
        throw new LocalFailure(
            "%s is not ready after %d s: see its log %s"
                .formatted(child.name(), limit.toSeconds(), child.log()));
      }
      if (now >= nextReport) {
        progress.accept("%s: starting, %d s".formatted(child.name(), waited.toSeconds()));
        nextReport += REPORT.toNanos();
      }
      try {
        Thread.sleep(PAUSE.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new LocalFailure("Interrupted while waiting for " + child.name(), e);
      }
    }
    progress.accept(
        "%s: ready after %d s"
            .formatted(child.name(), Duration.ofNanos(System.nanoTime() - start).toSeconds()));
  }
}
