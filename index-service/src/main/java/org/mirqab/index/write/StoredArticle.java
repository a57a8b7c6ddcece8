package org.mirqab.index.write;

import java.util.List;

/**
 * What is kept of an article, so that its next revision finds the events of this one.
 *
 * @param id of the article; never null
 * @param revision the newest one written, epoch milliseconds
 * @param index where its events are, whatever a later revision says of the publication date
 * @param eventIds of the events that the newest revision lists; never null
 */
public record StoredArticle(String id, long revision, String index, List<String> eventIds) {
  public StoredArticle {
    eventIds = List.copyOf(eventIds);
  }
}
