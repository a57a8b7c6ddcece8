package org.mirqab.nlp.extraction;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Talks and withdrawals in all their phases, as the annotation guidelines settle them. */
class TalksAndWithdrawalsTest {

  static Stream<ExpectedEvents.Row> rows() {
    return ExpectedEvents.rows("talks-and-withdrawals.tsv");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void tellsWhatTheSentenceTells(ExpectedEvents.Row row) {
    row.holds();
  }
}
