package org.mirqab.ingest.article;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Which revision an article has. A greater one replaces a smaller one for good, so one revision in
 * the far future would lock the article; hence the bounds.
 */
public final class RevisionPolicy {

  /** The smallest revision: the start of the year 2000, before which nothing was fetched. */
  public static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

  /** How far a caller's clock may be ahead of ours. */
  public static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

  private RevisionPolicy() {}

  /** The caller's own revision, or the fetch time in epoch milliseconds if it is null. */
  public static long of(Long own, Instant fetchedAt) {
    return own == null ? fetchedAt.toEpochMilli() : own;
  }

  /** Why the given revision cannot be one; empty if it can. Bounds are inclusive. */
  public static Optional<String> defect(long revision, Instant now) {
    Instant latest = now.plus(CLOCK_SKEW);
    return revision < EARLIEST.toEpochMilli() || revision > latest.toEpochMilli()
        ? Optional.of(
            "must be epoch milliseconds between %s and %s, was %d"
                .formatted(EARLIEST, latest, revision))
        : Optional.empty();
  }
}
