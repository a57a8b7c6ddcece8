package org.mirqab.nlp.frames;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mirqab.contracts.Phase;
import org.mirqab.nlp.names.Entity;

/**
 * One reading of the words of a sentence as an act: a frame, its trigger, and who by the grammar of
 * the sentence takes which part. Whether the act is an event, and of whom, is judged later. Used by
 * one thread only.
 */
public final class Candidate {

  private final Frame frame;
  private final int first;
  private final int last;
  private final BitSet tokens;
  private final boolean verbal;
  private SupportVerb support;
  private int supportAt = -1;
  private Phase phase;
  private final Map<Role, List<Entity>> fillers = new EnumMap<>(Role.class);

  /** Who takes a part, and which, at the same place of both lists. */
  private final List<Entity> partakers = new ArrayList<>(4);

  private final List<Part> parts = new ArrayList<>(4);
  private double score;
  private boolean complete;

  /**
   * The part that a phrase takes.
   *
   * @param role never null
   * @param points how well the grammar speaks for it; about 0 to 2.6
   */
  public record Part(Role role, double points) {}

  /**
   * @param tokens those of the trigger; never empty
   */
  Candidate(Frame frame, BitSet tokens, boolean verbal) {
    this.frame = frame;
    this.first = tokens.nextSetBit(0);
    this.last = tokens.length() - 1;
    this.tokens = tokens;
    this.verbal = verbal;
    this.phase = frame.phase();
  }

  /** What kind of act it would be. */
  public Frame frame() {
    return frame;
  }

  /** First token of the trigger. */
  public int first() {
    return first;
  }

  /** Last token of the trigger, inclusive. */
  public int last() {
    return last;
  }

  /** Whether a word of the trigger itself stands in the phrase: ألقت الشرطة القبض has two. */
  boolean sharesWord(Entity entity) {
    int token = tokens.nextSetBit(entity.first());
    return token >= 0 && token <= entity.last();
  }

  /** Whether the trigger is a verb. */
  public boolean verbal() {
    return verbal;
  }

  /** The support verb, or null. */
  public SupportVerb support() {
    return support;
  }

  /** Token of the support verb; -1 if none. */
  public int supportAt() {
    return supportAt;
  }

  /** Token that carries tense and negation: the support verb's, else the trigger's. */
  public int anchor() {
    return supportAt >= 0 ? supportAt : first;
  }

  /** Phase, or null. */
  public Phase phase() {
    return phase;
  }

  /** Those who take the part, in the order of the text; never null. */
  public List<Entity> fillers(Role role) {
    return fillers.getOrDefault(role, List.of());
  }

  /** Sum of the scores of its fillers. */
  public double score() {
    return score;
  }

  /** The part of a phrase; null if it takes none. */
  public Part part(Entity entity) {
    int at = entity.placeIn(partakers);
    return at < 0 ? null : parts.get(at);
  }

  /** Whether all is there that its frame needs. */
  public boolean complete() {
    return complete;
  }

  void support(SupportVerb verb, int at) {
    support = verb;
    supportAt = at;
    if (verb.phase() != null && frame.family() != null) {
      phase = verb.phase();
    }
  }

  void add(Role role, Entity entity, double points) {
    fillers.computeIfAbsent(role, key -> new ArrayList<>()).add(entity);
    partakers.add(entity);
    parts.add(new Part(role, points));
    score += points;
  }

  void complete(boolean needsMet) {
    complete = needsMet;
  }
}
