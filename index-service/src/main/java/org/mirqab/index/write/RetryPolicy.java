package org.mirqab.index.write;

import java.time.Duration;
import java.util.Set;

/**
 * What an answer of Elasticsearch means for what was sent. Nothing is ever given up that may
 * succeed later; only a document that Elasticsearch will never take is put aside.
 */
public final class RetryPolicy {

  /** What to do next. */
  public enum Decision {
    /** It is written. */
    DONE,
    /** A newer version is there already, which is as good. */
    SUPERSEDED,
    /** Wait, then send it again. */
    RETRY,
    /** Create the index, then send it again. */
    CREATE_INDEX,
    /** Send it in two halves. */
    SPLIT,
    /** Put the one document aside. */
    DEAD_LETTER
  }

  /** {@code status} when there was no answer: refused, reset, timed out. */
  public static final int NO_ANSWER = 0;

  /** A restart of a node takes many seconds; a short first wait costs nothing. */
  private static final Duration FIRST = Duration.ofMillis(200);

  /** So that work goes on soon after a long outage, with a request or two in ten seconds. */
  private static final Duration LONGEST = Duration.ofSeconds(10);

  /** These say that the node or the cluster is in a bad state, whatever the status. */
  private static final Set<String> PASSING =
      Set.of(
          "cluster_block_exception",
          "es_rejected_execution_exception",
          "circuit_breaking_exception",
          "unavailable_shards_exception",
          "process_cluster_event_timeout_exception",
          "master_not_discovered_exception",
          "no_shard_available_action_exception",
          "node_not_connected_exception",
          "index_closed_exception",
          "shard_not_found_exception");

  private RetryPolicy() {}

  /**
   * About one document of a bulk request.
   *
   * @param status of the item
   * @param errorType null if there is none
   */
  public static Decision item(int status, String errorType) {
    if (status >= 200 && status < 300) {
      return Decision.DONE;
    }
    if (errorType != null && PASSING.contains(errorType)) {
      return Decision.RETRY;
    }
    if ("index_not_found_exception".equals(errorType)) {
      return Decision.CREATE_INDEX;
    }
    return switch (status) {
      case 409 -> Decision.SUPERSEDED;
      case 400, 413 -> Decision.DEAD_LETTER;
      default -> Decision.RETRY;
    };
  }

  /**
   * About a request as a whole. A refusal of the whole request (a password, a path) is no
   * document's fault, so it is repeated until somebody mends it.
   *
   * @param status {@link #NO_ANSWER} if there was none
   * @param errorType null if there is none
   */
  public static Decision request(int status, String errorType) {
    if (status >= 200 && status < 300) {
      return Decision.DONE;
    }
    if (status == 413) {
      return Decision.SPLIT;
    }
    if ("index_not_found_exception".equals(errorType)) {
      return Decision.CREATE_INDEX;
    }
    return Decision.RETRY;
  }

  /**
   * How long to wait: doubled each time up to ten seconds, and half of it by chance, so that many
   * instances do not come back at once.
   *
   * @param attempt how often it failed, from 1
   * @param chance from 0 inclusive to 1 exclusive
   */
  public static Duration delay(int attempt, double chance) {
    int doublings = Math.min(attempt - 1, 16);
    long full = Math.min(FIRST.toMillis() << doublings, LONGEST.toMillis());
    return Duration.ofMillis(full / 2 + (long) (full / 2.0 * chance));
  }
}
