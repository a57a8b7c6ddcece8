package org.mirqab.ingest.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationDateTest {

  private static final Instant NOW = Instant.parse("2024-01-27T10:00:00Z");

  @ParameterizedTest
  @CsvSource({
    // with an offset: as it stands, whatever the zone
    "2024-01-27T10:00:00Z,         Asia/Baghdad, 2024-01-27T10:00:00Z, false",
    "2024-01-27T13:00:00+03:00,    UTC,          2024-01-27T10:00:00Z, false",
    "2024-01-27T13:00:00+0300,     UTC,          2024-01-27T10:00:00Z, false",
    "2024-01-27T10:00:00.250Z,     UTC,          2024-01-27T10:00:00.250Z, false",
    // without one: in the source's zone
    "2024-01-27T13:00:00,          Asia/Baghdad, 2024-01-27T10:00:00Z, false",
    "2024-01-27T13:00,             Asia/Baghdad, 2024-01-27T10:00:00Z, false",
    "2024-01-27 13:00:00,          Asia/Baghdad, 2024-01-27T10:00:00Z, false",
    "2024-07-01T12:00,             Africa/Cairo, 2024-07-01T09:00:00Z, false",
    "2024-01-27T10:00,             UTC,          2024-01-27T10:00:00Z, false",
    // a day: noon there, estimated
    "2024-01-27,                   Asia/Baghdad, 2024-01-27T09:00:00Z, true",
    "2024-01-27,                   UTC,          2024-01-27T12:00:00Z, true",
    "2024-02-29,                   UTC,          2024-02-29T12:00:00Z, true",
  })
  void readsTheDate(String given, ZoneId zone, Instant instant, boolean estimated) {
    assertEquals(
        Optional.of(new PublicationDate(instant, estimated)), PublicationDate.read(given, zone));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "27/01/2024",
        "2024-13-01",
        "2023-02-29",
        "2024-01-27T25:00",
        "2024-01-2713:00",
        "2024-01-27T",
        "2024-01-27T10:00:00+99:00",
        "1706349600000"
      })
  void refusesWhatIsNoDate(String given) {
    assertEquals(Optional.empty(), PublicationDate.read(given, ZoneId.of("UTC")));
  }

  @Test
  void takesTheFetchTimeForAMissingDate() {
    assertEquals(new PublicationDate(NOW, true), PublicationDate.missing(NOW));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-01-28T10:00:00Z,     true",
    "2024-01-28T10:00:00.001Z, false",
    "2124-01-27T10:00:00Z,     false",
    "1600-01-01T00:00:00Z,     true",
    "1599-12-31T23:59:59Z,     false",
  })
  void boundsTheDate(Instant instant, boolean allowed) {
    assertEquals(allowed, new PublicationDate(instant, false).defect(NOW).isEmpty());
  }
}
