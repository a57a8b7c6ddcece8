package org.mirqab.nlp.extraction;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * A part of the engine that is loaded beside the others, so that an engine on several processors
 * starts sooner. Safe for use by many threads.
 */
final class Loading<T> {

  private final FutureTask<T> part;

  private Loading(FutureTask<T> part) {
    this.part = part;
  }

  static <T> Loading<T> begin(Supplier<T> part) {
    FutureTask<T> task = new FutureTask<>(part::get);
    ForkJoinPool.commonPool().execute(task);
    return new Loading<>(task);
  }

  /** The part, once it is there; what loading it threw is thrown as it was. */
  T get() {
    // loads it here if no other thread has come to it: who would wait may as well work
    part.run();
    try {
      return part.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while the engine was loading", e);
    }
  }
}
