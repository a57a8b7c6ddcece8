package org.mirqab.index.write;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mirqab.contracts.Actor;

/**
 * Codes that ask about one actor exactly. Elasticsearch flattens a list of objects, so that an
 * event of Iraq's government and America's army would match "Iraq" and "army"; one code of both
 * does not.
 */
public final class ActorCodes {

  private ActorCodes() {}

  /** Country, country and each sector, id: {@code IRQ}, {@code IRQ-MIL}, {@code country:IRQ}. */
  public static List<String> of(List<Actor> actors) {
    Set<String> codes = new LinkedHashSet<>();
    for (Actor actor : actors) {
      if (actor.country() != null) {
        codes.add(actor.country());
        actor.sectors().forEach(sector -> codes.add(actor.country() + "-" + sector));
      }
      if (actor.id() != null) {
        codes.add(actor.id());
      }
    }
    return List.copyOf(codes);
  }
}
