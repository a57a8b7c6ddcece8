package org.mirqab.nlp.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mirqab.nlp.document.EventMention.Dated;
import org.mirqab.nlp.document.EventMention.Scored;
import org.mirqab.nlp.document.Operators.Operator;
import org.mirqab.nlp.model.LinearModel;
import org.mirqab.nlp.morphology.Analysis.Tense;
import org.mirqab.nlp.syntax.Word;
import org.mirqab.nlp.time.Direction;
import org.mirqab.nlp.time.ResolvedTime;
import org.mirqab.nlp.time.TimeResolver;

/** Finds the mentions of events in an article. Safe for use by many threads. */
public final class MentionReader {

  /**
   * Log-odds from which a hypothesis is carried on: about one chance in four. Mentions of one event
   * support each other, so what is doubtful alone is dropped only once they are joined. From -2 on
   * no more was found in held-out articles.
   */
  static final double LEAST_LOG_ODDS = -1.2;

  /** Fillers less likely than this never become part of an event. */
  private static final double LEAST_FILLER = 0.1;

  // An act's complements stand after it in Arabic, its subject at most a few words before it; past
  // two clauses another act begins.
  private static final int COMPANY_BEFORE = 6;
  private static final int COMPANY_AFTER = 14;
  private static final int COMPANY_COST = 5;

  private static final Comparator<Scored> LIKELIEST =
      Comparator.comparingDouble(Scored::probability).reversed();

  private final Judges judges;

  public MentionReader(Judges judges) {
    this.judges = judges;
  }

  /** The mentions, in the order of the article. */
  public List<EventMention> read(ArticleContext context) {
    List<EventMention> mentions = new ArrayList<>();
    Sums sums = new Sums(judges);
    for (SentenceReading reading : context.readings()) {
      for (Weighed weighed : select(weigh(BoundaryRules.hypotheses(reading), context))) {
        mentions.add(mention(weighed.hypothesis(), weighed.logOdds(), context, sums));
      }
    }
    return mentions;
  }

  /** Made once for all mentions of an article. Used by one thread only. */
  private record Sums(LinearModel.Sum role, LinearModel.Sum place, LinearModel.Sum time) {

    Sums(Judges judges) {
      this(judges.role().sum(), judges.place().sum(), judges.time().sum());
    }
  }

  /** A hypothesis and its log-odds of being a mention. */
  record Weighed(Hypothesis hypothesis, double logOdds) {}

  List<Weighed> weigh(List<Hypothesis> hypotheses, ArticleContext context) {
    LinearModel.Sum sum = judges.mention().sum();
    List<Weighed> weighed = new ArrayList<>(hypotheses.size());
    for (Hypothesis hypothesis : hypotheses) {
      sum.clear();
      HypothesisFeatures.add(sum, hypothesis, context);
      weighed.add(new Weighed(hypothesis, sum.logOdds(0)));
    }
    return weighed;
  }

  /** The likeliest of those that compete for the same words. */
  static List<Weighed> select(List<Weighed> weighed) {
    List<Weighed> sorted = new ArrayList<>(weighed);
    sorted.sort(Comparator.comparingDouble(Weighed::logOdds).reversed());
    List<Weighed> kept = new ArrayList<>();
    for (Weighed one : sorted) {
      if (one.logOdds() < LEAST_LOG_ODDS) {
        break;
      }
      boolean beaten = false;
      for (Weighed better : kept) {
        beaten |= better.hypothesis().competesWith(one.hypothesis());
      }
      if (!beaten) {
        kept.add(one);
      }
    }
    kept.sort(Comparator.comparingInt(one -> one.hypothesis().candidate().first()));
    return kept;
  }

  public EventMention mention(Hypothesis hypothesis, double logOdds, ArticleContext context) {
    return mention(hypothesis, logOdds, context, new Sums(judges));
  }

