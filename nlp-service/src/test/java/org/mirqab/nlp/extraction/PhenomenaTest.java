package org.mirqab.nlp.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mirqab.nlp.KnownGap;
import org.mirqab.nlp.extraction.SentenceAnalysis.AnalyzedToken;
import org.mirqab.nlp.extraction.SentenceAnalysis.Count;
import org.mirqab.nlp.extraction.SentenceAnalysis.Name;
import org.mirqab.nlp.morphology.Analysis;
import org.mirqab.nlp.morphology.Analysis.Proclitic;
import org.mirqab.nlp.morphology.PartOfSpeech;

/**
 * Word order, clitics, names, coordination, nominal events, passive, light verbs, negation and the
 * rest, one sentence each; the analysis itself where that is the point.
 */
class PhenomenaTest {

  static Stream<ExpectedEvents.Row> rows() {
    return ExpectedEvents.rows("phenomena.tsv");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void tellsWhatTheSentenceTells(ExpectedEvents.Row row) {
    row.holds();
  }

  private static SentenceAnalysis sentence(String text) {
    return ExpectedEvents.ENGINE.analyze(ExpectedEvents.article(text)).sentences().get(0);
  }

  private static Analysis reading(String text, String word) {
    for (AnalyzedToken token : sentence(text).tokens()) {
      if (token.text().equals(word)) {
        assertNotNull(token.reading(), word + " has no reading");
        return token.reading();
      }
    }
    throw new AssertionError("no token " + word);
  }

  private static Set<Proclitic> proclitics(String names) {
    return names == null
        ? Set.of()
        : Stream.of(names.split("\\+")).map(Proclitic::valueOf).collect(Collectors.toSet());
  }

  /** Cases 13, 14, 16 and 17. */
  @ParameterizedTest
  @CsvSource({
    "وسيلتقيه نظيره المغربي غدا., وسيلتقيه, WA+SA, التقى, VERB, ه, false,",
    "فاعتقلتهم الشرطة., فاعتقلتهم, FA, اعتقل, VERB, هم, false,",
    "وصل الوزير إلى المطار., وصل, , وصل, VERB, , false,",
    "وقف إطلاق النار مستمر في المدينة., وقف, , وقف, NOUN, , false, read as a verb",
    "قالت وزارة العدل إن القانون نافذ., وزارة, , وزارة, NOUN, , false,",
    "الاتفاق بالبلدين معروف., بالبلدين, BI, بلد, NOUN, , true,",
    "القرار كالانسحاب صعب., كالانسحاب, KA, انسحاب, NOUN, , true,",
    "الدعم للحكومة مستمر., للحكومة, LI, حكومة, NOUN, , true,",
  })
  void splitsClitics(
      String text,
      String word,
      String proclitics,
      String lemma,
      PartOfSpeech partOfSpeech,
      String enclitic,
      boolean definite,
      String known) {
    KnownGap.holds(
        known,
        () -> {
          Analysis reading = reading(text, word);
          assertEquals(lemma, reading.lemma());
          assertEquals(partOfSpeech, reading.partOfSpeech());
          assertEquals(proclitics(proclitics), reading.proclitics());
          assertEquals(enclitic, reading.enclitic());
          assertEquals(definite, reading.definite());
        });
  }

  /** Case 17. */
  @Test
  void findsACountryBehindAttachedPrepositions() {
    Name name = sentence("الدعم للولايات المتحدة مستمر.").names().get(0);
    assertEquals("USA", name.country());
    assertEquals("ل", name.preposition());
  }

  /** Case 19: the reading, and offsets to the original. */
  @ParameterizedTest
  @CsvSource({
    "شن هجومــــاً عنيفاً., شن هجوما عنيفا.,",
    "زار أمريكا., زار أميركا.,",
    "زار امريكا., زار أميركا.,",
    "سافر الى الدوحة., سافر إلى الدوحة.,",
    "استقبل مصطفي الوفد., استقبل مصطفى الوفد.,",
  })
  void readsSpellingVariantsAlike(String variant, String plain, String known) {
    KnownGap.holds(
        known,
        () -> {
          List<AnalyzedToken> found = sentence(variant).tokens();
          assertEquals(lemmas(plain), lemmas(variant));
          for (AnalyzedToken token : found) {
            assertEquals(token.text(), variant.substring(token.start(), token.end()));
          }
          assertEquals(
              sentence(plain).names().stream().map(Name::id).toList(),
              sentence(variant).names().stream().map(Name::id).toList());
        });
  }

  private static List<String> lemmas(String text) {
    return sentence(text).tokens().stream()
        .map(token -> token.reading() == null ? "" : token.reading().lemma())
        .toList();
  }

  /** Cases 20 and 22: whole phrases of persons. */
  @ParameterizedTest
  @CsvSource({
    "استقبل الوزير علي الكعبي وفدا., الوزير علي الكعبي,",
    "قالت نائبة المتحدثة باسم وزارة العدل سعاد نجم إن القرار نهائي.,"
        + " نائبة المتحدثة باسم وزارة العدل سعاد نجم, the phrase ends at باسم",
    "قال وزير الصحة اليمني سامر النجار إن القرار نهائي., وزير الصحة اليمني سامر النجار,"
        + " a name after role and nationality is left out",
  })
  void joinsARoleAndAName(String text, String phrase, String known) {
    KnownGap.holds(
        known,
        () ->
            assertEquals(
                phrase, sentence(text).names().stream().map(Name::text).findFirst().orElse("")));
  }

  /** Case 20. */
  @Test
  void readsAnWithoutHamza() {
    assertEquals(
        MetamorphicTest.told("قال المتحدث إن الجيش التركي قصف مدينة حلب أمس."),
        MetamorphicTest.told("قال المتحدث ان الجيش التركي قصف مدينة حلب أمس."));
  }

  /** Case 89; a count is never a year. */
  @ParameterizedTest
  @CsvSource({
    "نحو 2500 جندي, 2500, , , true",
    "زهاء ألفي مقاتل, 2000, , , true",
    "عشرات القتلى, , 20, , true",
    "أكثر من مئة جندي, , 101, , false",
    "ما بين 30 و40 جنديا, , 30, 40, false",
  })
  void readsQuantities(String phrase, Long value, Long min, Long max, boolean approximate) {
    SentenceAnalysis sentence = sentence("شارك في المهمة " + phrase + ".");
    assertEquals(1, sentence.quantities().size());
    Count count = sentence.quantities().get(0);
    assertEquals(value, count.value());
    if (min != null) {
      assertEquals(min, count.min());
    }
    if (max != null) {
      assertEquals(max, count.max());
    }
    assertEquals(List.of(), sentence.times());
  }
}
