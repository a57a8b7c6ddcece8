package org.mirqab.nlp.document;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirqab.contracts.EventType;
import org.mirqab.contracts.Family;
import org.mirqab.contracts.Phase;
import org.mirqab.contracts.TextField;
import org.mirqab.nlp.frames.FrameLexicon;
import org.mirqab.nlp.frames.FrameMatcher;
import org.mirqab.nlp.morphology.Morphology;
import org.mirqab.nlp.names.Entity;
import org.mirqab.nlp.names.Gazetteer;
import org.mirqab.nlp.names.NameRecognizer;
import org.mirqab.nlp.syntax.Clauses;
import org.mirqab.nlp.syntax.Disambiguator;
import org.mirqab.nlp.syntax.KnownWords;
import org.mirqab.nlp.syntax.Word;
import org.mirqab.nlp.text.Sentence;
import org.mirqab.nlp.text.SentenceSplitter;

/** Which types one act can have, before any model judges which of them it has. */
class BoundaryRulesTest {

  private static final Disambiguator DISAMBIGUATOR =
      new Disambiguator(new KnownWords(Morphology.load()));
  private static final NameRecognizer NAMES = new NameRecognizer(Gazetteer.load());
  private static final FrameMatcher MATCHER = new FrameMatcher(FrameLexicon.load());
  private static final OperatorWords OPERATORS = OperatorWords.load(List.of());

  @ParameterizedTest
  @CsvSource({
    "سيلتقي وزير الخارجية الأردني نظيره العراقي في عمان., AGREE, .planned",
    "ستسحب كندا قواتها من لاتفيا., CONCEDE, .planned",
    "ستفرض كندا عقوبات على بيلاروسيا., THREATEN, .threatened",
    "ستعتقل الشرطة الكندية المخالفين., THREATEN, .threatened",
    "سيقصف الجيش الكندي المواقع., THREATEN, .threatened",
    "لن يلتقي الرئيس الأردني الوفد العراقي., REJECT, .refused",
    "لن تسحب كندا قواتها من لاتفيا., REJECT, .refused",
    "لا توافق الأردن على الخطة., REJECT, .refused",
    "لن تستجيب الحكومة للمطالب., REJECT, refuse.not-done",
  })
  void actsToComeAndActsRefusedCanBeOfAnotherType(String sentence, String type, String ending) {
    List<Hypothesis> hypotheses = hypotheses(sentence);
    assertTrue(
        hypotheses.stream()
            .anyMatch(
                hypothesis ->
                    hypothesis.type().name().equals(type)
                        && hypothesis.rule().endsWith(ending)
                        && Assertion.of(hypothesis) == null),
        () -> "only " + hypotheses.stream().map(Hypothesis::rule).toList());
  }

  @Test
  void aWithdrawalToComeIsNoThreat() {
    List<Hypothesis> hypotheses = hypotheses("ستسحب كندا ألفي جندي من لاتفيا.");
    assertFalse(hypotheses.isEmpty());
    for (Hypothesis hypothesis : hypotheses) {
      assertFalse(hypothesis.type() == EventType.THREATEN, hypothesis::rule);
    }
  }

  @Test
  void whatIsRefusedGivesTheRefusalItsFamily() {
    assertTrue(
        hypotheses("لا توافق كندا على سحب قواتها من لاتفيا.").stream()
            .anyMatch(
                hypothesis ->
                    hypothesis.type() == EventType.REJECT
                        && hypothesis.family() == Family.WITHDRAWAL
                        && hypothesis.phase() == Phase.REFUSED));
  }

  @ParameterizedTest
  @CsvSource({
    "فرضت كندا عقوبات على بيلاروسيا.",
    "قصف الجيش الكندي المواقع.",
    "التقى وزير الخارجية الأردني نظيره العراقي في عمان.",
  })
  void whatWasDoneKeepsItsType(String sentence) {
    List<Hypothesis> hypotheses = hypotheses(sentence);
    assertFalse(hypotheses.isEmpty());
    for (Hypothesis hypothesis : hypotheses) {
      assertFalse(hypothesis.rule().matches(".*\\.(planned|threatened|refused)"), hypothesis::rule);
    }
  }

  private static List<Hypothesis> hypotheses(String text) {
    Sentence sentence = SentenceSplitter.split(TextField.TEXT, text).get(0);
    List<Word> words = DISAMBIGUATOR.read(sentence.tokens());
    List<Entity> entities = NAMES.find(words, 0);
    Clauses clauses = Clauses.of(words);
    return BoundaryRules.hypotheses(
        new SentenceReading(
            sentence,
            words,
            entities,
            clauses,
            List.of(),
            List.of(),
            OPERATORS.find(words),
            MATCHER.match(words, entities, clauses, 0)));
  }
}
