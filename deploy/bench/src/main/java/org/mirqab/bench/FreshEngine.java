package org.mirqab.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Clock;
import org.mirqab.contracts.Article;
import org.mirqab.nlp.extraction.Engine;

/**
 * Loads an engine in a JVM that has done nothing before, lets it read all articles, and prints one
 * line: milliseconds until it was loaded, megabytes of heap in use after a collection.
 */
public final class FreshEngine {

  private FreshEngine() {}

  /** Takes no arguments. */
  public static void main(String[] arguments) throws IOException {
    long began = System.nanoTime();
    Engine engine = Engine.load(Clock.systemUTC());
    long loaded = (System.nanoTime() - began) / 1_000_000;
    int events = 0;
    for (Article article : Corpus.load().articles()) {
      events += engine.extract(article).events().size();
    }
    System.gc();
    long heap = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      if (pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null) {
        heap += pool.getCollectionUsage().getUsed();
      }
    }
    System.out.println(loaded + " " + (heap >> 20) + " " + events);
  }
}
