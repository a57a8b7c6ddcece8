package org.mirqab.nlp;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.mirqab.nlp.extraction.Engine;
import org.mirqab.nlp.extraction.EngineSettings;
import org.mirqab.nlp.lexicon.LexiconException;
import org.mirqab.nlp.submission.SparseArticle;

/** Gives the adapters the engine; loaded once. */
@Singleton
public class EngineProducer {

  /** Directory of a user's lexicon files; without it the bundled ones alone are read. */
  static final String LEXICON_PATH = "mirqab.lexicon.path";

  /** Directory of weights as training writes them; without it the bundled ones are used. */
  static final String MODEL_PATH = "mirqab.model.path";

  /** Events less likely than this are left out. */
  static final String LEAST_CONFIDENCE = "mirqab.extraction.min-confidence";

  /** At the start, so that a wrong lexicon is told then and not with the first article. */
  void start(@Observes StartupEvent event, Engine engine) {}

  @Produces
  @Singleton
  Engine engine(
      @ConfigProperty(name = LEXICON_PATH) Optional<String> lexicon,
      @ConfigProperty(name = MODEL_PATH) Optional<String> model,
      @ConfigProperty(name = LEAST_CONFIDENCE) Optional<Double> leastConfidence) {
    long start = System.nanoTime();
    Engine engine;
    try {
      engine =
          Engine.load(
              Clock.systemUTC(),
              new EngineSettings(
                  lexicon.map(Path::of).map(List::of).orElse(List.of()),
                  model.map(Path::of).orElse(null),
                  leastConfidence.orElse(EngineSettings.LEAST_CONFIDENCE)));
    } catch (LexiconException | IllegalArgumentException e) {
      NlpLog.engineNotLoaded(e.getMessage());
      throw e;
    }
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
