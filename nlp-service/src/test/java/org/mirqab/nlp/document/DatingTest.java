package org.mirqab.nlp.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mirqab.contracts.Granularity;
import org.mirqab.nlp.document.EventMention.Dated;
import org.mirqab.nlp.time.ResolvedTime;
import org.mirqab.nlp.time.TimeExpression;

/** The days that the mentions of an event know of. */
class DatingTest {

  private static final LocalDate PUBLISHED = LocalDate.parse("2024-03-12");
  private static final LocalDate EVE = PUBLISHED.minusDays(1);

  @Test
  void aTimeOfThePublicationDayAndThatDayAreOne() {
    List<Dating> datings = Dating.of(List.of(mention(0.4, stated(PUBLISHED, 0.7))), PUBLISHED);
    assertEquals(1, datings.size());
    assertTrue(datings.get(0).publication());
    assertEquals(0.7, datings.get(0).probability());
    assertEquals(0.7, datings.get(0).stated().probability());
  }

  @Test
  void theLikeliestDayComesFirst() {
    List<Dating> datings = Dating.of(List.of(mention(0.4, stated(EVE, 0.7))), PUBLISHED);
    assertEquals(List.of(EVE, PUBLISHED), datings.stream().map(Dating::start).toList());
    assertNull(datings.get(1).stated());
  }

  @Test
  void severalMentionsSpeakForOneDay() {
    List<Dating> datings =
        Dating.of(
            List.of(mention(0.1, stated(EVE, 0.3)), mention(0.2, stated(EVE, 0.6))), PUBLISHED);
    assertEquals(EVE, datings.get(0).start());
    assertEquals(2, datings.get(0).mentions());
    assertEquals(0.6, datings.get(0).probability());
    assertEquals(0.3, datings.get(0).first());
  }

  @Test
  void vagueTimesAreOneDatingWithoutDays() {
    List<Dating> datings =
        Dating.of(List.of(mention(0.1, stated(null, 0.5), stated(null, 0.3))), PUBLISHED);
    assertEquals(2, datings.size());
    assertNull(datings.get(0).start());
    assertEquals(0.5, datings.get(0).probability());
  }

  private static EventMention mention(double publication, Dated... times) {
    return new EventMention(
        null, 1, List.of(), List.of(), List.of(), List.of(times), publication, Set.of());
  }

  private static Dated stated(LocalDate day, double probability) {
    ResolvedTime resolved =
        new ResolvedTime(
            TimeExpression.Type.DATE,
            day == null ? null : day.toString(),
            day,
            null,
            day == null ? null : Granularity.DAY,
            null,
            false,
            null);
    return new Dated(
        new TimeFiller(null, null, TimeFiller.Source.SAME_SENTENCE), resolved, probability);
  }
}
