package org.mirqab.nlp.document;

import java.util.List;
import org.mirqab.nlp.frames.RoleAssigner;
import org.mirqab.nlp.names.Entity;
import org.mirqab.nlp.syntax.Clauses;
import org.mirqab.nlp.syntax.Word;

/**
 * The subjects, by order and agreement, of the verbs around a mention, so that participles,
 * conjoined verbs and nouns in their reach can take them over. Immutable.
 *
 * @param own of the mention's own verb or support verb; null if it has none or none is found
 * @param main of the first verb of the sentence; null if there is none
 * @param above of the last verb before the mention; null if there is none
 */
public record Subjects(Entity own, Entity main, Entity above) {

  /** Words between a verb and its subject; further off another verb's begins. By judgement. */
  private static final int REACH = 9;

  /** The subjects around a hypothesis. */
  public static Subjects around(Hypothesis hypothesis) {
    SentenceReading reading = hypothesis.reading();
    int anchor = hypothesis.candidate().anchor();
    int first = firstVerb(reading);
    int before = verbBefore(reading, anchor);
    return new Subjects(
        reading.words().get(anchor).isVerb() ? of(reading, anchor) : null,
        first < 0 ? null : of(reading, first),
        before < 0 ? null : of(reading, before));
  }

  /** The subject of the verb at token {@code verb}; null if none is found. */
  private static Entity of(SentenceReading reading, int verb) {
    List<Word> words = reading.words();
    Clauses clauses = reading.clauses();
    Word word = words.get(verb);
    Entity before = null;
    if (!word.isConjoined()) {
      for (Entity entity : reading.entities()) {
        if (entity.last() >= verb) {
          break;
        }
        if (bare(entity)
            && verb - entity.last() <= REACH
            && clauses.cost(entity.last(), verb) <= 2
            && opens(words, entity)
            && RoleAssigner.agrees(word, words, entity, false)) {
          before = entity;
        }
      }
    }
    if (before != null && verb - before.last() == 1) {
      return before;
    }
    for (Entity entity : reading.entities()) {
      if (entity.first() <= verb || !bare(entity)) {
        continue;
      }
      if (entity.first() - verb > REACH || clauses.cost(verb, entity.first()) > 1) {
        break;
      }
      if (RoleAssigner.agrees(word, words, entity, true)) {
        return entity;
      }
    }
    return before;
  }

  private static boolean bare(Entity entity) {
    return entity.isParty() && entity.preposition() == null && entity.kind() != Entity.Kind.DEMONYM;
  }

  private static boolean opens(List<Word> words, Entity entity) {
    if (entity.first() == 0) {
      return true;
    }
    Word previous = words.get(entity.first() - 1);
    return previous.isSubordinator()
        || previous.token().kind() == org.mirqab.nlp.text.Token.Kind.MARK
        || previous.isVerb();
  }

  /** The verb before the token, conjoined or of the clause above; -1 if none. */
  private static int verbBefore(SentenceReading reading, int token) {
    for (int j = token - 1; j >= 0; j--) {
      if (reading.words().get(j).isVerb()) {
        return j;
      }
    }
    return -1;
  }

  /** The first verb of the sentence; -1 if none. */
  private static int firstVerb(SentenceReading reading) {
    for (int j = 0; j < reading.words().size(); j++) {
      if (reading.words().get(j).isVerb()) {
        return j;
      }
    }
    return -1;
  }
}
