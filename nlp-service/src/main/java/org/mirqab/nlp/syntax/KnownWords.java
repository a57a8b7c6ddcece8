package org.mirqab.nlp.syntax;

import java.util.List;
import org.mirqab.nlp.morphology.Analysis;
import org.mirqab.nlp.morphology.Morphology;
import org.mirqab.nlp.morphology.PartOfSpeech;
import org.mirqab.nlp.text.Token;

/**
 * The readings that the lexicon vouches for. A noun or verb guessed by its shape is left out: an
 * unknown word is most often a name, and the stages after this one treat it so.
 */
public final class KnownWords implements WordReader {

  private final Morphology morphology;

  /**
   * @param morphology never null
   */
  public KnownWords(Morphology morphology) {
    this.morphology = morphology;
  }

  @Override
  public List<Analysis> analyze(Token token) {
    List<Analysis> known = morphology.known(token);
    if (!known.isEmpty()) {
      return known;
    }
    return morphology.analyze(token).stream()
        .filter(guess -> guess.partOfSpeech() == PartOfSpeech.ADJECTIVE)
        .toList();
  }
}
