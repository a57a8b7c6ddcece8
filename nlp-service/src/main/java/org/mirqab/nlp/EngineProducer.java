package org.mirqab.nlp;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.mirqab.nlp.extraction.Engine;
import org.mirqab.nlp.submission.SparseArticle;

/** Gives the adapters the engine; loaded once. */
public class EngineProducer {

  @Produces
  @Singleton
  Engine engine() {
    long start = System.nanoTime();
    Engine engine = Engine.load(Clock.systemUTC());
    NlpLog.engineLoaded(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    return engine;
  }

  @Produces
  @Singleton
  SparseArticle sparseArticle() {
    return new SparseArticle(Clock.systemUTC());
  }

  @Produces
  @Singleton
  ArticleReader articleReader(Engine engine) {
    return engine::extract;
  }
}
