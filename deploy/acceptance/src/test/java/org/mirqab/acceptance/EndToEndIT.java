package org.mirqab.acceptance;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mirqab.contracts.Event;
import org.mirqab.contracts.Family;
import org.mirqab.contracts.Mention;
import org.mirqab.contracts.TextField;

class EndToEndIT {

  private static final String JANUARY = "2024-01-27T10:00:00Z";
  private static final String FEBRUARY = "2024-02-03T10:00:00Z";
  private static final long REVISION = 1_706_350_000_000L;

  private static Mirqab mirqab;

  @BeforeAll
  static void start() {
    mirqab = Mirqab.start();
  }

  @AfterAll
  static void stop() {
    mirqab.close();
  }

  @Test
  void anArticleIsInTheQueryApiWithinFiveSeconds() throws Exception {
    // The first article warms the services up; the second is the one that is timed.
    mirqab.post(Samples.article("e2e-warm-up", REVISION, JANUARY, Samples.ATTACK));
    awaitEvents("e2e-warm-up", Duration.ofSeconds(60), Set.of(Family.ATTACK));

    Map<String, Object> article =
        Samples.article(
            "e2e-first", REVISION, JANUARY, Samples.TALKS, Samples.ATTACK, Samples.DEMAND);
    mirqab.post(article);
    List<Event> events =
        awaitEvents(
            "e2e-first",
            Duration.ofSeconds(5),
            Set.of(Family.TALKS, Family.ATTACK, Family.WITHDRAWAL));

    for (Event event : events) {
      for (Mention mention : event.mentions()) {
        String field = (String) article.get(mention.field() == TextField.TITLE ? "title" : "text");
        assertEquals(mention.sentenceText(), field.substring(mention.start(), mention.end()));
        assertEquals(
            mention.trigger().text(),
            field.substring(mention.trigger().start(), mention.trigger().end()));
      }
    }
  }

  @Test
  void theSameArticleTwiceGivesTheSameEventsOnce() throws Exception {
    Map<String, Object> article =
        Samples.article("e2e-twice", REVISION, JANUARY, Samples.TALKS, Samples.ATTACK);
    mirqab.post(article);
    Set<String> first = ids(awaitEvents("e2e-twice", Set.of(Family.TALKS, Family.ATTACK)));
    mirqab.post(article);
    awaitProcessed();
    List<Event> events = eventsOf("e2e-twice");
    assertEquals(first, ids(events));
    assertEquals(first.size(), events.size());
  }

  @Test
  void aCorrectedRevisionWithdrawsWhatItNoLongerTells() throws Exception {
    // 1. The first revision tells an attack.
    mirqab.post(Samples.article("e2e-corrected", REVISION, JANUARY, Samples.TALKS, Samples.ATTACK));
    awaitEvents("e2e-corrected", Set.of(Family.TALKS, Family.ATTACK));
    // 2. The second does not.
    mirqab.post(Samples.article("e2e-corrected", REVISION + 1, JANUARY, Samples.TALKS));
    awaitFamilies("e2e-corrected", Set.of(Family.TALKS));
  }

  @Test
  void anOlderRevisionThatComesLateChangesNothing() throws Exception {
    // 1. The newer revision comes first.
    mirqab.post(Samples.article("e2e-late", REVISION + 1, JANUARY, Samples.TALKS));
    awaitFamilies("e2e-late", Set.of(Family.TALKS));
    // 2. The older one tells an attack, and is skipped.
    mirqab.post(Samples.article("e2e-late", REVISION, JANUARY, Samples.TALKS, Samples.ATTACK));
    awaitProcessed();
    assertEquals(Set.of(Family.TALKS), families(eventsOf("e2e-late")));
  }

  @Test
  void aCorrectedPublicationMonthDoesNotTellTheEventsTwice() throws Exception {
    // 1. Published in January.
    mirqab.post(Samples.article("e2e-month", REVISION, JANUARY, Samples.TALKS, Samples.ATTACK));
    awaitEvents("e2e-month", Set.of(Family.TALKS, Family.ATTACK));
    // 2. Corrected to February, without the attack.
    mirqab.post(Samples.article("e2e-month", REVISION + 1, FEBRUARY, Samples.TALKS));
    awaitFamilies("e2e-month", Set.of(Family.TALKS));
    List<Event> events = eventsOf("e2e-month");
    assertEquals(ids(events).size(), events.size());
    assertTrue(
        events.stream()
            .allMatch(event -> event.article().publishedAt().toString().equals(FEBRUARY)));
    List<String> stored = Mirqab.storedEventIds();
    assertEquals(new HashSet<>(stored).size(), stored.size());
  }

  private static List<Event> awaitEvents(String article, Set<Family> families) {
    return awaitEvents(article, Duration.ofSeconds(30), families);
  }

  private static List<Event> awaitEvents(String article, Duration atMost, Set<Family> families) {
    Callable<List<Event>> events = () -> eventsOf(article);
    return await(article + " has its events")
        .atMost(atMost)
        .pollInterval(Duration.ofMillis(100))
        .until(events, found -> families(found).containsAll(families));
  }

  private static void awaitFamilies(String article, Set<Family> families) {
    Callable<List<Event>> events = () -> eventsOf(article);
    await(article + " has no other events")
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(100))
        .until(events, found -> families(found).equals(families));
  }

  /** Everything published so far has been indexed once a later article of every partition is. */
  private static void awaitProcessed() throws Exception {
    for (int marker = 0; marker < 48; marker++) {
      mirqab.post(Samples.article("e2e-marker-" + marker, REVISION, JANUARY, Samples.ATTACK));
    }
    for (int marker = 0; marker < 48; marker++) {
      awaitEvents("e2e-marker-" + marker, Set.of(Family.ATTACK));
    }
  }

  private static List<Event> eventsOf(String article) throws Exception {
    List<Event> all = mirqab.events(Map.of());
    assertFalse(all.size() >= 1000, "the query no longer gives all events");
    return all.stream().filter(event -> event.article().id().equals(article)).toList();
  }

  private static Set<String> ids(List<Event> events) {
    return events.stream().map(Event::id).collect(Collectors.toSet());
  }

  private static Set<Family> families(List<Event> events) {
    return events.stream()
        .map(Event::family)
        .filter(family -> family != null)
        .collect(Collectors.toSet());
  }
}
