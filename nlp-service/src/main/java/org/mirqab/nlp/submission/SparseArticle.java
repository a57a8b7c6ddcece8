package org.mirqab.nlp.submission;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import org.mirqab.contracts.Article;
import org.mirqab.contracts.ContractViolation;
import org.mirqab.contracts.JsonCodec;
import org.mirqab.contracts.StableHash;

/**
 * Completes an article that is read and not stored. Only a title or a text is needed; the rest is
 * filled in, so that a person can try a sentence. Title and text are taken as given: offsets count
 * in what the caller has. Safe for use by many threads.
 */
public final class SparseArticle {

  private static final ObjectMapper MAPPER = JsonCodec.mapper();

  private final Clock clock;

  /**
   * @param clock gives the time of reading
   */
  public SparseArticle(Clock clock) {
    this.clock = clock;
  }

  /**
   * The article of {@code json}. Filled in: the id by a hash of title and text, the revision and
   * the times by now (the publication marked as estimated), the source by «unknown».
   *
   * @throws ContractViolation if it is no article; it names the field
   */
  public Article read(byte[] json) {
    JsonNode tree;
    try {
      tree = MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new ContractViolation("", "no valid JSON: " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new ContractViolation("", "no valid JSON: " + e.getMessage(), e);
    }
    if (!(tree instanceof ObjectNode article)) {
      throw new ContractViolation("", "an article is a JSON object");
    }
    Instant now = clock.instant();
    String title = article.path("title").asText("");
    String text = article.path("text").asText("");
    if (title.isBlank() && text.isBlank()) {
      throw new ContractViolation("text", "is required, unless there is a title");
    }
    fill(article, "schemaVersion", Article.SCHEMA_VERSION);
    fill(article, "title", "");
    fill(article, "text", "");
    fill(article, "id", StableHash.of(title, text));
    fill(article, "revision", now.toEpochMilli());
    fill(article, "fetchedAt", now.toString());
    if (isAbsent(article, "publishedAt")) {
      article.put("publishedAt", now.toString());
      article.put("publishedAtEstimated", true);
    }
    if (isAbsent(article, "source")) {
      article.putObject("source").put("name", "unknown");
    }
    try {
      return JsonCodec.decode(MAPPER.writeValueAsBytes(article), Article.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A JSON tree cannot be written", e);
    }
  }

  private static void fill(ObjectNode article, String field, Object value) {
    if (isAbsent(article, field)) {
      article.putPOJO(field, value);
    }
  }

  private static boolean isAbsent(ObjectNode article, String field) {
    return !article.hasNonNull(field);
  }
}
