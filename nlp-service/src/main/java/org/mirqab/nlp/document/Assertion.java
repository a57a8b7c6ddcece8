package org.mirqab.nlp.document;

import org.mirqab.contracts.Status;
import org.mirqab.nlp.document.Operators.Operator;
import org.mirqab.nlp.frames.Frame.Flag;

/** Whether an act is asserted at all. Stateless. */
final class Assertion {

  private Assertion() {}

  /** {@code DENIED} or {@code HYPOTHETICAL}; null if the act is asserted. */
  static Status of(Hypothesis hypothesis) {
    boolean negated = hypothesis.is(Operator.NEGATED) || hypothesis.is(Operator.ABSENCE);
    if (negated && !hypothesis.candidate().frame().is(Flag.NEGATIVE)) {
      return Status.DENIED;
    }
    if (hypothesis.is(Operator.QUESTION) || hypothesis.is(Operator.CONDITION)) {
      return Status.HYPOTHETICAL;
    }
    return null;
  }
}
