package org.mirqab.nlp.quantity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mirqab.nlp.lexicon.KeyFilter;
import org.mirqab.nlp.text.Orthography;

/**
 * A small closed vocabulary looked up by a token's key, proclitics included. Every word is stored
 * with each of و ف, then ب ل ك, then the article, so that a lookup is one probe of a hash map and
 * the proclitics need no stripping. A word as it stands beats a word with proclitics: بداية is not
 * ب and a rest. Immutable after {@link Builder#build()}, hence safe for any number of threads.
 *
 * @param <E> what is known about a word
 */
public final class ClosedVocabulary<E> {

  /**
   * A word found.
   *
   * @param entries what is known about it, in the order of the file; never empty
   * @param conjunction whether و or ف is attached
   * @param preposition ب, ل or ك if attached, else 0
   * @param article whether the article is attached
   */
  public record Hit<E>(List<E> entries, boolean conjunction, char preposition, boolean article) {}

  private static final String[] CONJUNCTIONS = {"", "و", "ف"};
  private static final String[] PREPOSITIONS = {"", "ب", "ل", "ك"};

  private final Map<String, Hit<E>> hits;
  private final KeyFilter filter;

  private ClosedVocabulary(Map<String, Hit<E>> hits) {
    this.hits = hits;
    this.filter = new KeyFilter(hits.keySet());
  }

  /** The word of a key, or null. */
  public Hit<E> find(String key) {
    return filter.mayHold(key) ? hits.get(key) : null;
  }

  /** Collects words. */
  public static final class Builder<E> {

    private final Map<String, List<E>> bases = new LinkedHashMap<>();

    /** Adds a word, written without proclitics and article; hamza and the like are folded. */
    public Builder<E> add(String base, E entry) {
      bases
          .computeIfAbsent(Orthography.key(Orthography.form(base)), k -> new ArrayList<>(2))
          .add(entry);
      return this;
    }

    /** The vocabulary. */
    public ClosedVocabulary<E> build() {
      Map<String, Hit<E>> hits = new HashMap<>(bases.size() * 48);
      bases.forEach((base, entries) -> hits.put(base, new Hit<>(entries, false, (char) 0, false)));
      bases.forEach(
          (base, entries) ->
              hits.putIfAbsent("ال" + base, new Hit<>(entries, false, (char) 0, true)));
      for (String conjunction : CONJUNCTIONS) {
        for (String preposition : PREPOSITIONS) {
          bases.forEach(
              (base, entries) -> addProclitics(hits, conjunction, preposition, base, entries));
        }
      }
      return new ClosedVocabulary<>(hits);
    }

    private static <E> void addProclitics(
        Map<String, Hit<E>> hits,
        String conjunction,
        String preposition,
        String base,
        List<E> entries) {
      char attached = preposition.isEmpty() ? 0 : preposition.charAt(0);
      boolean and = !conjunction.isEmpty();
      String definite = attached == 'ل' ? "لل" : preposition + "ال";
      hits.putIfAbsent(conjunction + preposition + base, new Hit<>(entries, and, attached, false));
      hits.putIfAbsent(conjunction + definite + base, new Hit<>(entries, and, attached, true));
    }
  }
}
