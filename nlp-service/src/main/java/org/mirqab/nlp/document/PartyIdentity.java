package org.mirqab.nlp.document;

import org.mirqab.nlp.names.Entity;
import org.mirqab.nlp.names.Entity.Kind;
import org.mirqab.nlp.syntax.Word;

/** Whether two phrases of an article mean the same party or place. Stateless. */
final class PartyIdentity {

  private PartyIdentity() {}

  /**
   * Whether they mean the same: one id; one state, by whatever name, adjective or body; or one head
   * with no two countries.
   */
  static boolean same(Filler a, Filler b) {
    Entity x = a.entity();
    Entity y = b.entity();
    if (x == y || x.id() != null && x.id().equals(y.id())) {
      return true;
    }
    boolean sameCountry = x.country() != null && x.country().equals(y.country());
    if (sameCountry && standsForState(x) && standsForState(y)) {
      return true;
    }
    if (x.country() != null && y.country() != null && !sameCountry) {
      return false;
    }
    if (x.id() != null && y.id() != null) {
      return false;
    }
    return a.headLemma().equals(b.headLemma()) && x.kind() == y.kind()
        || contains(a, b)
        || contains(b, a);
  }

  /** Whether both are known to be of different countries. */
  static boolean differ(Filler a, Filler b) {
    return a.entity().country() != null
        && b.entity().country() != null
        && !a.entity().country().equals(b.entity().country());
  }

  private static boolean standsForState(Entity entity) {
    return entity.kind() == Kind.STATE
        || entity.kind() == Kind.DEMONYM
        || entity.kind() == Kind.ORGANISATION
            && entity.sectors().contains("GOV")
            && entity.id() == null;
  }

  /** Whether the words of the second are among those of the first. */
  private static boolean contains(Filler a, Filler b) {
    for (int j = b.entity().first(); j <= b.entity().last(); j++) {
      Word word = b.reading().words().get(j);
      boolean found = false;
      for (int i = a.entity().first(); i <= a.entity().last() && !found; i++) {
        found = a.reading().words().get(i).lemma().equals(word.lemma());
      }
      if (!found) {
        return false;
      }
    }
    return true;
  }
}
