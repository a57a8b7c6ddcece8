package org.mirqab.ingest.article;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/**
 * When an article was published.
 *
 * @param instant never null
 * @param estimated whether more was filled in than the caller said
 */
public record PublicationDate(Instant instant, boolean estimated) {

  /**
   * How far a publication date may lie ahead: a whole day, because pages that state their local
   * time as UTC are up to 14 hours ahead. Later dates are mistakes (a swapped day and month, a
   * wrong century) and would put events into the future.
   */
  public static final Duration AHEAD = Duration.ofHours(24);

  /** The earliest date: no newspaper is older than the first, of 1605. */
  public static final Instant EARLIEST = Instant.parse("1600-01-01T00:00:00Z");

  /**
   * The time taken for a date without one. Noon is at most twelve hours wrong, and at noon it is
   * the same day in UTC for zones from UTC-11 to UTC+12, so that the day stays the one that the
   * outlet printed.
   */
  private static final LocalTime UNKNOWN_TIME = LocalTime.NOON;

  private static final DateTimeFormatter FORMAT =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .optionalStart()
          .appendLiteral('T')
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .optionalStart()
          .appendOffset("+HH:MM", "Z")
          .optionalEnd()
          .optionalStart()
          .appendOffset("+HHMM", "Z")
          .optionalEnd()
          .optionalEnd()
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT)
          .withChronology(IsoChronology.INSTANCE);

  /** A missing date: the fetch time, estimated. */
  public static PublicationDate missing(Instant fetchedAt) {
    return new PublicationDate(fetchedAt, true);
  }

  /**
   * Reads an ISO 8601 date: with an offset as it stands; without one in the source's time zone;
   * without a time at noon there, estimated.
   *
   * @param zone of the source; UTC if it is not known
   * @return empty if the string is no date
   */
  public static Optional<PublicationDate> read(String date, ZoneId zone) {
    try {
      TemporalAccessor read =
          FORMAT.parseBest(
              withT(date.strip()), OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
      return Optional.of(of(read, zone));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** A blank between date and time is RFC 3339's liberty, and what many systems print. */
  private static String withT(String date) {
    int day = "2024-01-27".length();
    return date.length() > day && date.charAt(day) == ' '
        ? date.substring(0, day) + 'T' + date.substring(day + 1)
        : date;
  }

  private static PublicationDate of(TemporalAccessor read, ZoneId zone) {
    if (read instanceof OffsetDateTime dateTime) {
      return new PublicationDate(dateTime.toInstant(), false);
    }
    if (read instanceof LocalDateTime dateTime) {
      return new PublicationDate(dateTime.atZone(zone).toInstant(), false);
    }
    LocalDate day = (LocalDate) read;
    return new PublicationDate(day.atTime(UNKNOWN_TIME).atZone(zone).toInstant(), true);
  }

  /** Why the date cannot be right; empty if it can. Bounds are inclusive. */
  public Optional<String> defect(Instant now) {
    if (instant.isAfter(now.plus(AHEAD))) {
      return Optional.of(
          "must not be more than %d hours in the future, was %s"
              .formatted(AHEAD.toHours(), instant));
    }
    return instant.isBefore(EARLIEST)
        ? Optional.of("must not be before %s, was %s".formatted(EARLIEST, instant))
        : Optional.empty();
  }
}
