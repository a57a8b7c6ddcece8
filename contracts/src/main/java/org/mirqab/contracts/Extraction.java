package org.mirqab.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;

/**
 * What the engine made of one revision of an article: the atomic unit of everything downstream. An
 * event that an article's newest extraction no longer lists is withdrawn.
 *
 * @param schemaVersion {@link #SCHEMA_VERSION} for extractions written by this code
 * @param article never null
 * @param outcome never null
 * @param skipped why the article was not read, such as {@code language}; null unless skipped
 * @param extractor the engine; never null
 * @param durationMicros time that the engine took, microseconds
 * @param extractedAt never null
 * @param backfill whether the article comes from an archive
 * @param events in full, in the order of the article; never null
 */
public record Extraction(
    @JsonProperty(required = true) int schemaVersion,
    ArticleReference article,
    Outcome outcome,
    String skipped,
    Extractor extractor,
    @JsonProperty(required = true) long durationMicros,
    Instant extractedAt,
    boolean backfill,
    List<Event> events) {

  /** Version of the contract that this code writes. */
  public static final int SCHEMA_VERSION = 1;

  public Extraction {
    Require.schemaVersion(schemaVersion, SCHEMA_VERSION);
    Require.present("article", article);
    Require.present("outcome", outcome);
    Require.that(
        (outcome == Outcome.SKIPPED) == (skipped != null),
        "skipped",
        "must give the reason exactly when the outcome is skipped");
    Require.present("extractor", extractor);
    Require.that(
        durationMicros >= 0, "durationMicros", "must not be negative, was " + durationMicros);
    Require.present("extractedAt", extractedAt);
    events = Require.list(events);
  }
}
