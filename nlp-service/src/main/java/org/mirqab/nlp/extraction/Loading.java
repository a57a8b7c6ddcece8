package org.mirqab.nlp.extraction;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * A part of the engine that is loaded beside the others, so that an engine on several processors
 * starts sooner. Safe for use by many threads.
 */
final class Loading<T> {

  private final CompletableFuture<T> part;

  private Loading(CompletableFuture<T> part) {
    this.part = part;
  }

  static <T> Loading<T> begin(Supplier<T> part) {
    return new Loading<>(CompletableFuture.supplyAsync(part));
  }

  /** The part, once it is there; what loading it threw is thrown as it was. */
  T get() {
    try {
      return part.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }
}
