package org.mirqab.nlp.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;
import java.util.List;

/**
 * A problem of RFC 9457.
 *
 * @param type what kind of problem; a stable name, not necessarily an address that answers
 * @param title of the kind
 * @param status of HTTP
 * @param detail of this occurrence
 * @param errors what is wrong with which field; null if the problem is not about fields
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(int status, String type, String title, String detail, List<FieldError> errors) {

  static final String MEDIA_TYPE = "application/problem+json";

  /** One of {@code errors}. */
  record FieldError(String field, String message) {}

  private static final String TYPES = "https://mirqab.org/problems/";

  static Problem of(int status, String type, String title, String detail) {
    return new Problem(status, TYPES + type, title, detail, null);
  }

  static Problem invalidArticle(String field, String message) {
    return new Problem(
        400,
        TYPES + "invalid-article",
        "The article is not valid",
        message,
        field.isEmpty() ? null : List.of(new FieldError(field, message)));
  }

  static Problem tooLarge(String field, String message) {
    return new Problem(
        413,
        TYPES + "too-large",
        "The article is too large",
        field.isEmpty() ? message : field + ": " + message,
        field.isEmpty() ? null : List.of(new FieldError(field, message)));
  }

  Response response() {
    return Response.status(status).type(MEDIA_TYPE).entity(this).build();
  }
}
