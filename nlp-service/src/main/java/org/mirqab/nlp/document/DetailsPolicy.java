package org.mirqab.nlp.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mirqab.contracts.Details;
import org.mirqab.contracts.QuantityBounds;

/**
 * The particulars of an event from all its mentions: each from the best mention that tells it, but
 * a count of several goes before the single victim that another mention names. Stateless.
 */
final class DetailsPolicy {

  private DetailsPolicy() {}

  /** The particulars, by the event's mentions, the best of them first. */
  static Details of(List<EventMention> ranked, ArticleContext context) {
    Integer killed = null;
    Integer injured = null;
    Integer arrested = null;
    Integer headcount = null;
    Integer round = null;
    String weapon = null;
    Map<String, QuantityBounds> bounds = new HashMap<>();
    DeadlinePolicy.Due due = null;
    for (EventMention mention : ranked) {
      Hypothesis hypothesis = mention.hypothesis();
      SentenceReading reading = hypothesis.reading();
      int first = hypothesis.candidate().first();
      int last = hypothesis.candidate().verbal() ? first : hypothesis.candidate().last();
      QuantityPolicy.Counts counts =
          QuantityPolicy.counts(
              reading.sentence(),
              reading.words(),
              reading.quantities(),
              first,
              last,
              hypothesis.type(),
              hypothesis.family());
      killed = better(killed, counts.killed());
      injured = better(injured, counts.injured());
      arrested = better(arrested, counts.arrested());
      headcount = better(headcount, counts.headcount());
      round = round == null ? counts.round() : round;
      weapon = weapon == null ? counts.weapon() : weapon;
      counts.bounds().forEach(bounds::putIfAbsent);
      DeadlinePolicy.Due one =
          DeadlinePolicy.due(
              reading.words(),
              reading.times(),
              context.publication(),
              first,
              last,
              hypothesis.type(),
              hypothesis.family());
      if (due == null || due.deadline() == null && one.deadline() != null) {
        due = one;
      }
    }
    return new Details(
        killed,
        injured,
        arrested,
        headcount,
        bounds,
        weapon,
        round,
        null,
        due == null ? null : due.deadline(),
        due == null ? null : due.duration());
  }

  private static Integer better(Integer known, Integer other) {
    boolean single = known != null && known == 1 && other != null && other > 1;
    return known == null || single ? other : known;
  }
}
