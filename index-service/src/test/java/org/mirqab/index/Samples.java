package org.mirqab.index;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.mirqab.contracts.Actor;
import org.mirqab.contracts.ArticleReference;
import org.mirqab.contracts.Details;
import org.mirqab.contracts.Event;
import org.mirqab.contracts.EventType;
import org.mirqab.contracts.Extraction;
import org.mirqab.contracts.Extractor;
import org.mirqab.contracts.Family;
import org.mirqab.contracts.Mention;
import org.mirqab.contracts.Name;
import org.mirqab.contracts.Outcome;
import org.mirqab.contracts.Phase;
import org.mirqab.contracts.Place;
import org.mirqab.contracts.Span;
import org.mirqab.contracts.Status;
import org.mirqab.contracts.TextField;
import org.mirqab.contracts.Trigger;

/** Extractions for tests; the sentences are made up. */
public final class Samples {

  private static final Span SPAN = new Span(TextField.TEXT, 0, 5);
  private static final Extractor EXTRACTOR = new Extractor("mirqab-ar", "test");
  private static final String SENTENCE = "انطلقت المحادثات بين الوفدين في بغداد";

  private Samples() {}

  /** An extraction published on {@code day} whose article lists events of these ids. */
  public static Extraction extraction(String article, long revision, String day, String... ids) {
    return build(article, revision, day, "talks.launch", ids);
  }

  /** The same, of events found by {@code rule}. */
  public static Extraction withRule(String article, long revision, String rule, String id) {
    return build(article, revision, "2024-01-27", rule, id);
  }

  private static Extraction build(
      String article, long revision, String day, String rule, String... ids) {
    Instant published = Instant.parse(day + "T10:00:00Z");
    ArticleReference reference =
        new ArticleReference(
            article,
            revision,
            null,
            "Marqab Times",
            "جولة جديدة",
            null,
            null,
            published,
            false,
            published,
            null,
            "ar");
    List<Event> events =
        Arrays.stream(ids).map(id -> event(id, reference, rule, LocalDate.parse(day))).toList();
    return new Extraction(
        1, reference, Outcome.EXTRACTED, null, EXTRACTOR, 1, published, false, events);
  }

  private static Event event(String id, ArticleReference article, String rule, LocalDate day) {
    Actor iraq =
        new Actor("العراق", new Name("العراق", "Iraq"), "country:IRQ", "IRQ", List.of("GOV"), SPAN);
    Actor america =
        new Actor("واشنطن", new Name("الولايات المتحدة", null), null, "USA", List.of("MIL"), SPAN);
    Place baghdad =
        new Place("بغداد", new Name("بغداد", "Baghdad"), null, "IRQ", null, null, null, SPAN);
    return new Event(
        1,
        id,
        EventType.CONSULT,
        List.of(),
        List.of(),
        Family.TALKS,
        Phase.LAUNCHED,
        "046",
        1,
        2.5,
        Status.OCCURRED,
        List.of(iraq),
        List.of(america),
        baghdad,
        List.of(baghdad),
        null,
        day,
        null,
        Details.NONE,
        null,
        List.of(new Mention(TextField.TEXT, 0, SENTENCE, 0, 37, new Trigger("انطلقت", 0, 6))),
        true,
        0.9,
        rule,
        article,
        null,
        EXTRACTOR,
        article.publishedAt(),
        false);
  }
}
