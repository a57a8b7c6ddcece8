package org.mirqab.ingest.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.mirqab.ingest.Answer;
import org.mirqab.ingest.article.FieldProblem;

/**
 * A problem of RFC 9457.
 *
 * @param line of an NDJSON request, from 1; null for a single article
 * @param type what kind of problem; a stable name, not necessarily an address that answers
 * @param title of the kind
 * @param status of HTTP
 * @param detail of this occurrence
 * @param errors what is wrong with which field; null if the problem is not about fields
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(
    Integer line, int status, String type, String title, String detail, List<FieldError> errors) {

  /** One of {@code errors}. */
  record FieldError(String field, String message) {}

  private static final String TYPES = "https://mirqab.org/problems/";

  static Problem of(int status, String type, String title, String detail) {
    return new Problem(null, status, TYPES + type, title, detail, null);
  }

  /** The problem that a negative answer is. */
  static Problem of(Answer answer) {
    if (answer instanceof Answer.Unreadable unreadable) {
      return of(400, "unreadable-json", "The article is not readable", unreadable.detail());
    }
    if (answer instanceof Answer.Invalid invalid) {
      Problem head =
          invalid.tooLarge()
              ? of(413, "too-large", "The article is too large", "A field is over its limit")
              : of(400, "invalid-article", "The article is not valid", "Fields are wrong");
      return new Problem(
          null, head.status, head.type, head.title, head.detail, errors(invalid.problems()));
    }
    if (answer instanceof Answer.Oversized oversized) {
      return tooLarge(oversized.detail());
    }
    if (answer instanceof Answer.Unavailable unavailable) {
      return of(503, "broker-unavailable", "The article was not stored", unavailable.detail());
    }
    if (answer instanceof Answer.Defect) {
      return defect();
    }
    throw new IllegalArgumentException("No problem: " + answer);
  }

  static Problem tooLarge(String detail) {
    return of(413, "too-large", "The article is too large", detail);
  }

  static Problem defect() {
    return of(500, "defect", "The service failed", "See the log, message MIRQAB-ING-002");
  }

  static Problem unsupported(String detail) {
    return of(415, "unsupported-media-type", "The body is of a type that is not taken", detail);
  }

  Problem atLine(int number) {
    return new Problem(number, status, type, title, detail, errors);
  }

  private static List<FieldError> errors(List<FieldProblem> problems) {
    return problems.stream()
        .map(problem -> new FieldError(problem.field(), problem.message()))
        .toList();
  }
}
