package org.mirqab.nlp.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mirqab.nlp.morphology.PartOfSpeech;
import org.mirqab.nlp.names.Entity.Kind;
import org.mirqab.nlp.syntax.Word;
import org.mirqab.nlp.text.Token;

/**
 * The persons that an article introduces with role or full name and later calls by surname alone:
 * «الوزير سليم الحداد … وأضاف الحداد». One object for one article; used by one thread only.
 */
public final class DocumentNames {

  /** A surname shorter than this is too often another word. */
  private static final int SHORTEST_SURNAME = 3;

  private final Map<String, Entity> surnames = new HashMap<>();

  /** Remembers the persons of a sentence. */
  public void learn(List<Word> words, List<Entity> entities) {
    for (Entity entity : entities) {
      boolean person = entity.kind() == Kind.PERSON || entity.kind() == Kind.ROLE;
      if (!person || entity.last() == entity.first()) {
        continue;
      }
      Word last = words.get(entity.last());
      boolean name = entity.kind() == Kind.PERSON || last.reading() == null;
      String surname = bare(last.token().key());
      if (name
          && last.token().kind() == Token.Kind.ARABIC
          && surname.length() >= SHORTEST_SURNAME
          && (last.reading() == null || !last.is(PartOfSpeech.VERB))) {
        surnames.putIfAbsent(surname, entity);
      }
    }
  }

  private static String bare(String key) {
    return key.startsWith("ال") && key.length() > 4 ? key.substring(2) : key;
  }

  /** The entities of a sentence and the persons in it that go by surname. */
  public List<Entity> complete(List<Word> words, List<Entity> entities) {
    if (surnames.isEmpty()) {
      return entities;
    }
    boolean[] covered = new boolean[words.size()];
    for (Entity entity : entities) {
      for (int i = entity.first(); i <= entity.last(); i++) {
        covered[i] = true;
      }
    }
    List<Entity> all = null;
    for (int i = 0; i < words.size(); i++) {
      Entity found = covered[i] ? null : bySurname(words, i);
      if (found != null) {
        if (all == null) {
          all = new ArrayList<>(entities);
        }
        all.add(found);
      }
    }
    if (all == null) {
      return entities;
    }
    all.sort(Comparator.comparingInt(Entity::first));
    return all;
  }

  private Entity bySurname(List<Word> words, int i) {
    Word word = words.get(i);
    Token token = word.token();
    if (token.kind() != Token.Kind.ARABIC
        || word.isFunctionWord()
        || word.isVerb() && word.reading().weight() > 0.6) {
      return null;
    }
    String key = token.key();
    Entity person = surnames.get(bare(key));
    int cut = 0;
    while (person == null && cut < 2 && cut + SHORTEST_SURNAME < key.length()) {
      if ("وفبلك".indexOf(key.charAt(cut)) < 0) {
        return null;
      }
      cut++;
      person = surnames.get(bare(key.substring(cut)));
    }
    if (person == null) {
      return null;
    }
    boolean conjoined = cut > 0 && "وف".indexOf(key.charAt(0)) >= 0;
    String preposition = null;
    if (cut > 0 && "بلك".indexOf(key.charAt(cut - 1)) >= 0) {
      preposition = key.substring(cut - 1, cut);
    } else if (i > 0 && words.get(i - 1).isPreposition()) {
      preposition = words.get(i - 1).bare();
    }
    boolean plain = token.surface().length() == token.form().length();
    return new Entity(
        i,
        i,
        i,
        token.start() + (plain ? cut : 0),
        token.end(),
        Kind.PERSON,
        preposition,
        conjoined,
        person.country(),
        person.sectors(),
        person.id(),
        person.name(),
        null,
        false);
  }
}
