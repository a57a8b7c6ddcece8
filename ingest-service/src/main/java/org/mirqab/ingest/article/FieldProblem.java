package org.mirqab.ingest.article;

import java.util.Objects;

/**
 * What is wrong with one field of a submission.
 *
 * @param field path such as {@code source.name} or {@code tags[2]}; empty for the submission as a
 *     whole; never null
 * @param message one sentence for the caller; never null
 * @param tooLarge whether the field is over a size limit, so that HTTP answers 413 instead of 400
 */
public record FieldProblem(String field, String message, boolean tooLarge) {
  public FieldProblem {
    Objects.requireNonNull(field, "field");
    Objects.requireNonNull(message, "message");
  }

  /** A field that is missing or wrong. */
  public static FieldProblem invalid(String field, String message) {
    return new FieldProblem(field, message, false);
  }

  /** A field over its size limit. */
  public static FieldProblem tooLarge(String field, String message) {
    return new FieldProblem(field, message, true);
  }
}
