package org.mirqab.local;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Stops processes in order, and by force when they do not obey. */
final class ProcessStopper {

  /** The system needs a moment to end even a killed process. */
  private static final Duration KILL = Duration.ofSeconds(10);

  private ProcessStopper() {}

  /**
   * Returns when all have ended.
   *
   * @param processes a parent before its children
   * @param grace how long they may take before they are killed
   */
  static void stop(List<ProcessHandle> processes, Duration grace) {
    if (processes.isEmpty()) {
      return;
    }
    // The first alone: it stops its own children in the order that it needs.
    processes.get(0).destroy();
    if (!ended(processes, grace)) {
      processes.forEach(ProcessHandle::destroyForcibly);
      ended(processes, KILL);
    }
  }

  private static boolean ended(List<ProcessHandle> processes, Duration time) {
    CompletableFuture<?>[] exits =
        processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
    try {
      CompletableFuture.allOf(exits).get(time.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
