package org.mirqab.nlp.names;

import java.util.List;
import org.mirqab.contracts.Name;

/**
 * A noun phrase of a sentence that names or describes somebody or a place.
 *
 * @param first first token
 * @param last last token, inclusive
 * @param head the token of its head word
 * @param start first character in the article's field, after proclitics but with ال
 * @param end one past the last character; a long role that follows a name is left out, though its
 *     tokens are covered
 * @param kind never null
 * @param preposition the preposition that governs it, as a key; null if none
 * @param conjoined whether و joins it to what comes before
 * @param country null if unknown
 * @param sectors never null
 * @param id null if unknown
 * @param name null if unknown
 * @param place what is known of it as a place; null if it is none
 * @param plural whether it is grammatically plural or dual
 */
public record Entity(
    int first,
    int last,
    int head,
    int start,
    int end,
    Kind kind,
    String preposition,
    boolean conjoined,
    String country,
    List<String> sectors,
    String id,
    Name name,
    GazetteerEntry place,
    boolean plural) {

  /** Its place among the entities of its sentence, of which it is one; -1 if it is none of them. */
  public int placeIn(List<Entity> entities) {
    for (int i = 0; i < entities.size(); i++) {
      if (entities.get(i) == this) {
        return i;
      }
    }
    return -1;
  }

  /** What an entity is. */
  public enum Kind {
    STATE,
    /** A city, site or area that stands for no government. */
    PLACE,
    ORGANISATION,
    PERSON,
    /** An office-holder or other single person told by a role. */
    ROLE,
    /** Several persons, or a force. */
    GROUP,
    /** What somebody owns or uses and others strike at: a roadblock, a convoy, a base. */
    THING,
    /** An adjective of origin that modifies the word before it. */
    DEMONYM
  }

  /** Whether it can act or be acted upon. */
  public boolean isParty() {
    return kind != Kind.PLACE;
  }

  /** Whether it can be where something happens. */
  public boolean isPlace() {
    return place != null;
  }
}
