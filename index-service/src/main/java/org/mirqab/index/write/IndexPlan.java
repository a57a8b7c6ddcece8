package org.mirqab.index.write;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mirqab.contracts.Event;
import org.mirqab.contracts.Extraction;

/**
 * What a batch of extractions changes, given what is stored of their articles. The batch is gone
 * through in its order; of a document only the last state is written.
 *
 * <p>An event id of any revision of the batch that is no longer listed gets a tombstone, also if
 * the revision between was never stored: a run that died after writing its events may have left it
 * in the index. Repeating a plan, whole or in part, gives the same documents.
 *
 * @param events in the order of the batch; to be written first
 * @param articles to be written when all events are
 * @param older extractions passed over, because a newer revision was stored or came before
 */
public record IndexPlan(List<EventWrite> events, List<StoredArticle> articles, int older) {

  /**
   * Plans a batch.
   *
   * @param batch in the order of the topic
   * @param stored by article id; articles never seen are absent
   */
  public static IndexPlan of(List<Extraction> batch, Map<String, StoredArticle> stored) {
    Map<String, StoredArticle> current = new LinkedHashMap<>();
    Map<Place, EventWrite> events = new LinkedHashMap<>();
    int older = 0;
    for (Extraction extraction : batch) {
      String article = extraction.article().id();
      StoredArticle before = current.getOrDefault(article, stored.get(article));
      if (before != null && extraction.article().revision() < before.revision()) {
        older++;
        continue;
      }
      StoredArticle after = after(extraction, before);
      for (EventWrite write : writes(extraction, before, after)) {
        events.put(new Place(write.index(), write.eventId()), write);
      }
      current.put(article, after);
    }
    return new IndexPlan(List.copyOf(events.values()), List.copyOf(current.values()), older);
  }

  private record Place(String index, String eventId) {}

  private static StoredArticle after(Extraction extraction, StoredArticle before) {
    Set<String> ids = new LinkedHashSet<>();
    extraction.events().forEach(event -> ids.add(event.id()));
    String index =
        before == null ? MonthlyIndex.of(extraction.article().publishedAt()) : before.index();
    return new StoredArticle(
        extraction.article().id(), extraction.article().revision(), index, List.copyOf(ids));
  }

  private static Collection<EventWrite> writes(
      Extraction extraction, StoredArticle before, StoredArticle after) {
    Map<String, EventWrite> writes = new LinkedHashMap<>();
    for (Event event : extraction.events()) {
      writes.put(
          event.id(),
          new EventWrite(after.index(), event.id(), after.id(), after.revision(), event, null));
    }
    if (before != null) {
      Set<String> listed = new HashSet<>(after.eventIds());
      for (String id : before.eventIds()) {
        if (!listed.contains(id)) {
          writes.put(
              id,
              new EventWrite(
                  after.index(), id, after.id(), after.revision(), null, extraction.extractedAt()));
        }
      }
    }
    return writes.values();
  }
}
