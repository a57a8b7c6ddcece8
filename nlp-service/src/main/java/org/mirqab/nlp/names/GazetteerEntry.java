package org.mirqab.nlp.names;

import java.util.List;
import org.mirqab.contracts.GeoPoint;
import org.mirqab.contracts.Name;
import org.mirqab.contracts.Precision;

/**
 * Somebody or some place with a name.
 *
 * @param kind never null
 * @param id such as {@code country:IRQ}; null if it has none
 * @param name canonical; never null
 * @param country ISO 3166-1 alpha-3 code or a body's code; null if unknown
 * @param sectors PLOVER sector codes; never null
 * @param admin1 first-level administrative area; null if unknown
 * @param location null if unknown
 * @param precision null unless a place or state
 */
public record GazetteerEntry(
    Kind kind,
    String id,
    Name name,
    String country,
    List<String> sectors,
    String admin1,
    GeoPoint location,
    Precision precision) {

  /** What an entry is. */
  public enum Kind {
    STATE,
    /** The capital of a state: a place that also stands for its government. */
    CAPITAL,
    PLACE,
    ORGANISATION,
    PERSON,
    /** An adjective or noun of origin, such as عراقي. */
    DEMONYM
  }

  public GazetteerEntry {
    sectors = List.copyOf(sectors);
  }
}
