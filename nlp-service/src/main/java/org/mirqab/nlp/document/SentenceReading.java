package org.mirqab.nlp.document;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.mirqab.nlp.document.Operators.Operator;
import org.mirqab.nlp.frames.Candidate;
import org.mirqab.nlp.names.Entity;
import org.mirqab.nlp.quantity.Quantity;
import org.mirqab.nlp.syntax.Clauses;
import org.mirqab.nlp.syntax.Word;
import org.mirqab.nlp.text.Sentence;
import org.mirqab.nlp.time.TimeExpression;

/**
 * What the stages up to the frames made of a sentence.
 *
 * @param sentence never null
 * @param words never null
 * @param entities never null
 * @param clauses never null
 * @param times never null
 * @param quantities never null
 * @param operators words that tell whether an act near them has happened, by number; never null
 * @param candidates in the order of their triggers, dropped ones included; never null
 */
public record SentenceReading(
    Sentence sentence,
    List<Word> words,
    List<Entity> entities,
    Clauses clauses,
    List<TimeExpression> times,
    List<Quantity> quantities,
    Map<Integer, Operator> operators,
    List<Candidate> candidates) {

  /** Numbers of the words that stand in names, times and quantities. */
  public BitSet named() {
    BitSet named = new BitSet();
    entities.forEach(entity -> named.set(entity.first(), entity.last() + 1));
    times.forEach(time -> named.set(time.firstToken(), time.endToken()));
    quantities.forEach(quantity -> named.set(quantity.firstToken(), quantity.endToken()));
    return named;
  }

  /** Lemma of the head of a phrase of this sentence. */
  String headLemma(Entity entity) {
    return words.get(entity.head()).lemma();
  }
}
