package org.mirqab.nlp.names;

import java.util.ArrayList;
import java.util.List;
import org.mirqab.nlp.morphology.Analysis.GrammaticalNumber;
import org.mirqab.nlp.names.Entity.Kind;
import org.mirqab.nlp.names.Gazetteer.WordRole;
import org.mirqab.nlp.syntax.Word;
import org.mirqab.nlp.text.Token;

/**
 * Joins a person's role and name, with or without a comma or brackets between them, into one
 * phrase: «وزير الري، سليم الحداد،». Stateless.
 */
final class Apposition {

  /** A role of so many tokens after a name is covered by the phrase but no part of its text. */
  private static final int LONG_ROLE = 4;

  private Apposition() {}

  static List<Entity> join(List<Entity> entities, SentenceWords sentence) {
    List<Entity> joined = new ArrayList<>(entities.size());
    for (Entity entity : entities) {
      Entity before = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      Entity one = before == null ? null : joined(before, entity, sentence);
      if (one == null) {
        joined.add(entity);
      } else {
        joined.set(joined.size() - 1, one);
      }
    }
    return joined;
  }

  private static Entity joined(Entity a, Entity b, SentenceWords sentence) {
    if (a.kind() != Kind.ROLE && a.kind() != Kind.PERSON
        || b.kind() != Kind.ROLE && b.kind() != Kind.PERSON
        || b.conjoined()
        || b.preposition() != null
        || a.plural()
        || b.plural()
        || a.country() != null && b.country() != null && !a.country().equals(b.country())
        || a.id() != null && b.id() != null && !a.id().equals(b.id())) {
      return null;
    }
    int gap = b.first() - a.last() - 1;
    boolean comma = gap == 1 && isComma(sentence.token(a.last() + 1));
    boolean bracket =
        gap == 1
            && sentence.token(a.last() + 1).isMark('(')
            && b.last() + 1 < sentence.size()
            && sentence.token(b.last() + 1).isMark(')');
    if (gap != 0 && !comma && !bracket) {
      return null;
    }
    boolean nameFirst = isName(a, sentence);
    boolean nameSecond = isName(b, sentence);
    if (nameSecond && !nameFirst) {
      if (a.kind() != Kind.ROLE || !isDefinite(a, sentence)) {
        return null;
      }
      return one(a, b, bracket ? b.last() + 1 : b.last(), a, sentence);
    }
    if (nameFirst && !nameSecond && b.kind() == Kind.ROLE && isDefinite(b, sentence)) {
      // after a verb the name is its subject and the role its object: التقى نديم وزير الري
      boolean afterVerb = a.first() > 0 && sentence.word(a.first() - 1).isVerb();
      if (gap == 0 && afterVerb) {
        return null;
      }
      return one(a, b, bracket ? b.last() + 1 : b.last(), b, sentence);
    }
    return null;
  }

  private static boolean isComma(Token token) {
    return token.isMark('،') || token.isMark(',');
  }

  private static boolean isName(Entity entity, SentenceWords sentence) {
    if (entity.kind() == Kind.PERSON) {
      return true;
    }
    return sentence.has(entity.head(), WordRole.TITLE)
        && entity.last() > entity.head()
        && sentence.word(entity.last()).reading() == null
        && sentence.origin(entity.last()) == null;
  }

  /** Whether the role tells one person: by ال, a pronoun or an idafa with one of them. */
  private static boolean isDefinite(Entity entity, SentenceWords sentence) {
    Word head = sentence.word(entity.head());
    if (head.reading() != null && head.reading().number() == GrammaticalNumber.PLURAL) {
      return false;
    }
    if (head.isDefinite() || sentence.hasPronoun(entity.head())) {
      return true;
    }
    for (int j = entity.head() + 1; j <= entity.last(); j++) {
      Word word = sentence.word(j);
      if (word.isDefinite()
          || sentence.hasPronoun(j)
          || word.reading() == null && !word.isFunctionWord()) {
        return true;
      }
    }
    return false;
  }

  private static Entity one(Entity a, Entity b, int last, Entity role, SentenceWords sentence) {
    Entity person = a.id() != null ? a : b;
    return new Entity(
        a.first(),
        last,
        a.head(),
        a.start(),
        role == b && b.last() - b.first() >= LONG_ROLE ? a.end() : sentence.token(last).end(),
        a.kind(),
        a.preposition(),
        a.conjoined(),
        role.country() != null ? role.country() : a.country() != null ? a.country() : b.country(),
        role.sectors().isEmpty() ? person.sectors() : role.sectors(),
        person.id(),
        person.name(),
        null,
        false);
  }
}
