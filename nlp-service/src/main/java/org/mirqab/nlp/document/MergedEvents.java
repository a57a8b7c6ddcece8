package org.mirqab.nlp.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The mentions of an article, joined to events, and how strongly they are linked. Used by one
 * thread only.
 */
public final class MergedEvents {

  /**
   * Log-odds above which a mention joins an event: a little above even, since an event told twice
   * can still be dropped by its {@link #rival} afterwards, while events joined stay joined.
   */
  private static final double LEAST_LINK = 0.5;

  private final List<EventMention> mentions;

  /** Log-odds that two mentions tell one event, by the later, then the earlier; NaN if never. */
  private final double[][] links;

  /** Numbers of the mentions of each event, in the order of the article. */
  private final List<List<Integer>> numbers = new ArrayList<>();

  MergedEvents(List<EventMention> mentions) {
    this.mentions = mentions;
    this.links = new double[mentions.size()][];
    for (int later = 0; later < links.length; later++) {
      links[later] = new double[later];
      Arrays.fill(links[later], Double.NaN);
    }
  }

  void link(int earlier, int later, double logOdds) {
    links[later][earlier] = logOdds;
  }

  /** Puts a mention to the event it is linked to most, or to one of its own. */
  void join(int mention) {
    List<Integer> best = null;
    double most = LEAST_LINK;
    for (List<Integer> event : numbers) {
      double total = 0;
      double highest = Double.NEGATIVE_INFINITY;
      for (int earlier : event) {
        total += links[mention][earlier];
        highest = Math.max(highest, links[mention][earlier]);
      }
      // neither one lucky pair nor one poor pair decides; NaN, of another type, joins nothing
      double link = (total / event.size() + highest) / 2;
      if (link > most) {
        most = link;
        best = event;
      }
    }
    if (best == null) {
      best = new ArrayList<>();
      numbers.add(best);
    }
    best.add(mention);
  }

  /** The mentions of each event, both in the order of the article. */
  public List<List<EventMention>> events() {
    List<List<EventMention>> events = new ArrayList<>(numbers.size());
    for (List<Integer> event : numbers) {
      events.add(event.stream().map(mentions::get).toList());
    }
    return events;
  }

  /**
   * How strongly an event is linked to a likelier one of its type that it was not joined to, in
   * log-odds; negative infinity if there is none. What is linked so may be told twice.
   *
   * @param event its place in {@link #events}
   */
  public double rival(int event) {
    double most = Double.NEGATIVE_INFINITY;
    double own = logOdds(numbers.get(event));
    for (int other = 0; other < numbers.size(); other++) {
      if (other == event
          || Double.isNaN(link(numbers.get(event).get(0), numbers.get(other).get(0)))
          || logOdds(numbers.get(other)) < own) {
        continue;
      }
      double total = 0;
      for (int a : numbers.get(event)) {
        for (int b : numbers.get(other)) {
          total += link(a, b);
        }
      }
      most = Math.max(most, total / (numbers.get(event).size() * numbers.get(other).size()));
    }
    return most;
  }

  private double link(int a, int b) {
    return links[Math.max(a, b)][Math.min(a, b)];
  }

  private double logOdds(List<Integer> event) {
    double most = Double.NEGATIVE_INFINITY;
    for (int mention : event) {
      most = Math.max(most, mentions.get(mention).logOdds());
    }
    return most;
  }
}
