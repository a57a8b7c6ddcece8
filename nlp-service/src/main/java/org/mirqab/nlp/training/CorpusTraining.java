package org.mirqab.nlp.training;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.mirqab.contracts.Event;
import org.mirqab.nlp.document.ArticleReader;
import org.mirqab.nlp.document.Judges;

/**
 * Learns from annotated articles, and measures by cross-validation how well what is learnt so reads
 * articles it was not learnt from. Used by one thread only.
 */
public final class CorpusTraining {

  /** Thresholds whose effect is reported. */
  private static final double[] THRESHOLDS = {0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9};

  private final BiFunction<Judges, Double, ArticleReader> readers;
  private final double leastConfidence;

  /**
   * @param readers make a reader of models and the least confidence of its events
   * @param leastConfidence at which the scores are reported
   */
  public CorpusTraining(BiFunction<Judges, Double, ArticleReader> readers, double leastConfidence) {
    this.readers = readers;
    this.leastConfidence = leastConfidence;
  }

  /**
   * What was learnt, and how well.
   *
   * @param weights learnt from all articles
   * @param articles number of annotated articles
   * @param events number of annotated events
   * @param parts that the articles were cut into for cross-validation
   * @param leastConfidence at which {@code scores} hold
   * @param scores of all articles, each read by models that have not seen it
   * @param all the same without a threshold
   * @param thresholds the same at some thresholds
   */
  public record Result(
      Trainer.Weights weights,
      int articles,
      int events,
      int parts,
      double leastConfidence,
      Scores scores,
      Scores all,
      Map<Double, Scores> thresholds) {}

  /**
   * Learns from the articles.
   *
   * @param parts at least 2 and at most as many as there are articles
   */
  public Result train(List<AnnotatedArticle> articles, int parts) {
    if (parts < 2 || parts > articles.size()) {
      throw new IllegalArgumentException(
          "cannot cut " + articles.size() + " articles into " + parts + " parts");
    }
    Trainer trainer = new Trainer(articles, readers.apply(Judges.untrained(), 0.0));
    EventScorer atThreshold = new EventScorer(leastConfidence);
    Map<Double, EventScorer> scorers = new LinkedHashMap<>();
    for (double threshold : THRESHOLDS) {
      scorers.put(threshold, new EventScorer(threshold));
    }
    trainer
        .crossValidate(parts)
        .forEach(
            (weights, unseen) -> {
              ArticleReader reader = readers.apply(weights.judges(), 0.0);
              for (AnnotatedArticle article : unseen) {
                List<Event> events =
                    reader.events(article.article(), reader.read(article.article()), Instant.EPOCH);
                atThreshold.add(article, events);
                scorers.values().forEach(scorer -> scorer.add(article, events));
              }
            });
    Map<Double, Scores> thresholds = new LinkedHashMap<>();
    scorers.forEach((threshold, scorer) -> thresholds.put(threshold, scorer.scores()));
    List<AnnotatedEvent> events = new ArrayList<>();
    articles.forEach(article -> events.addAll(article.events()));
    return new Result(
        trainer.train(),
        articles.size(),
        events.size(),
        parts,
        leastConfidence,
        atThreshold.scores(),
        thresholds.get(THRESHOLDS[0]),
        thresholds);
  }
}
