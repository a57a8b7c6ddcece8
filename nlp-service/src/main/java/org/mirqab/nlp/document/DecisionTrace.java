package org.mirqab.nlp.document;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.mirqab.nlp.model.Contribution;
import org.mirqab.nlp.model.FeatureNames;

/**
 * Why the hypotheses of an article became events, or did not. Made by the same steps as the events,
 * for a person who asks.
 *
 * @param hypotheses all, in the order of the article; never null
 * @param events those that the mentions were joined to, dropped ones included; never null
 */
public record DecisionTrace(List<Judged> hypotheses, List<Joined> events) {

  /** What became of a hypothesis. */
  public enum Fate {
    /** It is a mention of an event. */
    MENTION,
    /** It is less likely than {@link DecisionTrace#LEAST_PROBABILITY}. */
    UNLIKELY,
    /** A likelier one is told by the same words. */
    BEATEN
  }

  /** What became of an event. */
  public enum Outcome {
    EMITTED,
    /** It is less likely than the threshold. */
    UNLIKELY,
    /** It has neither an actor nor a recipient. */
    NOBODY
  }

  /** From this probability on a hypothesis is carried on. */
  public static final double LEAST_PROBABILITY = 1 / (1 + Math.exp(-MentionReader.LEAST_LOG_ODDS));

  /**
   * A hypothesis and its judgement.
   *
   * @param probability that it is a mention
   * @param reasons what its features add, the weightiest first; never null
   * @param competitors hypotheses told by the same words; never null
   * @param beatenBy the likelier one; null unless beaten
   * @param mention its fillers; null unless it is a mention
   * @param event the number of its event; -1 if it has none
   */
  public record Judged(
      Hypothesis hypothesis,
      double probability,
      List<Contribution> reasons,
      List<Hypothesis> competitors,
      Fate fate,
      Hypothesis beatenBy,
      EventMention mention,
      int event) {}

  /**
   * Mentions joined to an event.
   *
   * @param primary the mention that gives type, family and rule
   * @param links for each mention but the first the one before it that it is likest; never null
   * @param confidence that the event is right
   * @param reasons what the event's features add, the weightiest first; never null
   */
  public record Joined(
      Hypothesis primary,
      List<EventMention> mentions,
      List<Link> links,
      double confidence,
      List<Contribution> reasons,
      Outcome outcome) {}

  /** A mention joined to an earlier one, and the probability that both tell one event. */
  public record Link(
      Hypothesis earlier, Hypothesis later, double probability, List<Contribution> reasons) {}

  static DecisionTrace of(
      ArticleContext context,
      Judges judges,
      MentionReader reader,
      EventMerger merger,
      double leastConfidence) {
    List<Judged> judged = new ArrayList<>();
    List<EventMention> mentions = new ArrayList<>();
    for (SentenceReading sentence : context.readings()) {
      List<MentionReader.Weighed> weighed =
          reader.weigh(BoundaryRules.hypotheses(sentence), context);
      List<MentionReader.Weighed> selected = MentionReader.select(weighed);
      Map<Hypothesis, EventMention> read = new IdentityHashMap<>();
      for (MentionReader.Weighed one : selected) {
        EventMention mention = reader.mention(one.hypothesis(), one.logOdds(), context);
        read.put(one.hypothesis(), mention);
        mentions.add(mention);
      }
      for (MentionReader.Weighed one : weighed) {
        judged.add(judge(one, weighed, selected, read.get(one.hypothesis()), judges, context));
      }
    }
    EventComposer composer = new EventComposer(judges, context);
    List<Joined> events = new ArrayList<>();
    Map<Hypothesis, Integer> eventOf = new IdentityHashMap<>();
    MergedEvents merged = merger.merge(mentions, context);
    for (DecidedEvent decided : DecidedEvent.of(merged, composer, leastConfidence, true)) {
      List<EventMention> group = decided.mentions();
      FeatureNames names = new FeatureNames();
      EventFeatures.add(names, group, decided.rival(), merged.events(), context);
      for (EventMention mention : group) {
        eventOf.put(mention.hypothesis(), events.size());
      }
      events.add(
          new Joined(
              decided.draft().primary(),
              List.copyOf(group),
              links(group, judges, context),
              decided.confidence(),
              judges.event().contributions(names, 0),
              decided.outcome()));
    }
    List<Judged> numbered = new ArrayList<>();
    for (Judged one : judged) {
      numbered.add(
          new Judged(
              one.hypothesis(),
              one.probability(),
              one.reasons(),
              one.competitors(),
              one.fate(),
              one.beatenBy(),
              one.mention(),
              eventOf.getOrDefault(one.hypothesis(), -1)));
    }
    return new DecisionTrace(List.copyOf(numbered), List.copyOf(events));
  }

  private static Judged judge(
      MentionReader.Weighed one,
      List<MentionReader.Weighed> all,
      List<MentionReader.Weighed> selected,
      EventMention mention,
      Judges judges,
      ArticleContext context) {
    Hypothesis hypothesis = one.hypothesis();
    FeatureNames names = new FeatureNames();
    HypothesisFeatures.add(names, hypothesis, context);
    List<Hypothesis> competitors = new ArrayList<>();
    for (MentionReader.Weighed other : all) {
      if (other.hypothesis() != hypothesis && other.hypothesis().competesWith(hypothesis)) {
        competitors.add(other.hypothesis());
      }
    }
    Fate fate = Fate.MENTION;
    MentionReader.Weighed winner = null;
    if (mention == null) {
      fate = one.logOdds() < MentionReader.LEAST_LOG_ODDS ? Fate.UNLIKELY : Fate.BEATEN;
      for (MentionReader.Weighed better : selected) {
        if (better.hypothesis().competesWith(hypothesis)
            && (winner == null || better.logOdds() > winner.logOdds())) {
          winner = better;
        }
      }
    }
    return new Judged(
        hypothesis,
        1 / (1 + Math.exp(-one.logOdds())),
        judges.mention().contributions(names, 0),
        List.copyOf(competitors),
        fate,
        fate == Fate.BEATEN && winner != null ? winner.hypothesis() : null,
        mention,
        -1);
  }

  private static List<Link> links(List<EventMention> group, Judges judges, ArticleContext context) {
    List<Link> links = new ArrayList<>();
    for (int later = 1; later < group.size(); later++) {
      Link likest = null;
      for (int earlier = 0; earlier < later; earlier++) {
        if (CampaignPolicy.joins(group.get(earlier), group.get(later))) {
          likest =
              new Link(
                  group.get(earlier).hypothesis(),
                  group.get(later).hypothesis(),
                  1 / (1 + Math.exp(-EventMerger.CERTAIN)),
                  List.of(new Contribution("campaign", EventMerger.CERTAIN)));
          break;
        }
        FeatureNames names = new FeatureNames();
        SameEventFeatures.add(names, group.get(earlier), group.get(later), context);
        var sum = judges.sameEvent().sum();
        SameEventFeatures.add(sum, group.get(earlier), group.get(later), context);
        if (likest == null || sum.probability(0) > likest.probability()) {
          likest =
              new Link(
                  group.get(earlier).hypothesis(),
                  group.get(later).hypothesis(),
                  sum.probability(0),
                  judges.sameEvent().contributions(names, 0));
        }
      }
      links.add(likest);
    }
    return List.copyOf(links);
  }
}
