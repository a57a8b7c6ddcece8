package org.mirqab.nlp;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.mirqab.contracts.Article;
import org.mirqab.contracts.ArticleReference;
import org.mirqab.contracts.Details;
import org.mirqab.contracts.Event;
import org.mirqab.contracts.EventType;
import org.mirqab.contracts.Extraction;
import org.mirqab.contracts.Extractor;
import org.mirqab.contracts.Mention;
import org.mirqab.contracts.Outcome;
import org.mirqab.contracts.Status;
import org.mirqab.contracts.TextField;
import org.mirqab.contracts.Trigger;
import org.mirqab.nlp.extraction.Engine;

/** The engine, but for articles whose text is one of the words below. */
@Alternative
@Priority(1)
@Singleton
public class TestReader implements ArticleReader {

  /** Fails. */
  public static final String FAILS = "fails";

  /** Recurses without end. */
  public static final String OVERFLOWS = "overflows";

  /** Gives an extraction that no record can hold. */
  public static final String HUGE = "huge";

  /** Gives two events. */
  public static final String TWO_EVENTS = "two events";

  private static final Extractor EXTRACTOR = new Extractor("test", "1");

  @Inject Engine engine;

  @Override
  public Extraction read(Article article) {
    return switch (article.text()) {
      case FAILS -> throw new IllegalStateException("this article is too much");
      case OVERFLOWS -> read(article);
      case TWO_EVENTS -> extraction(article, 2, "sentence");
      case HUGE -> extraction(article, 1, "x".repeat(5_000_000));
      default -> engine.extract(article);
    };
  }

  private static Extraction extraction(Article article, int count, String sentence) {
    Instant now = Instant.parse("2024-01-27T10:00:00Z");
    List<Event> events = new ArrayList<>();
    IntStream.range(0, count).forEach(i -> events.add(event(article, i, sentence, now)));
    return new Extraction(
        Extraction.SCHEMA_VERSION,
        ArticleReference.to(article, "ar"),
        Outcome.EXTRACTED,
        null,
        EXTRACTOR,
        1,
        now,
        article.backfill(),
        events);
  }

  private static Event event(Article article, int number, String sentence, Instant now) {
    EventType type = EventType.CONSULT;
    return new Event(
        Event.SCHEMA_VERSION,
        article.id() + "-event-" + number,
        type,
        List.of(),
        List.of(),
        null,
        null,
        "040",
        type.quadClass(),
        type.intensity(),
        Status.OCCURRED,
        List.of(),
        List.of(),
        null,
        List.of(),
        null,
        LocalDate.of(2024, 1, 27),
        null,
        Details.NONE,
        null,
        List.of(new Mention(TextField.TEXT, 0, sentence, 0, 1, new Trigger("t", 0, 1))),
        true,
        0.5,
        "test",
        ArticleReference.to(article, "ar"),
        null,
        EXTRACTOR,
        now,
        article.backfill());
  }
}