  private EventMention mention(
      Hypothesis hypothesis, double logOdds, ArticleContext context, Sums sums) {
    List<Scored> actors = new ArrayList<>();
    List<Scored> recipients = new ArrayList<>();
    LinearModel.Sum sum = sums.role();
    Subjects subjects = Subjects.around(hypothesis);
    for (Filler filler : RoleFeatures.fillers(hypothesis, context)) {
      sum.clear();
      RoleFeatures.add(sum, hypothesis, filler, subjects, context);
      keep(actors, filler, sum.probability(0));
      keep(recipients, filler, sum.probability(1));
    }
    List<Scored> places = new ArrayList<>();
    LinearModel.Sum placeSum = sums.place();
    for (Filler filler : PlaceFeatures.fillers(hypothesis, context)) {
      placeSum.clear();
      PlaceFeatures.add(placeSum, hypothesis, filler, context);
      keep(places, filler, placeSum.probability(0));
    }
    List<Dated> times = new ArrayList<>();
    LinearModel.Sum timeSum = sums.time();
    for (TimeFiller time : TimeFeatures.fillers(hypothesis, context)) {
      ResolvedTime resolved = resolve(time, hypothesis, context);
      timeSum.clear();
      TimeFeatures.add(timeSum, hypothesis, time, resolved, context);
      if (timeSum.probability(0) >= LEAST_FILLER) {
        times.add(new Dated(time, resolved, timeSum.probability(0)));
      }
    }
    timeSum.clear();
    TimeFeatures.addPublication(timeSum, hypothesis, context);
    actors.sort(LIKELIEST);
    recipients.sort(LIKELIEST);
    places.sort(LIKELIEST);
    times.sort(Comparator.comparingDouble(Dated::probability).reversed());
    return new EventMention(
        hypothesis,
        logOdds,
        actors,
        recipients,
        places,
        times,
        timeSum.probability(0),
        company(hypothesis));
  }

  private static Set<String> company(Hypothesis hypothesis) {
    List<Word> words = hypothesis.reading().words();
    int first = hypothesis.candidate().first();
    int last = hypothesis.candidate().last();
    Set<String> company = new HashSet<>();
    for (int j = Math.max(0, first - COMPANY_BEFORE);
        j < Math.min(words.size(), last + 1 + COMPANY_AFTER);
        j++) {
      Word word = words.get(j);
      boolean trigger = j >= first && j <= last;
      if (!trigger
          && word.isNominal()
          && hypothesis.reading().clauses().cost(first, j) < COMPANY_COST) {
        company.add(word.lemma());
      }
    }
    return company;
  }

  private static void keep(List<Scored> fillers, Filler filler, double probability) {
    if (probability >= LEAST_FILLER) {
      fillers.add(new Scored(filler, probability));
    }
  }

  /** The expression on the calendar, in the direction of the verb nearest to it. */
  public static ResolvedTime resolve(
      TimeFiller time, Hypothesis hypothesis, ArticleContext context) {
    return TimeResolver.resolve(
        time.expression(), context.publication(), direction(time, hypothesis));
  }

  private static Direction direction(TimeFiller time, Hypothesis hypothesis) {
    SentenceReading reading = time.reading();
    int near = -1;
    int at = time.expression().firstToken();
    for (int j = 0; j < reading.words().size(); j++) {
      Word word = reading.words().get(j);
      if (word.isVerb()
          && reading.clauses().cost(j, at) < 2
          && (near < 0 || Math.abs(j - at) < Math.abs(near - at))) {
        near = j;
      }
    }
    if (near >= 0) {
      Tense tense = reading.words().get(near).reading().tense();
      if (tense == Tense.PERFECT) {
        return Direction.PAST;
      }
      if (tense == Tense.FUTURE) {
        return Direction.FUTURE;
      }
    }
    boolean coming = hypothesis.is(Operator.PLAN) || hypothesis.is(Operator.FUTURE);
    return coming ? Direction.FUTURE : Direction.PAST;
  }
}
