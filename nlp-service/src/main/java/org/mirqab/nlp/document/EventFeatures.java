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
   * @param rival link to a likelier event of the type, see {@link EventMerger#rival}
   */
  public static void add(FeatureSink sink, List<EventMention> mentions, double rival) {
    EventMention best = mentions.get(0);
    EventMention second = null;
    boolean title = false;
    boolean lead = false;
    boolean who = false;
    boolean whom = false;
    for (EventMention mention : mentions) {
      if (mention.logOdds() > best.logOdds()) {
        best = mention;
      }
    }
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
    sink.add("mentions", Buckets.count(mentions.size()));
    sink.add("zones", (title ? "T" : "-") + (lead ? "L" : "-"));
    sink.add("zones", (title ? "T" : "-") + (lead ? "L" : "-"), type);
    sink.add("parties", (who ? "A" : "-") + (whom ? "R" : "-"), type);
    sink.add("parties", (who ? "A" : "-") + (whom ? "R" : "-"));
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
