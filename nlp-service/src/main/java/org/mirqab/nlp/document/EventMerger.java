package org.mirqab.nlp.document;

import java.util.ArrayList;
import java.util.List;
import org.mirqab.nlp.model.LinearModel;

/** Joins the mentions of an article that tell one event. Safe for use by many threads. */
public final class EventMerger {

  /**
   * Log-odds above which a mention joins an event: a little above even, since an event told twice
   * can still be dropped by its {@link #rival} afterwards, while events joined stay joined.
   */
  private static final double LEAST_LINK = 0.5;

  private final LinearModel sameEvent;

  /**
   * @param sameEvent whether two mentions tell one event
   */
  public EventMerger(LinearModel sameEvent) {
    this.sameEvent = sameEvent;
  }

  /** The mentions of each event, both in the order of the article. */
  public List<List<EventMention>> merge(List<EventMention> mentions, ArticleContext context) {
    List<List<EventMention>> events = new ArrayList<>();
    LinearModel.Sum sum = sameEvent.sum();
    for (EventMention mention : mentions) {
      List<EventMention> best = null;
      double most = LEAST_LINK;
      for (List<EventMention> event : events) {
        if (!comparable(event.get(0), mention)) {
          continue;
        }
        double total = 0;
        double highest = Double.NEGATIVE_INFINITY;
        for (EventMention earlier : event) {
          sum.clear();
          SameEventFeatures.add(sum, earlier, mention, context);
          total += sum.logOdds(0);
          highest = Math.max(highest, sum.logOdds(0));
        }
        // neither one lucky pair nor one poor pair decides
        double link = (total / event.size() + highest) / 2;
        if (link > most) {
          most = link;
          best = event;
        }
      }
      if (best == null) {
        best = new ArrayList<>();
        events.add(best);
      }
      best.add(mention);
    }
    return events;
  }

  /**
   * How strongly an event is linked to a likelier one of its type that it was not joined to, in
   * log-odds; negative infinity if there is none. What is linked so may be told twice.
   */
  public double rival(
      List<EventMention> event, List<List<EventMention>> events, ArticleContext context) {
    LinearModel.Sum sum = sameEvent.sum();
    double most = Double.NEGATIVE_INFINITY;
    double own = EventMention.best(event).logOdds();
    for (List<EventMention> other : events) {
      if (other == event
          || !comparable(other.get(0), event.get(0))
          || EventMention.best(other).logOdds() < own) {
        continue;
      }
      double total = 0;
      for (EventMention a : event) {
        for (EventMention b : other) {
          boolean inOrder = before(a, b, context);
          sum.clear();
          SameEventFeatures.add(sum, inOrder ? a : b, inOrder ? b : a, context);
          total += sum.logOdds(0);
        }
      }
      most = Math.max(most, total / (event.size() * other.size()));
    }
    return most;
  }

  private static boolean before(EventMention a, EventMention b, ArticleContext context) {
    int first = context.position(a.hypothesis().reading());
    int second = context.position(b.hypothesis().reading());
    return first < second
        || first == second
            && a.hypothesis().candidate().first() <= b.hypothesis().candidate().first();
  }

  private static boolean comparable(EventMention a, EventMention b) {
    return a.hypothesis().type() == b.hypothesis().type()
        && (Assertion.of(a.hypothesis()) == null) == (Assertion.of(b.hypothesis()) == null);
  }
}
