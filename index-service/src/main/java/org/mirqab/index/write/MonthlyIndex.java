package org.mirqab.index.write;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * The index of an article's events: by the month (UTC) in which the first revision seen was
 * published. Months make old news cheap to keep and to leave out.
 */
public final class MonthlyIndex {

  /** What all names start with. */
  public static final String PREFIX = "events-";

  /** Before 2000 news are so few that an index a month would only cost shards. */
  public static final String OLD = PREFIX + "old";

  private MonthlyIndex() {}

  /** Such as {@code events-2024.01}; {@link #OLD} before the year 2000. */
  public static String of(Instant publishedAt) {
    OffsetDateTime day = publishedAt.atOffset(ZoneOffset.UTC);
    return day.getYear() < 2000
        ? OLD
        : String.format(Locale.ROOT, "%s%04d.%02d", PREFIX, day.getYear(), day.getMonthValue());
  }
}
