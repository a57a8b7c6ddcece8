package org.mirqab.nlp.morphology;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mirqab.nlp.frames.FrameLexicon;

/** The lexicon files agree with each other and with the frames. */
class LexiconReviewTest {

  /**
   * Words that frames name by another form than the citation form; they are found by their
   * spelling. A new one is an error: name it by its lemma, or add the word to the lexicon.
   */
  private static final Set<String> NAMED_BY_FORM =
      Set.of(
          // plurals
          "أحكام",
          "أدلة",
          "أعصاب",
          "أعيرة",
          "أمعاء",
          "أوراق",
          "جهود",
          "شوارع",
          "عواقب",
          "مزاعم",
          "ملابسات",
          "مهام",
          "أحوال",
          "أرباح",
          "أرصاد",
          "أرواح",
          "أسلحة",
          "أسواق",
          "أطفال",
          "ألعاب",
          "أهداف",
          "أوضاع",
          "انتخابات",
          "تصريحات",
          "تصفيات",
          "ركاب",
          "رواتب",
          "سلع",
          "شؤون",
          "صحف",
          "طلاب",
          "عقوبات",
          "عواصم",
          "كلمات",
          "مبيعات",
          "مساجين",
          "مساعي",
          "معلومات",
          "مياه",
          "نزلاء",
          "سبل",
          "حجارة",
          // feminines, passives, defectives without their final letter
          "قصوى",
          "سوداء",
          "حوكم",
          "استؤنف",
          "تحد",
          "تحر",
          "تخل",
          "تنح",
          "يعتزم",
          "ينوي",
          // names and words with a clitic
          "بريطانيا",
          "أفريقيا",
          "أوروبا",
          "غزة",
          "داعش",
          "فرانس",
          "برس",
          "وإحضار",
          "لامانع",
          "بحلول",
          "بشدة",
          "وقفا",
          "تبنى",
          "أرصدة",
          "ركنية",
          "يمين",
          "نحب",
          "لائمة",
          "سوي",
          "ائتماني",
          "مخلّ");

  private static final Morphology MORPHOLOGY = Morphology.load();

  @Test
  void theLexiconKnowsEveryLemmaOfTheFrames() {
    Map<String, String> sources = FrameLexicon.load().lemmaSources();
    List<String> unknown = new ArrayList<>();
    sources.forEach(
        (lemma, source) -> {
          String citation = LexiconCompiler.citation(lemma);
          boolean known =
              MORPHOLOGY.hasLemma(citation)
                  || MORPHOLOGY.hasLemma(citation.replace("\u0651", ""))
                  || NAMED_BY_FORM.contains(lemma);
          if (!known) {
            unknown.add(source + ": the lexicon has no word " + lemma);
          }
        });
    assertEquals(List.of(), unknown.stream().sorted().toList());
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
