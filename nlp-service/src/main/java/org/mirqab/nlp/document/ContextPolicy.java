package org.mirqab.nlp.document;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mirqab.nlp.lexicon.KeyFilter;
import org.mirqab.nlp.lexicon.LexiconTable;
import org.mirqab.nlp.syntax.Word;
import org.mirqab.nlp.text.Orthography;

/**
 * The PLOVER contexts of an event, by the words of the sentences that tell it and of those beside
 * them. One object for one article, whose sentences often tell several events; used by one thread
 * only.
 */
final class ContextPolicy {

  /** One word may be there by chance, two of one context seldom are. */
  private static final int LEAST_WORDS = 2;

  /** The codebook has coders name the main contexts only. */
  private static final int MOST_CONTEXTS = 3;

  private static final Map<String, List<String>> WORDS = load();
  private static final KeyFilter FILTER = new KeyFilter(WORDS.keySet());

  private final ArticleContext article;

  /** The contexts of each word of a sentence that has some, of the sentences asked for. */
  private final Map<SentenceReading, List<List<String>>> found = new IdentityHashMap<>();

  ContextPolicy(ArticleContext article) {
    this.article = article;
  }

  private static Map<String, List<String>> load() {
    Map<String, List<String>> contexts = new HashMap<>();
    for (LexiconTable.Row row :
        LexiconTable.read(
                "contexts.tsv",
                new InputStreamReader(
                    ContextPolicy.class.getResourceAsStream(
                        "/org/mirqab/nlp/document/contexts.tsv"),
                    StandardCharsets.UTF_8),
                "context",
                "lemmas")
            .rows()) {
      for (String lemma : row.list("lemmas")) {
        contexts
            .computeIfAbsent(Orthography.key(lemma), key -> new ArrayList<>())
            .add(row.required("context"));
      }
    }
    return Map.copyOf(contexts);
  }

  /** The contexts, the one with most words first; empty if none shows. */
  List<String> of(List<EventMention> mentions) {
    Map<String, Integer> counts = new TreeMap<>();
    List<SentenceReading> seen = new ArrayList<>();
    for (EventMention mention : mentions) {
      SentenceReading reading = mention.hypothesis().reading();
      count(reading, seen, counts);
      SentenceReading before = article.before(reading);
      if (before != null) {
        count(before, seen, counts);
      }
    }
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() >= LEAST_WORDS)
        .sorted((a, b) -> Integer.compare(b.getValue(), a.getValue()))
        .limit(MOST_CONTEXTS)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<List<String>> contexts(SentenceReading reading) {
    List<List<String>> all = new ArrayList<>();
    for (Word word : reading.words()) {
      String key = Orthography.key(word.lemma());
      List<String> contexts = FILTER.mayHold(key) ? WORDS.get(key) : null;
      if (contexts != null) {
        all.add(contexts);
      }
    }
    return all;
  }

  private void count(
      SentenceReading reading, List<SentenceReading> seen, Map<String, Integer> counts) {
    if (seen.contains(reading)) {
      return;
    }
    seen.add(reading);
    for (List<String> contexts : found.computeIfAbsent(reading, ContextPolicy::contexts)) {
      contexts.forEach(context -> counts.merge(context, 1, Integer::sum));
    }
  }
}
