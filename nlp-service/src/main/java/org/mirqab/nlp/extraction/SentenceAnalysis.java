package org.mirqab.nlp.extraction;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.mirqab.contracts.TextField;
import org.mirqab.nlp.document.SentenceReading;
import org.mirqab.nlp.morphology.Analysis;
import org.mirqab.nlp.names.Entity;
import org.mirqab.nlp.quantity.Quantity;
import org.mirqab.nlp.syntax.Clauses;
import org.mirqab.nlp.syntax.Word;
import org.mirqab.nlp.text.Sentence;
import org.mirqab.nlp.text.Token;
import org.mirqab.nlp.time.Direction;
import org.mirqab.nlp.time.ResolvedTime;
import org.mirqab.nlp.time.TimeExpression;
import org.mirqab.nlp.time.TimeResolver;

/**
 * What each stage made of a sentence, for a person who asks why. Offsets count UTF-16 code units in
 * the field; tokens are numbered from 0 in the sentence.
 *
 * @param field which of the article's two texts; never null
 * @param index 0-based number in that field
 * @param zone part of the article, such as {@code HEADLINE}; never null
 * @param start first code unit
 * @param end one past the last
 * @param text its words; never null
 * @param tokens never null
 * @param names names and descriptions of parties and places; never null
 * @param times never null
 * @param quantities never null
 * @param clauses first tokens of the clauses; never null
 * @param hypotheses possible events, dropped ones included; never null
 */
public record SentenceAnalysis(
    TextField field,
    int index,
    String zone,
    int start,
    int end,
    String text,
    List<AnalyzedToken> tokens,
    List<Name> names,
    List<Time> times,
    List<Count> quantities,
    List<Integer> clauses,
    List<HypothesisAnalysis> hypotheses) {

  /**
   * A token with the reading chosen for it and all that it can have.
   *
   * @param reading null if the word is unknown or no word
   */
  public record AnalyzedToken(
      String text, int start, int end, Analysis reading, List<Analysis> readings) {}

  /** A name or description: its words, what it is, what governs it. */
  public record Name(
      String text,
      int start,
      int end,
      String kind,
      String id,
      String country,
      List<String> sectors,
      String preposition) {}

  /**
   * A time expression.
   *
   * @param value TIMEX3, resolved as if the clause had no tense; null if it has no value
   */
  public record Time(String text, String type, String value, LocalDate start, LocalDate end) {}

  /** A quantity; {@code value} is null if the text gives bounds only. */
  public record Count(String text, Long value, Long min, Long max, boolean approximate) {}

  static SentenceAnalysis of(
      SentenceReading reading, ZonedDateTime publication, List<HypothesisAnalysis> hypotheses) {
    Sentence sentence = reading.sentence();
    return new SentenceAnalysis(
        sentence.field(),
        sentence.index(),
        sentence.zone().name(),
        sentence.start(),
        sentence.end(),
        sentence.text(),
        reading.words().stream().map(SentenceAnalysis::token).toList(),
        reading.entities().stream().map(entity -> name(entity, sentence)).toList(),
        reading.times().stream().map(time -> time(time, sentence, publication)).toList(),
        reading.quantities().stream().map(quantity -> count(quantity, sentence)).toList(),
        clauseStarts(reading.clauses(), reading.words().size()),
        hypotheses);
  }

  private static AnalyzedToken token(Word word) {
    Token token = word.token();
    return new AnalyzedToken(
        token.surface(), token.start(), token.end(), word.reading(), word.readings());
  }

  private static Name name(Entity entity, Sentence sentence) {
    return new Name(
        words(entity, sentence),
        entity.start(),
        entity.end(),
        entity.kind().name(),
        entity.id(),
        entity.country(),
        entity.sectors(),
        entity.preposition());
  }

  private static Time time(
      TimeExpression expression, Sentence sentence, ZonedDateTime publication) {
    ResolvedTime resolved = TimeResolver.resolve(expression, publication, Direction.UNKNOWN);
    return new Time(
        words(expression.firstToken(), expression.endToken(), sentence),
        resolved.type().name(),
        resolved.value(),
        resolved.start(),
        resolved.end());
  }

  private static Count count(Quantity quantity, Sentence sentence) {
    return new Count(
        words(quantity.firstToken(), quantity.endToken(), sentence),
        quantity.value(),
        quantity.min(),
        quantity.max(),
        quantity.approximate());
  }

  private static List<Integer> clauseStarts(Clauses clauses, int words) {
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i < words; i++) {
      if (i == 0 || clauses.boundaryBefore(i) >= Clauses.STRONG) {
        starts.add(i);
      }
    }
    return starts;
  }

  private static String words(Entity entity, Sentence sentence) {
    return sentence
        .text()
        .substring(entity.start() - sentence.start(), entity.end() - sentence.start());
  }

  private static String words(int first, int end, Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    return sentence
        .text()
        .substring(
            tokens.get(first).start() - sentence.start(),
            tokens.get(end - 1).end() - sentence.start());
  }
}
