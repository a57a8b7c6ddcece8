package org.mirqab.nlp.extraction;

import java.time.Clock;
import java.util.List;
import org.mirqab.contracts.Article;
import org.mirqab.contracts.ArticleReference;
import org.mirqab.contracts.Extraction;
import org.mirqab.contracts.Extractor;
import org.mirqab.contracts.Outcome;

/** Turns articles into events. Immutable once loaded; safe for use by many threads. */
public final class Engine {

  private final Clock clock;

  private Engine(Clock clock) {
    this.clock = clock;
  }

  /** Loads the engine with its bundled lexicon. */
  public static Engine load(Clock clock) {
    return new Engine(clock);
  }

  /** The extraction of {@code article}; deterministic but for its time stamp and duration. */
  public Extraction extract(Article article) {
    return new Extraction(
        Extraction.SCHEMA_VERSION,
        ArticleReference.to(article, article.language()),
        Outcome.SKIPPED,
        "language",
        new Extractor("mirqab-ar", "0.1.0"),
        0,
        clock.instant(),
        article.backfill(),
        List.of());
  }

  /** What {@link #extract} does, stage by stage. */
  public Analysis analyze(Article article) {
    return new Analysis(extract(article));
  }

  /**
   * How the events of an article were reached.
   *
   * @param extraction never null
   */
  public record Analysis(Extraction extraction) {}
}
