package org.mirqab.nlp.document;

import java.util.Set;
import org.mirqab.contracts.EventType;
import org.mirqab.contracts.Family;
import org.mirqab.contracts.Phase;
import org.mirqab.nlp.document.Operators.Operator;
import org.mirqab.nlp.frames.Candidate;

/**
 * A candidate taken for a mention of an event of one type, after the boundary rules.
 *
 * @param candidate never null
 * @param reading the sentence it stands in; never null
 * @param type never null
 * @param mode PLOVER mode; null if none
 * @param family null if of none
 * @param phase null if none
 * @param cameo never null
 * @param rule the frame's name and what became of it, such as {@code talks.hold.planned}
 * @param operators what is said of the act; never null
 * @param governor in whose complement it stands; null if in none's
 * @param governed what stands in its complement; null if no act does
 */
public record Hypothesis(
    Candidate candidate,
    SentenceReading reading,
    EventType type,
    String mode,
    Family family,
    Phase phase,
    String cameo,
    String rule,
    Set<Operator> operators,
    Candidate governor,
    Candidate governed) {

  /** Whether the operator holds. */
  public boolean is(Operator operator) {
    return operators.contains(operator);
  }

  /** Whether both cannot be told by the same words. */
  public boolean competesWith(Hypothesis other) {
    if (reading != other.reading) {
      return false;
    }
    Candidate a = candidate;
    Candidate b = other.candidate;
    return a.first() == b.first()
        || covers(a, b.first())
        || covers(b, a.first())
        || a.supportAt() == b.first()
        || b.supportAt() == a.first();
  }

  /** The words between a verb and its object are not its own. */
  private static boolean covers(Candidate candidate, int token) {
    return candidate.verbal()
        ? token == candidate.first() || token == candidate.last()
        : token >= candidate.first() && token <= candidate.last();
  }
}
