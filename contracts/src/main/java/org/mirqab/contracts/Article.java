package org.mirqab.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/**
 * A news article, as ingest-service publishes it. Plain text, Unicode NFC.
 *
 * @param schemaVersion {@link #SCHEMA_VERSION} for articles written by this code
 * @param id never null or blank; the same article always has the same id
 * @param revision epoch milliseconds; a greater one replaces a smaller one
 * @param source the outlet; never null
 * @param originSource the agency that the outlet reprints; null if none is known
 * @param url canonical address; null if unknown
 * @param title never null; may be empty when the text is not
 * @param text never null; may be empty when the title is not
 * @param language BCP 47 tag; null if unknown
 * @param publishedAt never null
 * @param publishedAtEstimated whether {@code publishedAt} was filled in
 * @param fetchedAt when Mirqab got the article; never null
 * @param authors never null
 * @param section of the outlet; null if unknown
 * @param tags never null
 * @param duplicateOf id of the article that this one nearly repeats; null if none
 * @param simhash 64 bits in hexadecimal; null if not computed
 * @param backfill whether the article comes from an archive
 */
public record Article(
    @JsonProperty(required = true) int schemaVersion,
    String id,
    @JsonProperty(required = true) long revision,
    Source source,
    String originSource,
    URI url,
    String title,
    String text,
    String language,
    Instant publishedAt,
    boolean publishedAtEstimated,
    Instant fetchedAt,
    List<String> authors,
    String section,
    List<String> tags,
    String duplicateOf,
    String simhash,
    boolean backfill) {

  /** Version of the contract that this code writes. */
  public static final int SCHEMA_VERSION = 1;

  public Article {
    Require.schemaVersion(schemaVersion, SCHEMA_VERSION);
    Require.text("id", id);
    Require.that(revision > 0, "revision", "must be positive, was " + revision);
    Require.present("source", source);
    Require.present("title", title);
    Require.present("text", text);
    Require.present("publishedAt", publishedAt);
    Require.present("fetchedAt", fetchedAt);
    authors = Require.list(authors);
    tags = Require.list(tags);
  }
}
