package org.mirqab.nlp.morphology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirqab.nlp.morphology.Analysis.CaseCue;
import org.mirqab.nlp.morphology.Analysis.Tense;
import org.mirqab.nlp.morphology.Analysis.Voice;
import org.mirqab.nlp.text.Tokenizer;

class MorphologyTest {

  private static final Morphology MORPHOLOGY = Morphology.load();

  private static List<Analysis> readings(String word) {
    return MORPHOLOGY.analyze(Tokenizer.tokenize(word, 0, word.length()).get(0));
  }

  private static Analysis best(String word) {
    return readings(word).get(0);
  }

  @ParameterizedTest
  @CsvSource({
    // word, lemma, part of speech, proclitics, enclitic, definite
    "وسيلتقيه, التقى, VERB, WA+SA, ه, false",
    "فاعتقلتهم, اعتقل, VERB, FA, هم, false",
    "وصل, وصل, VERB, '', , false",
    "وقف, وقف, NOUN, '', , false",
    "وزارة, وزارة, NOUN, '', , false",
    "للولايات, ولاية, NOUN, LI, , true",
    "بالبلدين, بلد, NOUN, BI, , true",
    "كالانسحاب, انسحاب, NOUN, KA, , true",
    "هجومــــاً, هجوم, NOUN, '', , false",
    "إلى, إلى, PREPOSITION, '', , false",
    "الى, إلى, PREPOSITION, '', , false",
    "على, على, PREPOSITION, '', , false",
    "عليه, على, PREPOSITION, '', ه, false",
    "للجنة, لجنة, NOUN, LI, , true",
    "وبالمفاوضات, مفاوضة, NOUN, WA+BI, , true",
    "حكومته, حكومة, NOUN, '', ه, false",
    "لهم, ل, PREPOSITION, '', هم, false",
    "أعلنت, أعلن, VERB, '', , false",
    "القتلى, قتيل, NOUN, '', , true",
    "استهدفتها, استهدف, VERB, '', ها, false",
    "لقاؤهما, لقاء, NOUN, '', هما, false",
    "مارس, مارس, NOUN, '', , false",
    "ينظر, نظر, VERB, '', , false",
    "يمكن, أمكن, VERB, '', , false",
    "توجد, وجد, VERB, '', , false",
    "وكل, كل, PRONOUN, WA, , false",
    "عليه, على, PREPOSITION, '', ه, false",
    "المسئولين, مسؤول, NOUN, '', , true",
    "الميليشيات, ميليشيا, NOUN, '', , true",
    "للجنة, لجنة, NOUN, LI, , true",
    "وهناك, هناك, DEMONSTRATIVE, WA, , false",
    "أحداث, حدث, NOUN, '', , false",
    "دور, دور, NOUN, '', , false",
    "الشعب, شعب, NOUN, '', , true",
    "السياسي, سياسي, ADJECTIVE, '', , true",
  })
  void readsCliticsAndSpelling(
      String word,
      String lemma,
      PartOfSpeech part,
      String proclitics,
      String enclitic,
      boolean definite) {
    Analysis best = best(word);
    assertEquals(lemma, best.lemma(), () -> readings(word).toString());
    assertEquals(part, best.partOfSpeech());
    assertEquals(
        proclitics, best.proclitics().stream().map(Enum::name).collect(Collectors.joining("+")));
    assertEquals(enclitic, best.enclitic());
    assertEquals(definite, best.definite());
  }

  @Test
  void givesSaTheFuture() {
    assertEquals(Tense.FUTURE, best("سيلتقي").tense());
  }

  @Test
  void readsTanwinAsAccusative() {
    assertEquals(CaseCue.ACCUSATIVE, best("هجوماً").caseCue());
    assertEquals(CaseCue.ACCUSATIVE, best("حكومةً").caseCue());
  }

  @Test
  void keepsBothReadingsOfAnAmbiguousVerb() {
    List<String> lemmas = readings("وقع").stream().map(Analysis::lemma).toList();
    assertTrue(lemmas.contains("وقع") && lemmas.contains("وقّع"), lemmas::toString);
    assertEquals("وقّع", best("وقّع").lemma());
  }

  @Test
  void keepsBothVoices() {
    List<Voice> voices =
        readings("قتل").stream()
            .filter(a -> a.partOfSpeech() == PartOfSpeech.VERB)
            .map(Analysis::voice)
            .toList();
    assertTrue(voices.contains(Voice.ACTIVE) && voices.contains(Voice.PASSIVE));
    assertEquals(Voice.PASSIVE, best("قُتل").voice());
  }

  @ParameterizedTest
  @CsvSource({"زلعوطي, ADJECTIVE", "الزلعوط, NOUN", "زلعوط, NOUN", "والزلعوطيون, ADJECTIVE"})
  void guessesUnknownWordsByShape(String word, PartOfSpeech part) {
    assertTrue(readings(word).stream().anyMatch(a -> a.partOfSpeech() == part));
  }

  @ParameterizedTest
  @ValueSource(strings = {"فهد", "ياسر", "عادل", "لبنان", "وفيصل", "سالم", "ش"})
  void leavesNamesToNameRecognition(String name) {
    assertTrue(
        MORPHOLOGY.known(Tokenizer.tokenize(name, 0, name.length()).get(0)).isEmpty(),
        () -> readings(name).toString());
  }

  @Test
  void readsAWordThatIsAlsoANameWhereItsFormShowsIt() {
    assertEquals("عمر", best("عمره").lemma());
    assertEquals("عادل", best("العادل").lemma());
  }

  @Test
  void readsNoFutureOfAPerfect() {
    assertFalse(readings("سأعلن").stream().anyMatch(a -> a.tense() == Tense.PERFECT));
  }

  @Test
  void givesWeightsThatAddUpToOne() {
    assertEquals(1, readings("بينهم").stream().mapToDouble(Analysis::weight).sum(), 1e-9);
  }
}
