package org.mirqab.nlp;

import org.mirqab.contracts.Article;
import org.mirqab.contracts.Extraction;

/** What the Kafka adapter asks of the engine. Safe for use by many threads. */
@FunctionalInterface
public interface ArticleReader {

  /** The extraction of {@code article}. */
  Extraction read(Article article);
}
