package org.mirqab.nlp.kafka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutboxTest {

  @ParameterizedTest
  @CsvSource({"1, 200", "2, 400", "5, 3200", "6, 5000", "7, 5000", "1000000, 5000"})
  void waitsLongerAfterEachAttemptUpToFiveSeconds(int attempt, long millis) {
    assertEquals(millis, Outbox.pauseMillis(attempt));
  }

  @ParameterizedTest
  @CsvSource({"1, 0.25, 1", "2, 0.25, 1", "8, 0.25, 2", "16, 0.25, 4", "4, 1, 4"})
  void givesArchivesAShareOfTheCores(int cores, double share, int threads) {
    assertEquals(threads, ArticleBatches.backfillThreads(cores, share));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -0.5, 1.01, Double.NaN})
  void refusesAShareThatIsNone(double share) {
    assertThrows(IllegalArgumentException.class, () -> ArticleBatches.backfillThreads(4, share));
  }
}
