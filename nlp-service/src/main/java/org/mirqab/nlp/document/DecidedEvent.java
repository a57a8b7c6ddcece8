package org.mirqab.nlp.document;

import java.util.ArrayList;
import java.util.List;
import org.mirqab.nlp.document.DecisionTrace.Outcome;

/**
 * Mentions joined to an event, and what becomes of it.
 *
 * @param mentions never null
 * @param rival how likely the event is another one, as {@link MergedEvents#rival} says
 * @param confidence that the event is right
 * @param draft null if it was too unlikely to be composed
 * @param outcome never null
 */
record DecidedEvent(
    List<EventMention> mentions,
    double rival,
    double confidence,
    EventDraft draft,
    Outcome outcome) {

  /**
   * Decides all events of an article, in its order.
   *
   * @param leastConfidence less likely events are not emitted
   * @param all whether to compose those as well, which is dear
   */
  static List<DecidedEvent> of(
      MergedEvents merged, EventComposer composer, double leastConfidence, boolean all) {
    List<DecidedEvent> decided = new ArrayList<>();
    List<List<EventMention>> groups = merged.events();
    for (int i = 0; i < groups.size(); i++) {
      List<EventMention> group = groups.get(i);
      double rival = merged.rival(i);
      double confidence = composer.confidence(group, rival, groups);
      boolean likely = confidence >= leastConfidence;
      EventDraft draft = likely || all ? composer.compose(group, confidence) : null;
      decided.add(
          new DecidedEvent(
              group, rival, confidence, draft, likely ? named(draft) : Outcome.UNLIKELY));
    }
    return decided;
  }

  private static Outcome named(EventDraft draft) {
    return draft.actors().isEmpty() && draft.recipients().isEmpty()
        ? Outcome.NOBODY
        : Outcome.EMITTED;
  }
}
