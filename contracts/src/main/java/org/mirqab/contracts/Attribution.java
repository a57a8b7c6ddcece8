package org.mirqab.contracts;

/**
 * On whose word an event is told.
 *
 * @param text the words of the article that name the source; never null
 * @param id identifier of the source in the gazetteer; null if unknown
 * @param span where the words are; never null
 */
public record Attribution(String text, String id, Span span) {
  public Attribution {
    Require.present("text", text);
    Require.present("span", span);
  }
}
