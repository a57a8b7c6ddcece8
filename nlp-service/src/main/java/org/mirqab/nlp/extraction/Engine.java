package org.mirqab.nlp.extraction;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.mirqab.contracts.Article;
import org.mirqab.contracts.ArticleReference;
import org.mirqab.contracts.Event;
import org.mirqab.contracts.Extraction;
import org.mirqab.contracts.Outcome;
import org.mirqab.nlp.document.ArticleReader;
import org.mirqab.nlp.document.DecisionTrace;
import org.mirqab.nlp.document.Hypothesis;
import org.mirqab.nlp.document.SentenceReading;

/** Turns articles into events. Immutable once loaded; safe for use by many threads. */
public final class Engine {

  private final Clock clock;
  private final List<LanguagePack> packs;

  private Engine(Clock clock, List<LanguagePack> packs) {
    this.clock = clock;
    this.packs = packs;
  }

  /**
   * Loads the engine with its bundled lexicon.
   *
   * @throws org.mirqab.nlp.lexicon.LexiconException naming file and line of the first error in it
   */
  public static Engine load(Clock clock) {
    return load(clock, EngineSettings.BUNDLED);
  }

  /**
   * Loads the engine as a user set it.
   *
   * @throws org.mirqab.nlp.lexicon.LexiconException naming file and line of the first error in a
   *     lexicon or in the weights
   */
  public static Engine load(Clock clock, EngineSettings settings) {
    return new Engine(clock, List.of(ArabicPack.load(settings)));
  }

  /** The extraction of {@code article}; deterministic but for its time stamp and duration. */
  public Extraction extract(Article article) {
    return read(article).extraction();
  }

  /** What {@link #extract} does, stage by stage. */
  public Analysis analyze(Article article) {
    Reading reading = read(article);
    if (reading.pack() == null) {
      return new Analysis(reading.extraction(), 0, 0, List.of(), List.of());
    }
    DecisionTrace trace = reading.pack().trace(article, reading.sentences());
    Map<Hypothesis, Integer> numbers = new IdentityHashMap<>();
    for (DecisionTrace.Judged judged : trace.hypotheses()) {
      numbers.put(judged.hypothesis(), numbers.size());
    }
    Map<SentenceReading, List<HypothesisAnalysis>> bySentence = new IdentityHashMap<>();
    for (DecisionTrace.Judged judged : trace.hypotheses()) {
      bySentence
          .computeIfAbsent(judged.hypothesis().reading(), sentence -> new ArrayList<>())
          .add(HypothesisAnalysis.of(numbers.get(judged.hypothesis()), judged, numbers));
    }
    ZonedDateTime publication = ArticleReader.publication(article);
    List<EventAnalysis> events = new ArrayList<>();
    Iterator<Event> emitted = reading.extraction().events().iterator();
    for (DecisionTrace.Joined joined : trace.events()) {
      String id = joined.outcome() == DecisionTrace.Outcome.EMITTED ? emitted.next().id() : null;
      events.add(EventAnalysis.of(events.size(), id, joined, numbers));
    }
    return new Analysis(
        reading.extraction(),
        HypothesisAnalysis.rounded(DecisionTrace.LEAST_PROBABILITY),
        reading.pack().leastConfidence(),
        reading.sentences().stream()
            .map(
                sentence ->
                    SentenceAnalysis.of(
                        sentence, publication, bySentence.getOrDefault(sentence, List.of())))
            .toList(),
        events);
  }

  /** An extraction, what it was made of, and by which pack; that is null if by none. */
  private record Reading(
      Extraction extraction, List<SentenceReading> sentences, LanguagePack pack) {}

  private Reading read(Article article) {
    long began = System.nanoTime();
    Instant now = clock.instant();
    for (LanguagePack pack : packs) {
      if (pack.reads(article)) {
        List<SentenceReading> sentences = pack.read(article);
        List<Event> events = pack.events(article, sentences, now);
        return new Reading(
            new Extraction(
                Extraction.SCHEMA_VERSION,
                ArticleReference.to(article, pack.language()),
                Outcome.EXTRACTED,
                null,
                pack.extractor(),
                (System.nanoTime() - began) / 1000,
                now,
                article.backfill(),
                events),
            sentences,
            pack);
      }
    }
    return new Reading(
        new Extraction(
            Extraction.SCHEMA_VERSION,
            ArticleReference.to(article, article.language()),
            Outcome.SKIPPED,
            "language",
            packs.get(0).extractor(),
            (System.nanoTime() - began) / 1000,
            now,
            article.backfill(),
            List.of()),
        List.of(),
        null);
  }

  /**
   * How the events of an article were reached.
   *
   * @param extraction never null
   * @param leastProbability from which on a hypothesis is taken for a mention
   * @param leastConfidence from which on an event is emitted
   * @param sentences what each stage made of each sentence; empty if the article was skipped
   * @param events what the mentions were joined to, dropped ones included; never null
   */
  public record Analysis(
      Extraction extraction,
      double leastProbability,
      double leastConfidence,
      List<SentenceAnalysis> sentences,
      List<EventAnalysis> events) {}
}
