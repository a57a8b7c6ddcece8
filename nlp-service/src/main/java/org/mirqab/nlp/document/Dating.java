package org.mirqab.nlp.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mirqab.nlp.document.EventMention.Dated;
import org.mirqab.nlp.time.ResolvedTime;

/**
 * One span of days that an event may be dated to, with what its mentions make of it. Used by one
 * thread only.
 */
public final class Dating {

  private final LocalDate start;
  private final LocalDate end;
  private Dated stated;
  private double probability;
  private double first;
  private boolean publication;
  private int mentions;

  private Dating(LocalDate start, LocalDate end) {
    this.start = start;
    this.end = end;
  }

  /** The first day; null if the time is vague. */
  public LocalDate start() {
    return start;
  }

  /** The last day; null if the time is vague. */
  public LocalDate end() {
    return end;
  }

  /** The likeliest expression that states it; null if it is only the publication day. */
  Dated stated() {
    return stated;
  }

  /** Its probability, by the mention that speaks most for it. */
  double probability() {
    return probability;
  }

  /** Its probability by the event's best mention; 0 if that does not know of it. */
  double first() {
    return first;
  }

  /** Whether it is the publication day. */
  boolean publication() {
    return publication;
  }

  /** How many mentions know of it. */
  int mentions() {
    return mentions;
  }

  /**
   * The spans of days that the mentions know of, the likeliest first.
   *
   * @param ranked the event's mentions, the best of them first
   * @param day of publication
   */
  public static List<Dating> of(List<EventMention> ranked, LocalDate day) {
    List<Dating> datings = new ArrayList<>();
    for (int m = 0; m < ranked.size(); m++) {
      EventMention mention = ranked.get(m);
      for (Dated dated : mention.times()) {
        ResolvedTime resolved = dated.resolved();
        LocalDate end = resolved.end() == null ? resolved.start() : resolved.end();
        Dating dating = find(datings, resolved.start(), end);
        dating.add(dated.probability(), m == 0);
        if (dating.stated == null || dated.probability() > dating.stated.probability()) {
          dating.stated = dated;
        }
      }
      Dating published = find(datings, day, day);
      published.publication = true;
      published.add(mention.publication(), m == 0);
    }
    datings.sort(Comparator.comparingDouble(Dating::probability).reversed());
    return datings;
  }

  private static Dating find(List<Dating> datings, LocalDate start, LocalDate end) {
    for (Dating dating : datings) {
      if (start == null
          ? dating.start == null
          : start.equals(dating.start) && end.equals(dating.end)) {
        return dating;
      }
    }
    Dating dating = new Dating(start, end);
    datings.add(dating);
    return dating;
  }

  private void add(double likely, boolean fromBest) {
    probability = Math.max(probability, likely);
    if (fromBest) {
      first = Math.max(first, likely);
    }
    mentions++;
  }
}
