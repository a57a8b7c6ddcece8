package org.mirqab.nlp.training;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mirqab.contracts.Article;
import org.mirqab.contracts.ContractViolation;
import org.mirqab.contracts.Event;
import org.mirqab.contracts.EventType;
import org.mirqab.contracts.Family;
import org.mirqab.contracts.JsonCodec;
import org.mirqab.contracts.Phase;
import org.mirqab.contracts.Status;
import org.mirqab.nlp.submission.SparseArticle;

/**
 * Reads annotated articles, and the events that an engine found in them. A wrong line is refused: a
 * quote with a typing error would teach the opposite of what was meant. Stateless.
 */
public final class AnnotatedCorpus {

  private static final ObjectMapper JSON = JsonCodec.mapper();

  private AnnotatedCorpus() {}

  /** What is annotated of an article. */
  private record Annotation(String id, List<AnnotatedEvent> events) {}

  private interface LineReader {
    void read(int number, String line) throws IOException;
  }

  /**
   * The articles that have a line of annotations, in the order of their file.
   *
   * @param articles one article a line, as the engine takes them
   * @param annotations {@code {"id", "events"}} a line; an article without events has an empty list
   * @throws AnnotationException for the first line that breaks the rules
   */
  public static List<AnnotatedArticle> read(Path articles, Path annotations) {
    Map<String, Annotation> byId = new LinkedHashMap<>();
    Map<String, Integer> lineOf = new LinkedHashMap<>();
    lines(
        annotations,
        (number, line) -> {
          Annotation annotation = JSON.readValue(line, Annotation.class);
          if (annotation == null || annotation.id() == null || annotation.events() == null) {
            throw new AnnotationException(
                annotations.toString(), number, "needs the fields id and events");
          }
          if (byId.put(annotation.id(), annotation) != null) {
            throw new AnnotationException(
                annotations.toString(),
                number,
                "the article " + annotation.id() + " is there twice");
          }
          lineOf.put(annotation.id(), number);
        });
    // an article without a date is read as of a fixed day, so that training can be repeated
    SparseArticle reader = new SparseArticle(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    List<AnnotatedArticle> read = new ArrayList<>();
    lines(
        articles,
        (number, line) -> {
          Article article = reader.read(line.getBytes(StandardCharsets.UTF_8));
          Annotation annotation = byId.remove(article.id());
          if (annotation != null) {
            AnnotatedArticle annotated = new AnnotatedArticle(article, annotation.events());
            for (int i = 0; i < annotation.events().size(); i++) {
              String problem = problem(annotated, annotation.events().get(i));
              if (problem != null) {
                throw new AnnotationException(
                    annotations.toString(),
                    lineOf.get(article.id()),
                    "events[" + i + "]: " + problem);
              }
            }
            read.add(annotated);
          }
        });
    if (!byId.isEmpty()) {
      String id = byId.keySet().iterator().next();
      throw new AnnotationException(
          annotations.toString(), lineOf.get(id), "no article " + id + " in " + articles);
    }
    return read;
  }

  /**
   * The events of each article, by its id.
   *
   * @param events one event of the contract a line
   * @throws AnnotationException for the first line that is none
   */
  public static Map<String, List<Event>> events(Path events) {
    Map<String, List<Event>> byArticle = new LinkedHashMap<>();
    lines(
        events,
        (number, line) -> {
          Event event = JsonCodec.decode(line.getBytes(StandardCharsets.UTF_8), Event.class);
          byArticle.computeIfAbsent(event.article().id(), id -> new ArrayList<>()).add(event);
        });
    return byArticle;
  }

  private static void lines(Path file, LineReader reader) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (NoSuchFileException e) {
      throw new AnnotationException(file.toString(), 0, "no such file");
    } catch (CharacterCodingException e) {
      throw new AnnotationException(file.toString(), 0, "is not UTF-8");
    } catch (IOException e) {
      throw new AnnotationException(file.toString(), 0, "cannot be read: " + e.getMessage());
    }
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isBlank()) {
        continue;
      }
      try {
        reader.read(i + 1, lines.get(i));
      } catch (ContractViolation e) {
        throw new AnnotationException(file.toString(), i + 1, e.getMessage());
      } catch (JacksonException e) {
        throw new AnnotationException(file.toString(), i + 1, e.getOriginalMessage());
      } catch (IOException e) {
        throw new AnnotationException(file.toString(), i + 1, e.getMessage());
      }
    }
  }

  /** What is wrong with an event; null if nothing is. */
  private static String problem(AnnotatedArticle annotated, AnnotatedEvent event) {
    try {
      EventType.valueOf(event.type());
    } catch (IllegalArgumentException | NullPointerException e) {
      return "type must be a PLOVER type in capitals, was " + event.type();
    }
    try {
      Status status = event.status() == null ? null : Status.of(event.status());
      if (status == null || status == Status.DENIED || status == Status.HYPOTHETICAL) {
        return "status must be occurred, ongoing, planned or historical, was " + event.status();
      }
      if (event.family() != null) {
        Family.of(event.family());
      }
      if (event.phase() != null) {
        Phase.of(event.phase());
      }
    } catch (ContractViolation e) {
      return e.getMessage();
    }
    if (event.mentions().isEmpty()) {
      return "mentions must hold at least one";
    }
    for (AnnotatedEvent.Quote mention : event.mentions()) {
      if (mention.quote() == null || mention.trigger() == null || mention.trigger().isEmpty()) {
        return "a mention needs trigger and quote";
      }
      if (!mention.quote().contains(mention.trigger())) {
        return "the quote does not hold its trigger " + mention.trigger();
      }
      if (annotated.locate(mention) == null) {
        return "neither title nor text holds the quote " + mention.quote();
      }
    }
    return event.date() == null ? null : problem(event.date());
  }

  private static String problem(AnnotatedEvent.Date date) {
    for (String day : new String[] {date.start(), date.end()}) {
      if (day != null) {
        try {
          LocalDate.parse(day.substring(0, Math.min(10, day.length())));
        } catch (DateTimeParseException e) {
          return "a date must be as 2024-01-27, was " + day;
        }
      }
    }
    return null;
  }
}
