package org.mirqab.nlp.syntax;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mirqab.nlp.lexicon.KeyFilter;
import org.mirqab.nlp.morphology.Analysis;
import org.mirqab.nlp.morphology.PartOfSpeech;
import org.mirqab.nlp.text.Orthography;

/**
 * Lemmas of which a word may have one: what {@link Word#hasLemma} says of each, asked at once.
 * Immutable; safe for use by many threads.
 */
public final class LemmaSet {

  private final boolean empty;
  private final Set<String> lemmas;
  private final Set<String> keys = new HashSet<>();
  private final KeyFilter lemmaFilter;
  private final KeyFilter keyFilter;

  /**
   * @param lemmas never null
   */
  public LemmaSet(Set<String> lemmas) {
    this.empty = lemmas.isEmpty();
    this.lemmas = new HashSet<>(lemmas);
    for (String lemma : lemmas) {
      keys.add(Orthography.key(lemma));
    }
    this.lemmaFilter = new KeyFilter(lemmas);
    this.keyFilter = new KeyFilter(keys);
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return empty;
  }

  /** Whether one of the word's readings, or an unknown word's stem, has one of the lemmas. */
  public boolean holds(Word word) {
    if (empty) {
      return false;
    }
    if (word.reading() != null && isLemma(word.lemma())) {
      return true;
    }
    List<Analysis> readings = word.readings();
    if (readings.isEmpty()) {
      return isKey(word.stem()) || isKey(word.lemma());
    }
    for (int i = 0; i < readings.size(); i++) {
      Analysis other = readings.get(i);
      if (other.partOfSpeech() != PartOfSpeech.VERB && isLemma(other.lemma())) {
        return true;
      }
    }
    return false;
  }

  private boolean isLemma(String lemma) {
    return lemmaFilter.mayHold(lemma) && lemmas.contains(lemma);
  }

  private boolean isKey(String key) {
    return keyFilter.mayHold(key) && keys.contains(key);
  }
}
