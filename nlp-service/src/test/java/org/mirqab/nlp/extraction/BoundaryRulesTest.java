package org.mirqab.nlp.extraction;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The boundaries between the types of the ontology, numbered as its rules are. */
class BoundaryRulesTest {

  static Stream<ExpectedEvents.Row> rows() {
    return ExpectedEvents.rows("boundary-rules.tsv");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void tellsWhatTheSentenceTells(ExpectedEvents.Row row) {
    row.holds();
  }
}
