package org.mirqab.nlp.syntax;

import java.util.ArrayList;
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
    List<Analysis> all = morphology.analyze(token);
    List<Analysis> known = new ArrayList<>(all.size());
    for (Analysis reading : all) {
      if (isKnown(reading)) {
        known.add(reading);
      }
    }
    return known;
  }

  private boolean isKnown(Analysis reading) {
    if (reading.partOfSpeech() == PartOfSpeech.NOUN) {
      return reading.verb() != null || morphology.noun(reading.lemma()).isPresent();
    }
    if (reading.partOfSpeech() == PartOfSpeech.VERB) {
      return morphology.verb(reading.lemma()).isPresent();
    }
    return true;
  }
}
