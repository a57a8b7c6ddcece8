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

  /** A power of two; what is read most stays, for an article holds few words that are rare. */
  private static final int REMEMBERED = 1 << 17;

  /** The readings of a spelling; they do not depend on where it stands. */
  private record Spelled(String surface, String form, List<Analysis> readings) {

    boolean spells(Token token) {
      // of most words the form is the surface, the same object; then one comparison is enough
      return surface.equals(token.surface())
          && (surface == form && token.surface() == token.form() || form.equals(token.form()));
    }
  }

  private final Morphology morphology;

  // Written without a lock: a slot holds a whole entry or another one, and both are right.
  private final Spelled[] remembered = new Spelled[REMEMBERED];

  /**
   * @param morphology never null
   */
  public KnownWords(Morphology morphology) {
    this.morphology = morphology;
  }

  @Override
  public List<Analysis> analyze(Token token) {
    String surface = token.surface();
    // two places for each spelling: the one that came later gives way
    int first = surface.hashCode() * 0x9E3779B9 >>> 15 & ~1;
    Spelled known = remembered[first];
    if (known == null || !known.spells(token)) {
      Spelled second = remembered[first + 1];
      if (known != null && second != null && second.spells(token)) {
        return second.readings();
      }
      Spelled read = new Spelled(surface, token.form(), read(token));
      remembered[known == null ? first : first + 1] = read;
      return read.readings();
    }
    return known.readings();
  }

  private List<Analysis> read(Token token) {
    List<Analysis> known = morphology.known(token);
    if (!known.isEmpty()) {
      return known;
    }
    return morphology.analyze(token).stream()
        .filter(guess -> guess.partOfSpeech() == PartOfSpeech.ADJECTIVE)
        .toList();
  }
}
