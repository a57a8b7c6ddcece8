package org.mirqab.index.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mirqab.index.Samples.extraction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.mirqab.contracts.Extraction;

class IndexPlanTest {

  private final Map<String, StoredArticle> articles = new HashMap<>();

  /** By index and id: the version, negative for a tombstone. */
  private final Map<String, Long> documents = new TreeMap<>();

  private IndexPlan plan(Extraction... batch) {
    return IndexPlan.of(List.of(batch), articles);
  }

  private void writeEvents(IndexPlan plan) {
    for (EventWrite write : plan.events()) {
      documents.merge(
          write.index() + "/" + write.eventId(),
          write.isTombstone() ? -write.revision() : write.revision(),
          (there, coming) -> Math.abs(coming) >= Math.abs(there) ? coming : there);
    }
  }

  private void writeArticles(IndexPlan plan) {
    plan.articles().forEach(article -> articles.put(article.id(), article));
  }

  private void write(Extraction... batch) {
    IndexPlan plan = plan(batch);
    writeEvents(plan);
    writeArticles(plan);
  }

  private static final Extraction ONE = extraction("a", 1, "2024-01-27", "x", "y");
  private static final Extraction TWO = extraction("a", 2, "2024-02-03", "y", "z");
  private static final Extraction THREE = extraction("a", 3, "2024-02-03", "y");

  @Test
  void withdrawsWhatIsNoLongerListedInTheIndexChosenFirst() {
    write(ONE);
    write(TWO);
    assertEquals(
        Map.of("events-2024.01/x", -2L, "events-2024.01/y", 2L, "events-2024.01/z", 2L), documents);
  }

  @Test
  void reachesTheSameStateInOneBatch() {
    write(ONE, TWO);
    assertEquals(
        Map.of("events-2024.01/x", -2L, "events-2024.01/y", 2L, "events-2024.01/z", 2L), documents);
  }

  @Test
  void passesOverAnOlderRevision() {
    write(TWO);
    assertEquals(1, plan(ONE).older());
    assertTrue(plan(ONE).events().isEmpty());
    assertEquals(1, plan(THREE, ONE).older());
  }

  @Test
  void writesTheSameAgainForARepeat() {
    write(ONE);
    Map<String, Long> before = Map.copyOf(documents);
    write(ONE);
    assertEquals(before, documents);
  }

  @Test
  void bringsAWithdrawnEventBack() {
    write(ONE);
    write(THREE);
    write(extraction("a", 4, "2024-01-27", "x"));
    assertEquals(4L, documents.get("events-2024.01/x"));
    assertEquals(-4L, documents.get("events-2024.01/y"));
  }

  @Test
  void withdrawsAfterACrashBetweenTheTwoBulkRequests() {
    // 1. Revision 1 is written.
    write(ONE);
    // 2. Revision 2: its events are written; the process dies before the article's document is.
    writeEvents(plan(TWO));
    // 3. The next process reads revision 2 again, and revision 3 in the same batch.
    write(TWO, THREE);
    // 4. The event that only revision 2 lists was never stored with the article, but is withdrawn.
    assertEquals(
        Map.of("events-2024.01/x", -2L, "events-2024.01/y", 3L, "events-2024.01/z", -3L),
        documents);
  }

  @Test
  void isNotUndoneByAnInstanceThatWakesUpLate() {
    // 1. An instance plans revision 2 and is stopped before it writes.
    write(ONE);
    IndexPlan late = plan(TWO);
    // 2. Another one takes over, and writes revisions 2 and 3.
    write(TWO, THREE);
    Map<String, Long> before = Map.copyOf(documents);
    // 3. The first one wakes up and writes its events.
    writeEvents(late);
    assertEquals(before, documents);
  }
}
