package org.mirqab.ingest.article;

import java.util.List;

/**
 * An article as a caller sends it. Every component may be null: what the service can fill in may be
 * left out, and what may not is reported by {@link ArticleAssembly}. Dates, addresses and codes are
 * still the caller's words here.
 *
 * @param schemaVersion version of the contract that the caller had in mind; null means the current
 * @param sourceName {@code source.name}
 * @param sourceUrl {@code source.url}
 * @param sourceCountry {@code source.country}
 * @param sourceTimeZone {@code source.timeZone}
 * @param authors may hold null elements
 * @param tags may hold null elements
 */
public record Submission(
    Integer schemaVersion,
    String id,
    Long revision,
    String sourceName,
    String sourceUrl,
    String sourceCountry,
    String sourceTimeZone,
    String originSource,
    String url,
    String title,
    String text,
    String language,
    String publishedAt,
    Boolean publishedAtEstimated,
    String fetchedAt,
    List<String> authors,
    String section,
    List<String> tags,
    String duplicateOf,
    String simhash,
    Boolean backfill) {}
