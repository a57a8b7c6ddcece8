package org.mirqab.nlp.document;

import java.util.List;
import org.mirqab.contracts.TextField;
import org.mirqab.nlp.model.FeatureSink;
import org.mirqab.nlp.text.Zone;

/** What the mentions of an event together say for it. Stateless. */
public final class EventFeatures {

  private EventFeatures() {}

  /**
   * Adds the features of an event's mentions.
   *
   * @param rival link to a likelier event of the type, see {@link MergedEvents#rival}
   * @param events all events found in the article, this one among them
   * @param context of the article
   */
  public static void add(
      FeatureSink sink,
      List<EventMention> mentions,
      double rival,
      List<List<EventMention>> events,
      ArticleContext context) {
    EventMention best = EventMention.best(mentions);
    EventMention second = null;
    boolean title = false;
    boolean lead = false;
    boolean who = false;
    boolean whom = false;
    for (EventMention mention : mentions) {
      if (mention != best && (second == null || mention.logOdds() > second.logOdds())) {
        second = mention;
      }
      title |= mention.hypothesis().reading().sentence().field() == TextField.TITLE;
      lead |= mention.hypothesis().reading().sentence().zone() == Zone.LEAD;
      who |= !mention.actors().isEmpty() && mention.actors().get(0).probability() >= 0.4;
      whom |= !mention.recipients().isEmpty() && mention.recipients().get(0).probability() >= 0.4;
    }
    String type = best.hypothesis().type().name();
    String likely = tenth(best.logOdds());
    sink.add("bias");
    sink.add("type", type);
    // each range reached adds its weight, so the weights rise with the odds
    for (double step : STEPS) {
      if (best.logOdds() >= step) {
        sink.add("best", name(step));
      }
      if (second != null && second.logOdds() >= step) {
        sink.add("second", name(step));
      }
    }
    for (double step : RIVAL_STEPS) {
      if (rival >= step) {
        sink.add("rival", name(step));
        sink.add("rival-type", name(step), type);
      }
    }
    sink.add("likely", likely);
    company(sink, best, mentions, events, type);
    Hypothesis hypothesis = best.hypothesis();
    sink.add("rule", hypothesis.rule());
    String shape =
        HypothesisFeatures.shape(
            hypothesis.candidate(),
            hypothesis.reading().words().get(hypothesis.candidate().first()));
    sink.add("shape", shape, type);
    for (Operators.Operator operator : hypothesis.operators()) {
      sink.add("operator", operator.name());
      sink.add("operator", operator.name(), type);
    }
    sink.add("density", context.density());
    sink.add("sentence", Buckets.sentence(context.position(hypothesis.reading())));
    sink.add("sentences", Buckets.count(context.readings().size()));
    sink.add("dated", best.time() != null ? "stated" : best.publication() >= 0.5 ? "day" : "no");
    sink.add("placed", best.place() != null ? "yes" : "no");
    sink.add("mentions", Buckets.count(mentions.size()));
    sink.add("zones", (title ? "T" : "-") + (lead ? "L" : "-"));
    sink.add("zones", (title ? "T" : "-") + (lead ? "L" : "-"), type);
    sink.add("parties", (who ? "A" : "-") + (whom ? "R" : "-"), type);
    sink.add("parties", (who ? "A" : "-") + (whom ? "R" : "-"));
  }

  /** What else the article tells: much or little, and in the same sentence. */
  private static void company(
      FeatureSink sink,
      EventMention best,
      List<EventMention> mentions,
      List<List<EventMention>> events,
      String type) {
    int rank = 0;
    int strong = 0;
    int alike = 0;
    EventMention beside = null;
    for (List<EventMention> other : events) {
      if (other == mentions) {
        continue;
      }
      EventMention top = EventMention.best(other);
      for (EventMention mention : other) {
        boolean here = mention.hypothesis().reading() == best.hypothesis().reading();
        if (here && (beside == null || mention.logOdds() > beside.logOdds())) {
          beside = mention;
        }
      }
      rank += top.logOdds() > best.logOdds() ? 1 : 0;
      strong += top.logOdds() > 0 ? 1 : 0;
      alike += top.hypothesis().type() == best.hypothesis().type() ? 1 : 0;
    }
    sink.add("rank", Buckets.count(rank));
    sink.add("strong", Buckets.count(strong));
    sink.add(
        "strong-zone", Buckets.count(strong), best.hypothesis().reading().sentence().zone().name());
    sink.add("alike", Buckets.count(alike), type);
    if (beside == null) {
      sink.add("alone", type);
      return;
    }
    String other = beside.hypothesis().type().name();
    String wins = beside.logOdds() > best.logOdds() ? "stronger" : "weaker";
    sink.add("beside", wins, type);
    sink.add("beside-type", type, other);
    sink.add("beside-strong", beside.logOdds() > 0.5 ? "yes" : "no", type);
    if (best.hypothesis().governor() == beside.hypothesis().candidate()) {
      sink.add("governed-by", type, other);
    } else if (beside.hypothesis().governor() == best.hypothesis().candidate()) {
      sink.add("governs", type, other);
    }
  }

  private static final double[] STEPS = {-1, -0.5, 0, 0.5, 1, 1.5, 2, 3};

  private static final double[] RIVAL_STEPS = {-99, -3, -2, -1.5, -1, -0.5, 0};

  private static String name(double step) {
    return Double.toString(step);
  }

  private static String tenth(double logOdds) {
    return Integer.toString((int) (10 / (1 + Math.exp(-logOdds))));
  }
}
