package org.mirqab.nlp.extraction;

import java.util.List;
import org.mirqab.nlp.model.Contribution;

/**
 * The features that weigh most in a judgement, the weightiest first.
 *
 * @param speakFor those over 0, in log-odds; at most five; never null
 * @param speakAgainst those under 0; at most five; never null
 */
public record Reasons(List<Contribution> speakFor, List<Contribution> speakAgainst) {

  private static final int MOST = 5;

  static Reasons of(List<Contribution> contributions) {
    return new Reasons(
        contributions.stream().filter(one -> one.weight() > 0).limit(MOST).toList(),
        contributions.stream().filter(one -> one.weight() < 0).limit(MOST).toList());
  }
}
