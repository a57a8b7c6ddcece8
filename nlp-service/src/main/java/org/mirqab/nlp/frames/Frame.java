package org.mirqab.nlp.frames;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mirqab.contracts.EventType;
import org.mirqab.contracts.Family;
import org.mirqab.contracts.Phase;

/**
 * A kind of act: the words that name it and the parts of those who take part in it. One frame is
 * shared by its verbs, its masdars and the light verbs beside them.
 *
 * @param rule name such as {@code talks.launch}; never null
 * @param type never null
 * @param mode PLOVER mode; null if none
 * @param family null if of none
 * @param phase null if none
 * @param cameo never null
 * @param verbs lemmas of verbs, or of a verb and words that must follow it; never null
 * @param nouns the same of nouns; never null
 * @param subject part of a verb's subject
 * @param object part of a verb's direct object
 * @param genitive part of the noun's genitive
 * @param prepositions part of the phrase after a preposition, by the preposition's key
 * @param needs what must hold for a candidate to be kept
 * @param context lemmas one of which must stand near the trigger; empty if none is needed
 * @param blocked lemmas that, next to the trigger, make it something else
 * @param flags never null
 * @param source file and line
 */
public record Frame(
    String rule,
    EventType type,
    String mode,
    Family family,
    Phase phase,
    String cameo,
    List<Pattern> verbs,
    List<Pattern> nouns,
    Role subject,
    Role object,
    Role genitive,
    Map<String, Role> prepositions,
    Set<Need> needs,
    Set<String> context,
    Set<String> blocked,
    Set<Flag> flags,
    String source) {

  /** One lemma, or several of which the later follow the first at a small distance. */
  public record Pattern(List<String> lemmas) {}

  /** What must hold for a candidate of the frame to be kept. */
  public enum Need {
    ACTOR,
    RECIPIENT,
    /** Two parties, or one on each side. */
    BOTH,
    /** A force or mission among the parties or beside the trigger. */
    FORCE
  }

  /** Properties of a frame. */
  public enum Flag {
    /** What stands in its complement is only demanded, refused, threatened or alleged. */
    GOVERNS,
    /** A verb with one bare noun phrase is read as passive. */
    PASSIVE,
    /** All parties are actors. */
    RECIPROCAL,
    /** A verbal act: dated to the publication when reported as new. */
    SPEECH,
    /** A noun counts only beside a support verb or with a party of its own. */
    WEAK,
    /** Its words hold a negation, so that one does not deny the act: لن نستسلم refuses. */
    NEGATIVE
  }

  /** Whether it has the flag. */
  public boolean is(Flag flag) {
    return flags.contains(flag);
  }
}
