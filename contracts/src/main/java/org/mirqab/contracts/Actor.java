package org.mirqab.contracts;

import java.util.List;

/**
 * Somebody who acts in an event, or to whom it is done.
 *
 * @param text the words of the article; never null
 * @param name the canonical name; null if the phrase names nobody known
 * @param id identifier in the gazetteer, such as {@code country:IRQ}; null if unknown
 * @param country ISO 3166-1 alpha-3 code of the actor's side, or PSE, IGO, UNO, EUR, NGO, ISM, MNC;
 *     null if unknown
 * @param sectors PLOVER sector codes such as GOV, MIL, REB, most telling first; never null
 * @param span where the words are; never null
 */
public record Actor(
    String text, Name name, String id, String country, List<String> sectors, Span span) {
  public Actor {
    Require.present("text", text);
    Require.present("span", span);
    sectors = Require.list(sectors);
  }
}
