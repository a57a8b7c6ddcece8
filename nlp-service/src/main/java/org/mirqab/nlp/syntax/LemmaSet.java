package org.mirqab.nlp.syntax;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mirqab.nlp.morphology.Analysis;
import org.mirqab.nlp.morphology.PartOfSpeech;
import org.mirqab.nlp.text.Orthography;

/**
 * Lemmas of which a word may have one: what {@link Word#hasLemma} says of each, asked at once.
 * Immutable; safe for use by many threads.
 */
public final class LemmaSet {

  private final Set<String> lemmas;
  private final Set<String> keys = new HashSet<>();

  /**
   * @param lemmas never null
   */
  public LemmaSet(Set<String> lemmas) {
    this.lemmas = new HashSet<>(lemmas);
    for (String lemma : lemmas) {
      keys.add(Orthography.key(lemma));
    }
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return lemmas.isEmpty();
  }

  /** Whether one of the word's readings, or an unknown word's stem, has one of the lemmas. */
  public boolean holds(Word word) {
    if (lemmas.isEmpty()) {
      return false;
    }
    if (word.reading() != null && lemmas.contains(word.reading().lemma())) {
      return true;
    }
    List<Analysis> readings = word.readings();
    if (readings.isEmpty()) {
      return keys.contains(word.stem()) || keys.contains(word.lemma());
    }
    for (int i = 0; i < readings.size(); i++) {
      Analysis other = readings.get(i);
      if (other.partOfSpeech() != PartOfSpeech.VERB && lemmas.contains(other.lemma())) {
        return true;
      }
    }
    return false;
  }
}
