package org.mirqab.index;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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

  /**
   * What a filter can ask for.
   *
   * @param place country of one of the places; the event has no main place then, unless it is Iraq
   */
  public record Traits(
      EventType type,
      Family family,
      Phase phase,
      Status status,
      String actor,
      String recipient,
      String place,
      LocalDate day) {}

  /** An extraction of events with these traits, by event id. */
  public static Extraction varied(String article, String published, Map<String, Traits> events) {
    ArticleReference reference = reference(article, 1, Instant.parse(published + "T10:00:00Z"));
    return extraction(
        reference,
        events.entrySet().stream()
            .map(entry -> event(entry.getKey(), reference, "talks.launch", entry.getValue()))
            .toList());
  }

  private static Extraction build(
      String article, long revision, String day, String rule, String... ids) {
    Instant published = Instant.parse(day + "T10:00:00Z");
    ArticleReference reference = reference(article, revision, published);
    Traits traits = talks(LocalDate.parse(day));
    return extraction(
        reference, Arrays.stream(ids).map(id -> event(id, reference, rule, traits)).toList());
  }

  /** Talks that Iraq launched with the United States in Iraq. */
  public static Traits talks(LocalDate day) {
    return new Traits(
        EventType.CONSULT, Family.TALKS, Phase.LAUNCHED, Status.OCCURRED, "IRQ", "USA", "IRQ", day);
  }

  private static ArticleReference reference(String article, long revision, Instant published) {
    return new ArticleReference(
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
  }

  private static Extraction extraction(ArticleReference article, List<Event> events) {
    return new Extraction(
        1, article, Outcome.EXTRACTED, null, EXTRACTOR, 1, article.publishedAt(), false, events);
  }

  private static Event event(String id, ArticleReference article, String rule, Traits traits) {
    Actor actor =
        new Actor(
            "العراق",
            new Name("العراق", "Iraq"),
            "country:" + traits.actor(),
            traits.actor(),
            List.of("GOV"),
            SPAN);
    Actor recipient =
        new Actor(
            "واشنطن",
            new Name("الولايات المتحدة", null),
            null,
            traits.recipient(),
            List.of("MIL"),
            SPAN);
    Place place =
        new Place(
            "بغداد", new Name("بغداد", "Baghdad"), null, traits.place(), null, null, null, SPAN);
    return new Event(
        1,
        id,
        traits.type(),
        List.of(),
        List.of(),
        traits.family(),
        traits.phase(),
        "046",
        1,
        2.5,
        traits.status(),
        List.of(actor),
        List.of(recipient),
        traits.place().equals("IRQ") ? place : null,
        List.of(place),
        null,
        traits.day(),
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
