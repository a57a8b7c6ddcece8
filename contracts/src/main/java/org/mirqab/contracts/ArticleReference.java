package org.mirqab.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.time.Instant;

/**
 * What an event or an extraction keeps of its article.
 *
 * @param id never null
 * @param revision epoch milliseconds
 * @param url null if unknown
 * @param source name of the outlet; never null
 * @param title never null
 * @param originSource agency that the outlet reprints; null if none is known
 * @param sourceCountry ISO 3166-1 alpha-3 code of the outlet; null if unknown
 * @param publishedAt never null
 * @param publishedAtEstimated whether {@code publishedAt} was filled in
 * @param fetchedAt never null
 * @param duplicateOf id of the article that this one nearly repeats; null if none
 * @param language BCP 47 tag; null if unknown
 */
public record ArticleReference(
    String id,
    @JsonProperty(required = true) long revision,
    URI url,
    String source,
    String title,
    String originSource,
    String sourceCountry,
    Instant publishedAt,
    boolean publishedAtEstimated,
    Instant fetchedAt,
    String duplicateOf,
    String language) {
  public ArticleReference {
    Require.text("id", id);
    Require.that(revision > 0, "revision", "must be positive, was " + revision);
    Require.present("source", source);
    Require.present("title", title);
    Require.present("publishedAt", publishedAt);
    Require.present("fetchedAt", fetchedAt);
  }

  /** The reference to {@code article}, with the language that the engine found in it. */
  public static ArticleReference to(Article article, String language) {
    return new ArticleReference(
        article.id(),
        article.revision(),
        article.url(),
        article.source().name(),
        article.title(),
        article.originSource(),
        article.source().country(),
        article.publishedAt(),
        article.publishedAtEstimated(),
        article.fetchedAt(),
        article.duplicateOf(),
        language);
  }
}
