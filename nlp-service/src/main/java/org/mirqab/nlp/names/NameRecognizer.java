package org.mirqab.nlp.names;

import java.util.List;
import org.mirqab.nlp.syntax.Word;

/**
 * Finds the parties and places of a sentence: names from the gazetteer, and phrases composed of a
 * role, force, body, place or thing with its idafa chain, adjectives and name. Safe for use by many
 * threads.
 */
public final class NameRecognizer {

  private final Gazetteer gazetteer;

  /**
   * @param gazetteer never null
   */
  public NameRecognizer(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** The entities of a sentence, in order, none overlapping. */
  public List<Entity> find(List<Word> words, int from) {
    SentenceWords sentence = new SentenceWords(gazetteer, words);
    return Apposition.join(new PhraseReader(gazetteer, sentence).read(from), sentence);
  }
}
