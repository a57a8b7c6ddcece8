package org.mirqab.nlp.extraction;

import java.time.Instant;
import java.util.List;
import org.mirqab.contracts.Article;
import org.mirqab.contracts.Event;
import org.mirqab.contracts.Extractor;
import org.mirqab.nlp.document.DecisionTrace;
import org.mirqab.nlp.document.SentenceReading;

/** The engine's knowledge of one language. Implementations are safe for use by many threads. */
interface LanguagePack {

  /** BCP 47 tag of the language. */
  String language();

  /** What the events are marked with. */
  Extractor extractor();

  /** Whether the article is written in the language, by its letters. */
  boolean reads(Article article);

  /** The sentences, stage by stage. */
  List<SentenceReading> read(Article article);

  /** Why the sentences tell these events and no others. */
  DecisionTrace trace(Article article, List<SentenceReading> sentences);

  /** From this confidence on an event is emitted. */
  double leastConfidence();

  /** The events that the sentences tell. */
  List<Event> events(Article article, List<SentenceReading> sentences, Instant now);
}
