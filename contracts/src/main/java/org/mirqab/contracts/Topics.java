package org.mirqab.contracts;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The topics, and the settings that their meaning needs. */
public final class Topics {

  /** Articles as they are published; key: article id. The system of record. */
  public static final String ARTICLES = "mirqab.articles.v1";

  /** Articles out of archives, kept apart so that they do not delay news; key: article id. */
  public static final String ARTICLES_BACKFILL = "mirqab.articles.backfill.v1";

  /** One record for each processed revision of an article; key: article id. */
  public static final String EXTRACTIONS = "mirqab.extractions.v1";

  /** The same events one a record, for programs; key: article id. */
  public static final String EVENTS = "mirqab.events.v1";

  /** What nlp-service could not decode or extract; the record's bytes, reason in the headers. */
  public static final String NLP_DEAD_LETTERS = "mirqab.nlp.dlq.v1";

  /** What index-service could not decode or Elasticsearch refused; reason in the headers. */
  public static final String INDEX_DEAD_LETTERS = "mirqab.index.dlq.v1";

  /** Partitions of every topic keyed by article: room for as many consumers of one group. */
  public static final int PARTITIONS = 12;

  /**
   * Largest record, bytes: a text at ingest-service's limit, with room for the events found in it.
   * Producers stay below it with {@code max.request.size}.
   */
  public static final int MAX_MESSAGE_BYTES = 4 * 1024 * 1024;

  /**
   * A topic to create.
   *
   * @param name of the topic
   * @param partitions fixed at creation, since the key decides the partition
   * @param config Kafka topic settings beside replication
   */
  public record Definition(String name, int partitions, Map<String, String> config) {}

  private Topics() {}

  /** All topics, in the order of the flow. */
  public static List<Definition> all() {
    return List.of(
        new Definition(ARTICLES, PARTITIONS, compacted()),
        new Definition(ARTICLES_BACKFILL, PARTITIONS, compacted()),
        new Definition(EXTRACTIONS, PARTITIONS, compacted()),
        new Definition(EVENTS, PARTITIONS, kept(Duration.ofDays(30))),
        new Definition(NLP_DEAD_LETTERS, 1, keptForEver()),
        new Definition(INDEX_DEAD_LETTERS, 1, keptForEver()));
  }

  /** Seven days for readers that want every revision; after that the newest is enough. */
  private static Map<String, String> compacted() {
    return Map.of(
        "cleanup.policy", "compact",
        "min.compaction.lag.ms", Long.toString(Duration.ofDays(7).toMillis()),
        "max.message.bytes", Integer.toString(MAX_MESSAGE_BYTES));
  }

  private static Map<String, String> kept(Duration retention) {
    return Map.of(
        "cleanup.policy", "delete",
        "retention.ms", Long.toString(retention.toMillis()),
        "max.message.bytes", Integer.toString(MAX_MESSAGE_BYTES));
  }

  /** Twice the size: a dead letter is the whole record and the headers that say what was wrong. */
  private static Map<String, String> keptForEver() {
    return Map.of(
        "cleanup.policy", "delete",
        "retention.ms", "-1",
        "max.message.bytes", Integer.toString(2 * MAX_MESSAGE_BYTES));
  }
}
