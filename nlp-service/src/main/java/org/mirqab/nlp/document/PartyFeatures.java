package org.mirqab.nlp.document;

import java.util.List;
import org.mirqab.nlp.model.FeatureSink;
import org.mirqab.nlp.names.Entity;

/** What speaks for or against a party filling a role of an event as a whole. Stateless. */
public final class PartyFeatures {

  private static final double[] STEPS = {0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9};
  private static final String[] NAMES = new String[STEPS.length];

  static {
    for (int i = 0; i < STEPS.length; i++) {
      NAMES[i] = Double.toString(STEPS[i]);
    }
  }

  private PartyFeatures() {}

  /**
   * Adds the features of a party.
   *
   * @param role ACTOR, RECIPIENT or PLACE
   * @param rank of the party among {@code parties}, from 0
   * @param parties all of the role, the likeliest first
   * @param others those of the other role; empty for places
   * @param type of the event
   * @param size number of the event's mentions
   */
  public static void add(
      FeatureSink sink,
      String role,
      int rank,
      List<Party> parties,
      List<Party> others,
      String type,
      int size) {
    Party party = parties.get(rank);
    Entity entity = party.filler().entity();
    sink.add("role", role);
    sink.add("type", role, type);
    // each step reached adds its weight, so the sum rises with the probability
    for (int i = 0; i < STEPS.length; i++) {
      if (party.probability() >= STEPS[i]) {
        sink.add("best", role, NAMES[i]);
      }
      if (party.first() >= STEPS[i]) {
        sink.add("first", role, NAMES[i]);
      }
    }
    String place = rank < 3 ? Buckets.count(rank) : "3";
    sink.add("rank", role, place);
    sink.add("rank-type", place, type);
    sink.add("kind", role, entity.kind().name());
    sink.add("sector", role, HypothesisFeatures.sector(entity));
    sink.add("source", role, party.filler().source().name());
    sink.add("likely", role, Buckets.count(party.likely()));
    sink.add("share", role, Buckets.share(party.likely() * 20, Math.max(1, size) * 100));
    double top = parties.get(0).probability();
    sink.add("margin", role, NAMES[step(Math.max(0.15, top - party.probability()))]);
    int strong = 0;
    for (Party other : parties) {
      strong += other.probability() >= 0.5 ? 1 : 0;
    }
    sink.add("strong", role, Buckets.count(Math.min(strong, 4)));
    sink.add("strong-rank", Buckets.count(Math.min(strong, 4)), place);
    sink.add("listed", role, listed(parties, rank));
    double rival = 0;
    for (Party other : others) {
      if (PartyIdentity.same(party.filler(), other.filler())) {
        rival = Math.max(rival, other.probability());
      }
    }
    sink.add("other-role", role, rival >= 0.15 ? NAMES[step(rival)] : "none");
    sink.add("wins", role, rival > party.probability() ? "no" : "yes");
  }

  /** Whether و joins the party to a likelier one, as members of a list mostly act together. */
  private static String listed(List<Party> parties, int rank) {
    Filler filler = parties.get(rank).filler();
    Entity head = RoleFeatures.headOfList(filler.reading().entities(), filler.entity());
    for (int i = 0; i < parties.size(); i++) {
      Filler other = parties.get(i).filler();
      if (i != rank
          && other.reading() == filler.reading()
          && RoleFeatures.headOfList(other.reading().entities(), other.entity()) == head) {
        return i < rank ? "with-likelier" : "with-less";
      }
    }
    return "alone";
  }

  private static int step(double probability) {
    int step = 0;
    while (step + 1 < STEPS.length && probability >= STEPS[step + 1]) {
      step++;
    }
    return step;
  }
}
