package org.mirqab.ingest;

import java.util.List;
import org.mirqab.ingest.article.FieldProblem;

/** What a caller is told about one article. */
public sealed interface Answer {

  /** The broker has acknowledged it. */
  record Accepted(String id, long revision) implements Answer {}

  /** No JSON object. */
  record Unreadable(String detail) implements Answer {}

  /** The fields are wrong; at least one problem. */
  record Invalid(List<FieldProblem> problems, boolean tooLarge) implements Answer {
    public Invalid {
      problems = List.copyOf(problems);
    }
  }

  /** Larger than one article may be. */
  record Oversized(String detail) implements Answer {}

  /** Not known to be stored; to be sent again. */
  record Unavailable(String detail) implements Answer {}

  /** The service failed; the log has the cause. */
  record Defect() implements Answer {}
}
