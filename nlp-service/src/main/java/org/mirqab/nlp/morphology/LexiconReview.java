package org.mirqab.nlp.morphology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.mirqab.nlp.text.Orthography;

/** What a reviewer of the lexicon should look at. Stateless. */
public final class LexiconReview {

  private LexiconReview() {}

  /**
   * Words of one part of speech whose citation forms have one spelling once hamza seats and shadda
   * are left out, such as وقع and وقّع: only their neighbours tell them apart, unless one is marked
   * rare.
   *
   * @param key that spelling
   * @param lemmas two or more, sorted
   */
  public record Conflict(PartOfSpeech partOfSpeech, String key, List<String> lemmas) {}

  /** All conflicts, by part of speech and key. */
  public static List<Conflict> conflicts(Morphology morphology) {
    List<Conflict> conflicts = new ArrayList<>();
    morphology.table().forEachKey((key, forms) -> add(conflicts, key, forms));
    conflicts.sort(Comparator.comparing(Conflict::partOfSpeech).thenComparing(Conflict::key));
    return List.copyOf(conflicts);
  }

  private static void add(List<Conflict> conflicts, String key, List<FormTable.Entry> forms) {
    Map<PartOfSpeech, SortedSet<String>> lemmas = new EnumMap<>(PartOfSpeech.class);
    for (FormTable.Entry e : forms) {
      Lexeme lexeme = e.lexeme();
      boolean participle = lexeme.partOfSpeech() == PartOfSpeech.ADJECTIVE && lexeme.verb() != null;
      if (!participle && Orthography.key(Orthography.form(lexeme.lemma())).equals(key)) {
        lemmas.computeIfAbsent(lexeme.partOfSpeech(), p -> new TreeSet<>()).add(lexeme.lemma());
      }
    }
    lemmas.forEach(
        (part, set) -> {
          if (set.size() > 1) {
            conflicts.add(new Conflict(part, key, List.copyOf(set)));
          }
        });
  }
}
