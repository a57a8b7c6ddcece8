package org.mirqab.nlp.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirqab.contracts.Article;
import org.mirqab.contracts.Event;
import org.mirqab.nlp.document.DecisionTrace.Fate;
import org.mirqab.nlp.document.DecisionTrace.Outcome;
import org.mirqab.nlp.training.AnnotatedCorpus;
import org.mirqab.nlp.training.Samples;
import org.mirqab.nlp.training.WeightTables;

/** An analysis tells what the extraction did, by weights learnt from the samples. */
class AnalysisTest {

  private static final double LEAST = 0.45;

  @TempDir static Path model;
  private static Engine engine;

  private final List<Article> articles =
      AnnotatedCorpus.read(Samples.articles(), Samples.gold()).stream()
          .map(annotated -> annotated.article())
          .toList();

  @BeforeAll
  static void learn() throws IOException {
    WeightTables.write(model, Samples.training().weights());
    engine = Engine.load(Clock.systemUTC(), new EngineSettings(List.of(), model, LEAST));
  }

  @Test
  void emitsTheEventsOfTheExtractionAndNoOther() {
    Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
    for (Article article : articles) {
      Engine.Analysis analysis = engine.analyze(article);
      List<Event> events = analysis.extraction().events();
      List<EventAnalysis> emitted =
          analysis.events().stream().filter(one -> one.outcome() == Outcome.EMITTED).toList();
      assertEquals(events.size(), emitted.size());
      for (int i = 0; i < events.size(); i++) {
        assertEquals(events.get(i).id(), emitted.get(i).id());
        assertEquals(events.get(i).type(), emitted.get(i).type());
        assertEquals(events.get(i).rule(), emitted.get(i).rule());
        assertEquals(events.get(i).confidence(), emitted.get(i).confidence());
        assertEquals(events.get(i).mentions().size(), emitted.get(i).mentions().size());
        assertTrue(emitted.get(i).confidence() >= LEAST);
      }
      for (EventAnalysis event : analysis.events()) {
        outcomes.add(event.outcome());
        if (event.outcome() == Outcome.UNLIKELY) {
          assertTrue(event.confidence() < analysis.leastConfidence());
          assertNull(event.id());
        }
        assertEquals(event.mentions().size() - 1, event.links().size());
      }
    }
    assertTrue(outcomes.contains(Outcome.EMITTED));
    assertTrue(outcomes.contains(Outcome.UNLIKELY));
  }

  @Test
  void tellsWhatBecameOfEveryHypothesis() {
    Set<Fate> fates = EnumSet.noneOf(Fate.class);
    for (Article article : articles) {
      Engine.Analysis analysis = engine.analyze(article);
      List<HypothesisAnalysis> all = new ArrayList<>();
      analysis.sentences().forEach(sentence -> all.addAll(sentence.hypotheses()));
      for (int i = 0; i < all.size(); i++) {
        HypothesisAnalysis one = all.get(i);
        assertEquals(i, one.number());
        assertFalse(one.reasons().speakFor().isEmpty() && one.reasons().speakAgainst().isEmpty());
        assertTrue(one.reasons().speakFor().size() <= 5);
        fates.add(one.fate());
        switch (one.fate()) {
          case MENTION -> {
            assertNotNull(one.event());
            assertTrue(analysis.events().get(one.event()).mentions().contains(i));
            assertTrue(one.probability() >= analysis.leastProbability());
          }
          case BEATEN -> {
            HypothesisAnalysis better = all.get(one.beatenBy());
            assertTrue(one.competitors().contains(one.beatenBy()));
            assertEquals(Fate.MENTION, better.fate());
            assertTrue(better.probability() >= one.probability());
            assertNull(one.event());
          }
          case UNLIKELY -> assertTrue(one.probability() <= analysis.leastProbability());
        }
      }
    }
    assertTrue(fates.contains(Fate.MENTION));
    assertTrue(fates.contains(Fate.BEATEN));
  }

  @Test
  void emitsMoreFromALowerConfidenceOn() {
    Engine lower = Engine.load(Clock.systemUTC(), new EngineSettings(List.of(), model, 0));
    Engine highest = Engine.load(Clock.systemUTC(), new EngineSettings(List.of(), model, 1));
    int some = 0;
    int more = 0;
    for (Article article : articles) {
      some += engine.extract(article).events().size();
      more += lower.extract(article).events().size();
      assertEquals(List.of(), highest.extract(article).events());
    }
    assertTrue(more > some, more + " > " + some);
  }
}
