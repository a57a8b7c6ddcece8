package org.mirqab.nlp.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.mirqab.nlp.time.ResolvedTime;

/**
 * A hypothesis taken for a mention of an event, with what may fill its fields.
 *
 * @param hypothesis never null
 * @param logOdds of being a mention at all
 * @param actors the likeliest first; never null
 * @param recipients the likeliest first; never null
 * @param places the likeliest first; never null
 * @param times the likeliest first; never null
 * @param publication probability that the act is to be dated to the publication day
 * @param company lemmas of the nouns and names around the trigger, as its company tells one act
 *     from another of its kind; never null
 */
public record EventMention(
    Hypothesis hypothesis,
    double logOdds,
    List<Scored> actors,
    List<Scored> recipients,
    List<Scored> places,
    List<Dated> times,
    double publication,
    Set<String> company) {

  /** A phrase and how likely it fills the field. */
  public record Scored(Filler filler, double probability) {}

  /** A time, its place on the calendar, and how likely it is the act's time. */
  public record Dated(TimeFiller filler, ResolvedTime resolved, double probability) {}

  /** The mention that tells the event best: the likeliest, the first of equals. */
  public static EventMention best(List<EventMention> mentions) {
    EventMention best = mentions.get(0);
    for (EventMention mention : mentions) {
      if (mention.logOdds() > best.logOdds()) {
        best = mention;
      }
    }
    return best;
  }

  /** The mentions, the likeliest first, equals in the order given. */
  public static List<EventMention> ranked(List<EventMention> mentions) {
    List<EventMention> ranked = new ArrayList<>(mentions);
    ranked.sort(Comparator.comparingDouble(EventMention::logOdds).reversed());
    return ranked;
  }

  /**
   * The fillers but those borrowed from another act of the type, which would make any two acts look
   * alike; the likeliest first.
   */
  static List<Scored> own(List<Scored> fillers) {
    List<Scored> own = null;
    for (int i = 0; i < fillers.size(); i++) {
      boolean borrowed = fillers.get(i).filler().source() == Filler.Source.SAME_TYPE;
      if (borrowed && own == null) {
        own = new ArrayList<>(fillers.subList(0, i));
      } else if (!borrowed && own != null) {
        own.add(fillers.get(i));
      }
    }
    return own == null ? fillers : own;
  }

  /** The likeliest time of its own sentence if it is likelier than not; else null. */
  public Dated time() {
    for (Dated time : times) {
      if (time.filler().source() == TimeFiller.Source.SAME_SENTENCE) {
        return time.probability() < 0.5 ? null : time;
      }
    }
    return null;
  }

  /** The likeliest place if it is likelier than not; else null. */
  public Scored place() {
    return places.isEmpty() || places.get(0).probability() < 0.5 ? null : places.get(0);
  }
}
