package org.mirqab.ingest.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RevisionPolicyTest {

  private static final Instant NOW = Instant.parse("2024-01-27T10:00:00Z");

  @Test
  void isTheFetchTimeUnlessTheCallerHasItsOwn() {
    assertEquals(1706349600000L, RevisionPolicy.of(null, NOW));
    assertEquals(1706000000000L, RevisionPolicy.of(1706000000000L, NOW));
  }

  @ParameterizedTest
  @CsvSource({
    "946684800000,        true", // 2000-01-01T00:00:00Z
    "946684799999,        false",
    "1706349900000,       true", // NOW + 5 minutes
    "1706349900001,       false",
    "1706349600,          false", // seconds instead of milliseconds
    "0,                   false",
    "-1,                  false",
    "9223372036854775807, false",
  })
  void boundsTheCallersOwn(long revision, boolean allowed) {
    assertEquals(allowed, RevisionPolicy.defect(revision, NOW).isEmpty());
  }
}
