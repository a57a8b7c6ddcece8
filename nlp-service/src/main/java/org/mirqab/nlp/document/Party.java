package org.mirqab.nlp.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mirqab.nlp.document.EventMention.Scored;

/**
 * Somebody, or some place, that phrases near an event's mentions mean, with what each mention makes
 * of it in one role. Used by one thread only.
 */
public final class Party {

  private Scored best;
  private double first;
  private int mentions;
  private int likely;

  private Party(Scored scored) {
    best = scored;
  }

  /** The phrase that most likely fills the role. */
  public Filler filler() {
    return best.filler();
  }

  /** Its probability, by the mention that speaks most for it. */
  double probability() {
    return best.probability();
  }

  /** Its probability by the event's best mention; 0 if that has no phrase for it. */
  double first() {
    return first;
  }

  /** How many mentions have a phrase for it. */
  int mentions() {
    return mentions;
  }

  /** In how many mentions it is not unlikely to fill the role. */
  int likely() {
    return likely;
  }

  /**
   * The parties of a role, the likeliest first.
   *
   * @param fillers of each mention, those of the event's best mention first
   */
  static List<Party> of(List<List<Scored>> fillers) {
    List<Party> parties = new ArrayList<>();
    for (int m = 0; m < fillers.size(); m++) {
      for (Scored scored : fillers.get(m)) {
        Party party = null;
        for (Party known : parties) {
          if (PartyIdentity.same(known.filler(), scored.filler())) {
            party = known;
            break;
          }
        }
        if (party == null) {
          party = new Party(scored);
          parties.add(party);
        }
        party.add(scored, m == 0);
      }
    }
    parties.sort(Comparator.comparingDouble(Party::probability).reversed());
    return parties;
  }

  private void add(Scored scored, boolean fromBest) {
    if (scored.probability() > best.probability()) {
      best = scored;
    }
    if (fromBest) {
      first = Math.max(first, scored.probability());
    }
    mentions++;
    likely += scored.probability() >= 0.3 ? 1 : 0;
  }
}
