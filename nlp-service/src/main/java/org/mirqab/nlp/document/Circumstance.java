package org.mirqab.nlp.document;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mirqab.nlp.lexicon.LexiconTable;
import org.mirqab.nlp.morphology.Analysis;
import org.mirqab.nlp.morphology.PartOfSpeech;
import org.mirqab.nlp.syntax.Word;
import org.mirqab.nlp.text.Orthography;

/**
 * Words between an act and a phrase that tell what the phrase is to it: its cause, its occasion,
 * its topic, or whom it is against. What stands behind a cause mostly belongs to another act, as
 * غزة does in هجمات على خلفية الحرب في غزة. Stateless.
 */
final class Circumstance {

  /** What a word leads to. */
  private enum Kind {
    CAUSE,
    OCCASION,
    AGAINST,
    TOPIC,
    CLAUSE;

    private final String feature = name().toLowerCase(Locale.ROOT);
  }

  /**
   * @param fact whether an act that follows is told as having happened
   * @param ground whether a place that follows is where the ground of the act lies
   * @param notAfter key of a word after which it leads to nothing; empty for none
   * @param beforeEvent whether it leads to something only before an event noun
   */
  private record Lead(
      Kind kind, boolean fact, boolean ground, String notAfter, boolean beforeEvent) {}

  private static final Map<String, Lead> LEADS = load();

  private Circumstance() {}

  private static Map<String, Lead> load() {
    Map<String, Lead> leads = new HashMap<>();
    for (LexiconTable.Row row :
        LexiconTable.read(
                "circumstances.tsv",
                new InputStreamReader(
                    Circumstance.class.getResourceAsStream(
                        "/org/mirqab/nlp/document/circumstances.tsv"),
                    StandardCharsets.UTF_8),
                "word",
                "kind",
                "told",
                "place",
                "not_after",
                "before")
            .rows()) {
      leads.put(
          Orthography.key(row.required("word")),
          new Lead(
              row.constant("kind", Kind.class),
              row.get("told").equals("fact"),
              row.get("place").equals("ground"),
              Orthography.key(row.get("not_after")),
              row.get("before").equals("event")));
    }
    return Map.copyOf(leads);
  }

  /**
   * What the last such word between a trigger and a phrase after it leads to: {@code cause}, {@code
   * occasion}, {@code against}, {@code topic} or another {@code clause}; {@code none} if there is
   * none or the phrase stands before.
   *
   * @param last number of the trigger's last word
   * @param at number of the phrase's first word
   */
  static String between(List<Word> words, int last, int at) {
    Lead lead = lastBetween(words, last, at);
    return lead == null ? "none" : lead.kind().feature;
  }

  /**
   * Whether a phrase after a trigger stands in what the act is grounded on: a place there is where
   * the ground lies. {@code last} and {@code at} as above.
   */
  static boolean isGround(List<Word> words, int last, int at) {
    Lead lead = lastBetween(words, last, at);
    return lead != null && lead.ground();
  }

  /** Whether an act after the word is told as a fact, whatever stands above it. */
  static boolean presupposes(List<Word> words, int i) {
    Lead lead = lead(words, i);
    return lead != null && lead.fact();
  }

  private static Lead lastBetween(List<Word> words, int last, int at) {
    for (int j = at - 1; j > last; j--) {
      Lead lead = lead(words, j);
      if (lead != null) {
        return lead;
      }
    }
    return null;
  }

  /** Null if the word does not lead away. */
  private static Lead lead(List<Word> words, int i) {
    Lead lead = LEADS.get(words.get(i).bare());
    if (lead == null
        || i > 0 && words.get(i - 1).bare().equals(lead.notAfter())
        || lead.beforeEvent() && !isEvent(words, i + 1)) {
      return null;
    }
    return lead;
  }

  private static boolean isEvent(List<Word> words, int i) {
    Analysis reading = i < words.size() ? words.get(i).reading() : null;
    return reading != null && reading.partOfSpeech() == PartOfSpeech.NOUN && reading.verb() != null;
  }
}
