package org.mirqab.nlp.training;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.mirqab.nlp.extraction.ArabicLexicon;

/** Nine invented articles with their annotations. */
public final class Samples {

  private Samples() {}

  /** The articles, as the commands take them. */
  public static Path articles() {
    return path("articles.ndjson");
  }

  /** Their annotations. */
  public static Path gold() {
    return path("gold.ndjson");
  }

  private static Path path(String name) {
    try {
      return Path.of(Samples.class.getResource(name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What is learnt from them in three parts. */
  public static CorpusTraining.Result training() {
    return new CorpusTraining(ArabicLexicon.load(List.of())::reader, 0.5)
        .train(AnnotatedCorpus.read(articles(), gold()), 3);
  }
}
