package org.mirqab.ingest.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.mirqab.ingest.Answer;

/**
 * What the caller of an accepted article gets.
 *
 * @param line of an NDJSON request, from 1; null for a single article
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Receipt(Integer line, String id, long revision, String status) {
  static Receipt of(Answer.Accepted accepted) {
    return new Receipt(null, accepted.id(), accepted.revision(), "accepted");
  }

  Receipt atLine(int number) {
    return new Receipt(number, id, revision, status);
  }
}
