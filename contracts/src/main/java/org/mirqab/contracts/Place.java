package org.mirqab.contracts;

/**
 * Where an event happened.
 *
 * @param text the words of the article; never null
 * @param name the canonical name; null if the place is not in the gazetteer
 * @param id identifier in the gazetteer; null if unknown
 * @param country ISO 3166-1 alpha-3 code; null if unknown
 * @param admin1 first-level administrative area, in English; null if unknown
 * @param location null if unknown
 * @param precision how exact the place is; null if the place is not in the gazetteer
 * @param span where the words are; never null
 */
public record Place(
    String text,
    Name name,
    String id,
    String country,
    String admin1,
    GeoPoint location,
    Precision precision,
    Span span) {
  public Place {
    Require.present("text", text);
    Require.present("span", span);
  }
}
