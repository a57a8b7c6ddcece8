package org.mirqab.nlp.document;

import java.util.List;
import org.mirqab.nlp.model.FeatureSink;
import org.mirqab.nlp.names.Entity;

/** What speaks for or against a party filling a role of an event as a whole. Stateless. */
public final class PartyFeatures {

  private static final double[] STEPS = {0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9};
  private static final String[] NAMES = new String[STEPS.length];

  /** As a party of the event's mentions is counted as likely. */
  private static final double LIKELY_PARTY = 0.3;

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

  /**
   * Adds what the parties of an event say of where it happened: a state's police arrests at home,
   * its minister meets abroad.
   *
   * @param place never null
   * @param roles of the event
   * @param type of the event
   */
  public static void addPlace(
      FeatureSink sink, Party place, EventComposer.Roles roles, String type) {
    String actor = homeOf(place, roles.actors());
    String recipient = homeOf(place, roles.recipients());
    sink.add("place-actor", actor, type);
    sink.add("place-actor", actor);
    sink.add("place-recipient", recipient, type);
    sink.add("place-sides", actor, recipient);
    Entity entity = place.filler().entity();
    String precision = entity.place().precision().name();
    sink.add("place-precision", precision, type);
    sink.add("place-precision", precision, place.filler().source().name());
    sink.add("place-actor-precision", actor, precision);
    int coarser = 0;
    for (Party other : roles.places()) {
      if (other != place && other.probability() >= 0.3) {
        coarser += other.filler().entity().place().precision().compareTo(entity.place().precision()) > 0 ? 1 : 0;
      }
    }
    sink.add("place-coarser", Buckets.count(Math.min(coarser, 2)), precision);
  }

  /** Whether a place lies in the country of the likeliest of some parties. */
  private static String homeOf(Party place, List<Party> parties) {
    String country = place.filler().entity().country();
    if (parties.isEmpty() || parties.get(0).probability() < LIKELY_PARTY) {
      return "nobody";
    }
    String home = parties.get(0).filler().entity().country();
    return country == null || home == null ? "unknown" : country.equals(home) ? "home" : "abroad";
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
