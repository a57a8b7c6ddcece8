package org.mirqab.index.write;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirqab.index.write.RetryPolicy.Decision;

class RetryPolicyTest {

  @ParameterizedTest
  @CsvSource({
    "200,, DONE",
    "201,, DONE",
    "409, version_conflict_engine_exception, SUPERSEDED",
    "429, es_rejected_execution_exception, RETRY",
    "403, cluster_block_exception, RETRY",
    "400, circuit_breaking_exception, RETRY",
    "401, security_exception, RETRY",
    "500, internal_error, RETRY",
    "502,, RETRY",
    "503, unavailable_shards_exception, RETRY",
    "504,, RETRY",
    "404, index_not_found_exception, CREATE_INDEX",
    "400, document_parsing_exception, DEAD_LETTER",
    "400, strict_dynamic_mapping_exception, DEAD_LETTER",
    "400, illegal_argument_exception, DEAD_LETTER",
    "413,, DEAD_LETTER"
  })
  void decidesAboutOneDocument(int status, String type, Decision decision) {
    assertEquals(decision, RetryPolicy.item(status, type));
  }

  @ParameterizedTest
  @CsvSource({
    "200,, DONE",
    "0,, RETRY",
    "400, parse_exception, RETRY",
    "401, security_exception, RETRY",
    "403, cluster_block_exception, RETRY",
    "404, index_not_found_exception, CREATE_INDEX",
    "413,, SPLIT",
    "429,, RETRY",
    "502,, RETRY",
    "503,, RETRY",
    "504,, RETRY"
  })
  void decidesAboutAWholeRequest(int status, String type, Decision decision) {
    assertEquals(decision, RetryPolicy.request(status, type));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0, 100",
    "1, 0.5, 150",
    "2, 0, 200",
    "6, 0, 3200",
    "7, 0, 5000",
    "7, 0.5, 7500",
    "1000000, 0, 5000"
  })
  void waitsLongerUpToTenSeconds(int attempt, double chance, long millis) {
    assertEquals(Duration.ofMillis(millis), RetryPolicy.delay(attempt, chance));
  }
}
