package org.mirqab.nlp.document;

import java.util.List;
import org.mirqab.nlp.model.LinearModel;

/** Joins the mentions of an article that tell one event. Safe for use by many threads. */
public final class EventMerger {

  /** Log-odds of a link that a rule makes; only poor links to the event's others outvote it. */
  static final double CERTAIN = 5;

  private final LinearModel sameEvent;

  /**
   * @param sameEvent whether two mentions tell one event
   */
  public EventMerger(LinearModel sameEvent) {
    this.sameEvent = sameEvent;
  }

  /**
   * The events that the mentions tell.
   *
   * @param mentions in the order of the article
   */
  public MergedEvents merge(List<EventMention> mentions, ArticleContext context) {
    MergedEvents merged = new MergedEvents(mentions);
    LinearModel.Sum sum = sameEvent.sum();
    for (int later = 0; later < mentions.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        if (comparable(mentions.get(earlier), mentions.get(later))) {
          if (CampaignPolicy.joins(mentions.get(earlier), mentions.get(later))) {
            merged.link(earlier, later, CERTAIN);
            continue;
          }
          sum.clear();
          SameEventFeatures.add(sum, mentions.get(earlier), mentions.get(later), context);
          merged.link(earlier, later, sum.logOdds(0));
        }
      }
      merged.join(later);
    }
    return merged;
  }

  /** Whether both can tell one event: it has one type and either happened or did not. */
  private static boolean comparable(EventMention a, EventMention b) {
    return a.hypothesis().type() == b.hypothesis().type()
        && (Assertion.of(a.hypothesis()) == null) == (Assertion.of(b.hypothesis()) == null);
  }
}
