package org.mirqab.contracts;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The Kafka headers of every record: the CloudEvents 1.0 binary content mode (Kafka Protocol
 * Binding for CloudEvents, section 3.2). The id of a repeated record is the same, so readers can
 * tell.
 */
public final class CloudEventHeaders {

  /** Header that holds {@code <id>:<revision>}. */
  public static final String ID = "ce_id";

  private CloudEventHeaders() {}

  /** Headers of an article published by {@code source}, such as {@code /mirqab/ingest-service}. */
  public static Map<String, String> of(Article article, String source) {
    return headers(article.id(), article.revision(), "article", source, article.fetchedAt());
  }

  /** Headers of an extraction. */
  public static Map<String, String> of(Extraction extraction, String source) {
    return headers(
        extraction.article().id(),
        extraction.article().revision(),
        "extraction",
        source,
        extraction.extractedAt());
  }

  /** Headers of an event. */
  public static Map<String, String> of(Event event, String source) {
    return headers(event.id(), event.article().revision(), "event", source, event.extractedAt());
  }

  private static Map<String, String> headers(
      String id, long revision, String kind, String source, Instant time) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("ce_specversion", "1.0");
    headers.put(ID, id + ":" + revision);
    headers.put("ce_type", "org.mirqab." + kind + ".v1");
    headers.put("ce_source", source);
    headers.put("ce_time", time.toString());
    headers.put("ce_dataschema", "https://mirqab.org/schemas/v1/" + kind + ".json");
    headers.put("content-type", "application/json");
    return headers;
  }
}
