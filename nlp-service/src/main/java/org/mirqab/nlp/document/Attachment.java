package org.mirqab.nlp.document;

import java.util.List;
import org.mirqab.nlp.frames.Candidate;
import org.mirqab.nlp.syntax.Clauses;

/**
 * To which act a phrase seems to belong: a phrase after several acts mostly goes with the last of
 * them, as غزة does in هجمات على خلفية الحرب في غزة. Stateless.
 */
final class Attachment {

  /** How far to its left a phrase is looked at for an act, in words; by judgement. */
  private static final int REACH = 12;

  private static final String[] NAMES = {
    "own-verb-near",
    "own-verb",
    "own-verb-far",
    "own-noun-near",
    "own-noun",
    "own-noun-far",
    "other-verb-near",
    "other-verb",
    "other-verb-far",
    "other-noun-near",
    "other-noun",
    "other-noun-far"
  };

  private Attachment() {}

  /**
   * What the act nearest on the left of a word is to a mention: {@code own} act or {@code other},
   * with a verb or a noun as its trigger, close or not; {@code none}.
   *
   * @param at number of the phrase's first word
   */
  static String of(Hypothesis hypothesis, int at) {
    Candidate own = hypothesis.candidate();
    List<Candidate> candidates = hypothesis.reading().candidates();
    Clauses clauses = hypothesis.reading().clauses();
    int best = -1;
    boolean verbal = false;
    for (Candidate candidate : candidates) {
      int last = candidate.verbal() ? candidate.first() : candidate.last();
      if (last < at && last > best) {
        best = last;
        verbal = candidate.verbal();
      }
    }
    if (best < 0 || at - best > REACH) {
      return "none";
    }
    boolean mine =
        best >= own.first() && best <= own.last()
            || own.supportAt() >= 0 && best == own.supportAt();
    int far = at - best <= 2 ? 0 : clauses.cost(best, at) < 2 ? 1 : 2;
    return NAMES[(mine ? 0 : 6) + (verbal ? 0 : 3) + far];
  }
}
