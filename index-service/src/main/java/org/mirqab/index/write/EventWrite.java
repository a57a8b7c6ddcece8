package org.mirqab.index.write;

import java.time.Instant;
import org.mirqab.contracts.Event;

/**
 * An event's document as it is to be: the event, or a tombstone in its place.
 *
 * @param index never null
 * @param eventId never null
 * @param articleId never null
 * @param revision of the article, which is the document's version
 * @param event null for a tombstone
 * @param retractedAt when the extraction that no longer lists the event was made; null unless a
 *     tombstone
 */
public record EventWrite(
    String index,
    String eventId,
    String articleId,
    long revision,
    Event event,
    Instant retractedAt) {

  /** Whether the event is withdrawn. */
  public boolean isTombstone() {
    return event == null;
  }
}
