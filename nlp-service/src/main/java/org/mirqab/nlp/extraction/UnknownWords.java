package org.mirqab.nlp.extraction;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mirqab.contracts.Article;
import org.mirqab.nlp.document.ArticleReader;
import org.mirqab.nlp.document.Judges;
import org.mirqab.nlp.document.SentenceReading;
import org.mirqab.nlp.morphology.Analysis;
import org.mirqab.nlp.morphology.PartOfSpeech;
import org.mirqab.nlp.names.Entity;
import org.mirqab.nlp.quantity.Quantity;
import org.mirqab.nlp.syntax.KnownWords;
import org.mirqab.nlp.text.Token;
import org.mirqab.nlp.time.TimeExpression;

/**
 * Counts the words of articles that the lexicon does not know, neither as words nor in names, times
 * and quantities. Used by one thread only.
 */
public final class UnknownWords {

  private final ArabicLexicon lexicon;
  private final KnownWords known;
  private final ArticleReader reader;
  private final Map<Guess, Tally> tallies = new HashMap<>();

  /**
   * @param lexicon never null
   */
  public UnknownWords(ArabicLexicon lexicon) {
    this.lexicon = lexicon;
    this.known = new KnownWords(lexicon.morphology());
    this.reader = lexicon.reader(Judges.untrained(), 0);
  }

  /** What an unknown word may be by its shape. */
  private record Guess(String lemma, PartOfSpeech partOfSpeech) {}

  private static final class Tally {
    private int count;
    private String form;
  }

  /**
   * A word that the lexicon lacks.
   *
   * @param lemma by its shape, or as it stands if that says nothing; never null
   * @param partOfSpeech by its shape; null if that says nothing
   * @param form as it stands where it was met first; never null
   * @param count how often it was met
   */
  public record Unknown(String lemma, PartOfSpeech partOfSpeech, String form, int count) {}

  /** Counts the words of an article. */
  public void add(Article article) {
    for (SentenceReading reading : reader.read(article)) {
      BitSet told = new BitSet();
      for (Entity entity : reading.entities()) {
        told.set(entity.first(), entity.last() + 1);
      }
      for (TimeExpression time : reading.times()) {
        told.set(time.firstToken(), time.endToken());
      }
      for (Quantity quantity : reading.quantities()) {
        told.set(quantity.firstToken(), quantity.endToken());
      }
      List<Token> tokens = reading.sentence().tokens();
      for (int i = 0; i < tokens.size(); i++) {
        Token token = tokens.get(i);
        if (token.kind() == Token.Kind.ARABIC
            && token.key().length() > 1
            && !told.get(i)
            && known.analyze(token).isEmpty()) {
          Tally tally = tallies.computeIfAbsent(guess(token), guess -> new Tally());
          tally.count++;
          tally.form = tally.form == null ? token.surface() : tally.form;
        }
      }
    }
  }

  private Guess guess(Token token) {
    List<Analysis> guesses = lexicon.morphology().analyze(token);
    return guesses.isEmpty()
        ? new Guess(token.surface(), null)
        : new Guess(guesses.get(0).lemma(), guesses.get(0).partOfSpeech());
  }

  /** The words counted, the most frequent first. */
  public List<Unknown> words() {
    List<Unknown> words = new ArrayList<>();
    tallies.forEach(
        (guess, tally) ->
            words.add(new Unknown(guess.lemma(), guess.partOfSpeech(), tally.form, tally.count)));
    words.sort(Comparator.comparingInt(Unknown::count).reversed().thenComparing(Unknown::lemma));
    return words;
  }
}
