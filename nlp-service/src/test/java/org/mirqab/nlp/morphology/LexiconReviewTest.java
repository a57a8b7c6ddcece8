package org.mirqab.nlp.morphology;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mirqab.nlp.frames.FrameLexicon;
import org.mirqab.nlp.frames.UnmatchedLemmas;

/** The lexicon files agree with each other and with the frames. */
class LexiconReviewTest {

  private static final Morphology MORPHOLOGY = Morphology.load();

  @Test
  void everyWordOfTheFramesCanMatchAWordOfAText() {
    assertEquals(List.of(), UnmatchedLemmas.of(FrameLexicon.load(), MORPHOLOGY));
  }

  @Test
  void everyVerbOfANounIsAVerbAndEveryMasdarANoun() {
    for (VerbEntry verb : MORPHOLOGY.verbs()) {
      assertAll(
          verb.masdars().stream()
              .map(
                  masdar ->
                      () ->
                          assertTrue(
                              MORPHOLOGY.noun(LexiconCompiler.citation(masdar)).isPresent(),
                              verb.lemma() + " has the masdar " + masdar + ", which is no noun")));
    }
  }

  @Test
  void listsWordsThatOnlyTheirNeighboursTellApart() {
    List<LexiconReview.Conflict> conflicts = LexiconReview.conflicts(MORPHOLOGY);
    assertTrue(
        conflicts.contains(
            new LexiconReview.Conflict(PartOfSpeech.VERB, "وقع", List.of("وقع", "وقّع"))),
        conflicts::toString);
    Set<String> seen = new HashSet<>();
    for (LexiconReview.Conflict conflict : conflicts) {
      assertTrue(conflict.lemmas().size() > 1);
      assertTrue(seen.add(conflict.partOfSpeech() + conflict.key()));
    }
  }
}
