package org.mirqab.ingest.article;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.mirqab.contracts.StableHash;

/**
 * The id of an article. It depends on nothing but the article, so that the same article sent twice
 * has one id, and a caller may repeat a request without harm.
 */
public final class ArticleId {

  /** Elasticsearch's limit for a document id, bytes in UTF-8. */
  public static final int MAX_BYTES = 512;

  private ArticleId() {}

  /**
   * The caller's own id if there is one; else a hash of source and canonical address; else, without
   * an address, a hash of source, title and text.
   *
   * @param own null if the caller gave none
   * @param url canonical; null if unknown
   * @param title in NFC
   * @param text in NFC
   */
  public static String of(String own, String source, URI url, String title, String text) {
    if (own != null) {
      return own;
    }
    return url != null
        ? StableHash.of("url", source, url.toString())
        : StableHash.of("text", source, title, text);
  }

  /** Why the given string cannot be an id; empty if it can. */
  public static Optional<String> defect(String id) {
    if (id.isBlank()) {
      return Optional.of("must not be blank");
    }
    if (id.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
      return Optional.of("must not be longer than " + MAX_BYTES + " bytes in UTF-8");
    }
    Optional<String> defect = PlainText.defect(id);
    if (defect.isPresent()) {
      return defect;
    }
    return id.codePoints().anyMatch(c -> Character.isISOControl(c) || Character.isSpaceChar(c))
        ? Optional.of("must not hold blanks or control characters")
        : Optional.empty();
  }
}
