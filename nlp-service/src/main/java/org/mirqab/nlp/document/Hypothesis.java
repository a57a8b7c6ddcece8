package org.mirqab.nlp.document;

import java.util.Set;
import org.mirqab.contracts.EventType;
import org.mirqab.contracts.Family;
import org.mirqab.contracts.Phase;
import org.mirqab.nlp.document.Operators.Operator;
import org.mirqab.nlp.frames.Candidate;
import org.mirqab.nlp.frames.Frame;

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

  /** What the candidate is by its frame alone, and the frame's own rule. */
  static Hypothesis of(
      Candidate candidate,
      SentenceReading reading,
      Set<Operator> operators,
      Candidate governor,
      Candidate governed) {
    Frame frame = candidate.frame();
    return new Hypothesis(
        candidate,
        reading,
        frame.type(),
        frame.mode(),
        frame.family(),
        candidate.phase(),
        frame.cameo(),
        frame.rule(),
        operators,
        governor,
        governed);
  }

  /** The same words as an act of another type. */
  Hypothesis withType(EventType newType, String newCameo) {
    return copy(newType, mode, family, phase, newCameo, rule, operators);
  }

  /**
   * @param newMode null for none
   */
  Hypothesis withMode(String newMode) {
    return copy(type, newMode, family, phase, cameo, rule, operators);
  }

  Hypothesis withCameo(String newCameo) {
    return copy(type, mode, family, phase, newCameo, rule, operators);
  }

  /**
   * @param newFamily null for none
   * @param newPhase null for none
   */
  Hypothesis withFamily(Family newFamily, Phase newPhase) {
    return copy(type, mode, newFamily, newPhase, cameo, rule, operators);
  }

  /** Adds to the rule's name what became of it. */
  Hypothesis withRule(String suffix) {
    return copy(type, mode, family, phase, cameo, rule + suffix, operators);
  }

  Hypothesis withOperators(Set<Operator> newOperators) {
    return copy(type, mode, family, phase, cameo, rule, newOperators);
  }

  private Hypothesis copy(
      EventType newType,
      String newMode,
      Family newFamily,
      Phase newPhase,
      String newCameo,
      String newRule,
      Set<Operator> newOperators) {
    return new Hypothesis(
        candidate,
        reading,
        newType,
        newMode,
        newFamily,
        newPhase,
        newCameo,
        newRule,
        newOperators,
        governor,
        governed);
  }

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
