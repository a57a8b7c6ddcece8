package org.mirqab.nlp.training;

import java.util.List;
import java.util.Map;
import org.mirqab.contracts.EventType;
import org.mirqab.contracts.Family;

/**
 * How well events found agree with annotated ones.
 *
 * @param articles number of annotated articles
 * @param byType of the types that are annotated or found; never null
 * @param byFamily of every family; never null
 * @param whoDidWhatToWhom events found with at least one right filler of each annotated role
 * @param lead of the events that title or first paragraph tell
 * @param phase of found talks and withdrawals
 * @param arguments fields of found events, by name; never null
 * @param accuracy fields that every found event has, by name; never null
 * @param duplicates events that tell once more what another one tells
 * @param quietArticles articles without an annotated event
 * @param eventsInQuietArticles events found there
 * @param quietArticlesDisturbed those of them with an event found
 * @param reliability events found by confidence, in ten bins; never null
 * @param missed annotated events not found; never null
 * @param spurious events found that are wrong; never null
 */
public record Scores(
    int articles,
    Map<EventType, Count> byType,
    Map<Family, Count> byFamily,
    Count whoDidWhatToWhom,
    Share lead,
    Share phase,
    Map<String, Count> arguments,
    Map<String, Share> accuracy,
    int duplicates,
    int quietArticles,
    int eventsInQuietArticles,
    int quietArticlesDisturbed,
    List<Bin> reliability,
    List<Difference> missed,
    List<Difference> spurious) {

  /** Right ones found, wrong ones found, and right ones missed. */
  public record Count(int right, int wrong, int missed) {

    static final Count NONE = new Count(0, 0, 0);

    Count plus(int moreRight, int moreWrong, int moreMissed) {
      return new Count(right + moreRight, wrong + moreWrong, missed + moreMissed);
    }

    /** Share of what was found that is right; 0 if nothing was. */
    public double precision() {
      return right + wrong == 0 ? 0 : (double) right / (right + wrong);
    }

    /** Share of what is annotated that was found; 0 if nothing is. */
    public double recall() {
      return right + missed == 0 ? 0 : (double) right / (right + missed);
    }

    /** Harmonic mean of precision and recall. */
    public double f1() {
      double sum = precision() + recall();
      return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }
  }

  /** How many of all are right. */
  public record Share(int right, int all) {

    static final Share NONE = new Share(0, 0);

    Share plus(boolean one) {
      return new Share(right + (one ? 1 : 0), all + 1);
    }

    /** From 0 to 1; null if there are none at all. */
    public Double value() {
      return all == 0 ? null : (double) right / all;
    }
  }

  /** Events found with a confidence of a tenth: how many, their mean confidence, how many right. */
  public record Bin(int events, double confidence, int right) {

    static final Bin EMPTY = new Bin(0, 0, 0);

    Bin plus(double another, boolean isRight) {
      return new Bin(
          events + 1, (confidence * events + another) / (events + 1), right + (isRight ? 1 : 0));
    }
  }

  /** An event of one side only, with the words that tell it. */
  public record Difference(String article, EventType type, String words) {}

  /** All types together. */
  public Count found() {
    return sum(byType);
  }

  /** The three families together. */
  public Count coreFamilies() {
    return sum(byFamily);
  }

  /** Mean F1 of the types that are annotated. */
  public double macroF1() {
    return byType.values().stream()
        .filter(count -> count.right() + count.missed() > 0)
        .mapToDouble(Count::f1)
        .average()
        .orElse(0);
  }

  /** Mean F1 of the families. */
  public double familyMacroF1() {
    return byFamily.values().stream().mapToDouble(Count::f1).average().orElse(0);
  }

  private static Count sum(Map<?, Count> counts) {
    Count sum = Count.NONE;
    for (Count count : counts.values()) {
      sum = sum.plus(count.right(), count.wrong(), count.missed());
    }
    return sum;
  }
}
