package org.mirqab.nlp.frames;

import java.util.List;
import java.util.Set;
import org.mirqab.contracts.EventType;
import org.mirqab.contracts.Phase;

/**
 * A word that carries an event noun and says little itself: شن in «شن هجوما», انطلاق in «انطلاق
 * المحادثات».
 *
 * @param lemmas of verbs and masdars; never null
 * @param link where the event noun stands: {@code object}, {@code subject}, or a preposition's key
 * @param subject part of the subject in the noun's event
 * @param phase phase that it gives to talks or a withdrawal; null if none
 * @param types events that it carries; empty for all
 * @param effect what it makes of the event
 */
public record SupportVerb(
    Set<String> lemmas,
    String link,
    Role subject,
    Phase phase,
    Set<EventType> types,
    Effect effect) {

  /** What a support verb makes of the event. */
  public enum Effect {
    NONE,
    /** It goes on. */
    ONGOING,
    /** It is called off, put off, broken off or refused. */
    STOPPED,
    /** It is said to come. */
    PLANNED
  }

  public SupportVerb {
    lemmas = Set.copyOf(List.copyOf(lemmas));
    types = Set.copyOf(types);
  }
}
