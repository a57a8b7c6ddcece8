package org.mirqab.nlp.frames;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mirqab.contracts.EventType;

class FrameLexiconTest {

  private final FrameLexicon lexicon = FrameLexicon.load();

  @Test
  void hasFramesOfEveryType() {
    Set<EventType> types = new HashSet<>();
    lexicon.frames().forEach(frame -> types.add(frame.type()));
    assertEquals(Set.of(EventType.values()), types);
  }

  @Test
  void namesEveryFrameOnce() {
    Set<String> rules = new HashSet<>();
    lexicon.frames().forEach(frame -> assertEquals(true, rules.add(frame.rule()), frame.rule()));
  }

  @Test
  void givesFileAndLineOfEveryLemma() {
    assertFalse(lexicon.lemmaSources().isEmpty());
    lexicon
        .lemmaSources()
        .forEach((lemma, source) -> assertEquals(true, source.matches(".+\\.tsv:\\d+"), lemma));
  }
}
