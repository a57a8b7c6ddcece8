package org.mirqab.nlp.submission;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Objects;
import org.mirqab.contracts.Article;
import org.mirqab.contracts.ContractViolation;
import org.mirqab.contracts.JsonCodec;
import org.mirqab.contracts.StableHash;

/**
 * Reads an article of which only a title or a text need be given, and fills in the rest, so that an
 * engine that takes whole articles can be tried on a sentence. Title and text are taken as given;
 * unknown fields are ignored; a field that is given must be right. With {@code publishedAt} given,
 * the same bytes always yield the same article. Safe for use by many threads.
 *
 * <p>What is filled in, when absent or null:
 *
 * <ul>
 *   <li>{@code schemaVersion}: the current one
 *   <li>{@code title}, {@code text}: empty; one of the two must hold more than blanks
 *   <li>{@code source.name}: {@code unknown}
 *   <li>{@code publishedAt}: now, marked as estimated. A date without a time is read at noon UTC
 *       and marked as estimated; a time without an offset is read in UTC
 *   <li>{@code fetchedAt}: {@code publishedAt}
 *   <li>{@code revision}: {@code publishedAt} in epoch milliseconds, at least 1
 *   <li>{@code id}: a hash of source, title and text
 *   <li>{@code publishedAtEstimated}, {@code backfill}: false
 * </ul>
 */
public final class SparseArticle {

  /** Source of an article that names none. */
  public static final String UNKNOWN_SOURCE = "unknown";

  private static final ObjectMapper MAPPER = JsonCodec.mapper();

  private static final DateTimeFormatter DATE =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .optionalStart()
          .appendLiteral('T')
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .optionalStart()
          .appendOffset("+HH:MM", "Z")
          .optionalEnd()
          .optionalEnd()
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT)
          .withChronology(IsoChronology.INSTANCE);

  private final Clock clock;

  /** A reader that takes the publication date of articles without one from {@code clock}. */
  public SparseArticle(Clock clock) {
    this.clock = Objects.requireNonNull(clock, "clock");
  }

  /**
   * The article of the given JSON object, UTF-8.
   *
   * @throws ContractViolation if it is none; it names the field
   */
  public Article read(byte[] json) {
    ObjectNode article = object(json);
    fill(article);
    try {
      return JsonCodec.decode(MAPPER.writeValueAsBytes(article), Article.class);
    } catch (JacksonException e) {
      // Half of a surrogate pair in a field other than the two that are checked.
      throw new ContractViolation("", "no valid text: " + e.getOriginalMessage(), e);
    }
  }

  private static ObjectNode object(byte[] json) {
    JsonNode node;
    try {
      node = MAPPER.readTree(json);
    } catch (JacksonException e) {
      throw new ContractViolation("", "no valid JSON: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new ContractViolation("", "no valid JSON: " + e.getMessage());
    }
    if (node instanceof ObjectNode object) {
      return object;
    }
    throw new ContractViolation("", "must be a JSON object");
  }

  private void fill(ObjectNode article) {
    String title = text(article, "title");
    String text = text(article, "text");
    if (title.isBlank() && text.isBlank()) {
      throw new ContractViolation("text", "a title or a text is required");
    }
    article.put("title", title).put("text", text);
    fillSource(article);
    Instant publishedAt = publish(article);
    if (absent(article, "schemaVersion")) {
      article.put("schemaVersion", Article.SCHEMA_VERSION);
    }
    if (absent(article, "fetchedAt")) {
      article.put("fetchedAt", publishedAt.toString());
    }
    if (absent(article, "revision")) {
      article.put("revision", Math.max(1, publishedAt.toEpochMilli()));
    }
    if (absent(article, "id")) {
      article.put("id", StableHash.of("text", article.at("/source/name").asText(), title, text));
    }
    for (String flag : new String[] {"publishedAtEstimated", "backfill"}) {
      if (absent(article, flag)) {
        article.put(flag, false);
      }
    }
  }

  private static void fillSource(ObjectNode article) {
    if (absent(article, "source")) {
      article.putObject("source").put("name", UNKNOWN_SOURCE);
    } else if (article.get("source") instanceof ObjectNode source) {
      if (absent(source, "name")) {
        source.put("name", UNKNOWN_SOURCE);
      }
    } else {
      throw new ContractViolation("source", "must be an object with a name");
    }
  }

  private Instant publish(ObjectNode article) {
    if (absent(article, "publishedAt")) {
      Instant now = clock.instant();
      article.put("publishedAt", now.toString()).put("publishedAtEstimated", true);
      return now;
    }
    String given = text(article, "publishedAt").strip();
    TemporalAccessor read;
    try {
      read = DATE.parseBest(given, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
    } catch (DateTimeException e) {
      throw new ContractViolation(
          "publishedAt", "must be an ISO 8601 date, such as 2024-01-27T10:00:00Z; was " + given);
    }
    Instant instant;
    if (read instanceof OffsetDateTime dateTime) {
      instant = dateTime.toInstant();
    } else if (read instanceof LocalDateTime dateTime) {
      instant = dateTime.toInstant(ZoneOffset.UTC);
    } else {
      instant = ((LocalDate) read).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
      article.put("publishedAtEstimated", true);
    }
    article.put("publishedAt", instant.toString());
    return instant;
  }

  private static boolean absent(ObjectNode node, String field) {
    return !node.hasNonNull(field);
  }

  /** The string of a field; empty if absent. */
  private static String text(ObjectNode article, String field) {
    if (absent(article, field)) {
      return "";
    }
    if (!article.get(field).isTextual()) {
      throw new ContractViolation(field, "must be a string");
    }
    String text = article.get(field).textValue();
    // Half a character cannot be written in UTF-8, so the events could not be handed out.
    if (text.codePoints()
        .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
      throw new ContractViolation(field, "must not hold half of a surrogate pair");
    }
    return text;
  }
}
