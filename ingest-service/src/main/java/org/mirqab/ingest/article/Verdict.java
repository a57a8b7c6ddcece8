package org.mirqab.ingest.article;

import java.util.List;
import org.mirqab.contracts.Article;

/** What became of a submission. */
public sealed interface Verdict {

  /** It is an article, ready to be published. */
  record Accepted(Article article) implements Verdict {}

  /** It is none, for these reasons; at least one, wrong types first. */
  record Rejected(List<FieldProblem> problems) implements Verdict {
    public Rejected {
      problems = List.copyOf(problems);
    }

    /** Whether a field is over its limit: the caller must shrink it whatever else is wrong. */
    public boolean tooLarge() {
      return problems.stream().anyMatch(FieldProblem::tooLarge);
    }
  }
}
