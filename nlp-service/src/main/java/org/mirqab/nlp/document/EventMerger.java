package org.mirqab.nlp.document;

import java.util.ArrayList;
import java.util.List;
import org.mirqab.nlp.model.LinearModel;

/** Joins the mentions of an article that tell one event. Safe for use by many threads. */
public final class EventMerger {

  private static final double W = Double.parseDouble(System.getProperty("linkw", "0.5"));
  private final LinearModel sameEvent;

  public EventMerger(LinearModel sameEvent) {
    this.sameEvent = sameEvent;
  }

  /** The mentions of each event, both in the order of the article. */
  public List<List<EventMention>> merge(List<EventMention> mentions, ArticleContext context) {
    List<List<EventMention>> events = new ArrayList<>();
    LinearModel.Sum sum = sameEvent.sum();
    for (EventMention mention : mentions) {
      List<EventMention> best = null;
      double most = Double.parseDouble(System.getProperty("link", "0"));
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
        double link = W * highest + (1 - W) * total / event.size();
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

  private static boolean comparable(EventMention a, EventMention b) {
    return a.hypothesis().type() == b.hypothesis().type()
        && (Assertion.of(a.hypothesis()) == null) == (Assertion.of(b.hypothesis()) == null);
  }
}
