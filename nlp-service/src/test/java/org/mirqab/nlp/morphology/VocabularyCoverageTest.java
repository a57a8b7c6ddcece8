package org.mirqab.nlp.morphology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mirqab.nlp.morphology.VocabularyCoverage.Kind;
import org.mirqab.nlp.morphology.VocabularyCoverage.Report;
import org.mirqab.nlp.morphology.VocabularyCoverage.UnknownWord;
import org.mirqab.nlp.text.Token;
import org.mirqab.nlp.text.Tokenizer;

/** The verb تزغلط and the masdar استزغاط are invented, and so are the sentences. */
class VocabularyCoverageTest {

  private static final Morphology MORPHOLOGY = Morphology.load();

  private static final List<String> TEXTS =
      List.of(
          "أعلن الوزير أن الوفد يتزغلط غدا، وأعلن المتحدث أن اللجنة تتزغلط أيضا.",
          "استقبل الوزير وفدا بعد الاستزغاط الذي أعلنت عنه برقطان. استزغاط الوفد انتهى.",
          "زارت برقطان والبرقطان اللجنة. يتزغلط الوفد.");

  private static Report measure(Set<String> names, int top) {
    VocabularyCoverage coverage = new VocabularyCoverage(MORPHOLOGY);
    for (String text : TEXTS) {
      List<Token> tokens = Tokenizer.tokenize(text, 0, text.length());
      BitSet named = new BitSet();
      for (int i = 0; i < tokens.size(); i++) {
        named.set(i, names.contains(tokens.get(i).key()));
      }
      coverage.add(tokens, named);
    }
    return coverage.report(top);
  }

  @Test
  void listsUnknownVerbsAndEventNounsByShape() {
    Report report = measure(Set.of(), 4);
    assertEquals(4, report.ranked());
    assertEquals(
        List.of(
            new UnknownWord("تزغلط", Kind.VERB, 3, "يتزغلط"),
            new UnknownWord("استزغاط", Kind.EVENT_NOUN, 2, "استزغاط")),
        report.missing().stream().filter(word -> word.shape().contains("زغ")).toList());
    assertEquals(2, report.missing().size());
  }

  @Test
  void ranksFrequentWordsFirst() {
    // أعلن occurs three times, as often as the unknown verb.
    assertEquals(0, measure(Set.of(), 1).missing().size());
    assertEquals(1, measure(Set.of(), 2).missing().size());
  }

  @Test
  void keepsOtherUnknownWordsApart() {
    Report report = measure(Set.of(), 50);
    assertTrue(
        report.others().contains(new UnknownWord("برقطان", Kind.OTHER, 3, "برقطان")),
        report.others()::toString);
    assertFalse(report.missing().stream().anyMatch(word -> word.shape().equals("برقطان")));
    assertFalse(
        measure(Set.of("برقطان", "والبرقطان", "البرقطان"), 50).others().stream()
            .anyMatch(word -> word.shape().equals("برقطان")));
  }

  @Test
  void readsNothingFromNoText() {
    Report report = new VocabularyCoverage(MORPHOLOGY).report(10);
    assertEquals(0, report.words());
    assertEquals(0, report.ranked());
  }
}
