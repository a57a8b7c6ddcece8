package org.mirqab.nlp.morphology;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParadigmTest {

  private static final Morphology MORPHOLOGY = Morphology.load();

  private static void assertForms(String lemma, PartOfSpeech part, String expected) {
    List<String> forms =
        MORPHOLOGY.table().formsOf(lemma).stream()
            .filter(e -> e.lexeme().partOfSpeech() == part)
            .map(FormTable.Entry::form)
            .toList();
    assertAll(
        Arrays.stream(expected.split(" "))
            .map(f -> () -> assertTrue(forms.contains(f), lemma + " lacks " + f)));
  }

  @ParameterizedTest
  @CsvSource({
    "قتل, قتل قتلت قتلوا يقتل تقتل يقتلون يقتلوا قتلنا", // sound
    "قال, قال قالت قلت قالوا يقول يقل يقولون قيل يقال", // hollow و
    "زاد, زاد زادت زدت يزيد يزد", // hollow ي
    "خاف, خاف خفت يخاف يخف", // hollow ا
    "دعا, دعا دعت دعوا دعوت يدعو يدعون يدع دعي يدعى", // defective و
    "نفى, نفى نفت نفوا نفيت ينفي ينفون ينف نفي ينفى نفا", // defective ي
    "سعى, سعى سعت سعوا يسعى يسعون يسع", // defective ى
    "بقي, بقي بقيت بقوا يبقى يبقون", // perfect in ي
    "وصل, وصل وصلت يصل تصل يصلون", // assimilated
    "ردّ, رد ردت رددت ردوا يرد يردون", // doubled
    "بدأ, بدأ بدأت بدؤوا بدأوا يبدأ يبدؤون يبدأون بدئ بدآ", // hamza last
    "سأل, سأل سألت سألوا يسأل يسألون سئل", // hamza middle
    "أخذ, أخذ أخذت يأخذ تأخذ آخذ خذ", // hamza first
    "جاء, جاء جاءت جئت جاؤوا جاءوا يجيء يجيئون", // hollow, hamza last
    "رأى, رأى رأت رأوا رأيت يرى يرون", // رأى loses its hamza
    "وقّع, وقع وقعت وقعوا يوقع يوقعون", // II
    "هنّأ, هنأ هنأت هنؤوا يهنئ يهنئون", // II, hamza
    "هاجم, هاجم هاجمت يهاجم هوجم", // III
    "أعلن, أعلن أعلنت يعلن أعلنوا", // IV
    "أدان, أدان أدانت أدنت يدين يدينون أدين يدان", // IV hollow
    "أنهى, أنهى أنهت أنهوا ينهي ينهون أنهي", // IV defective
    "أوقف, أوقف يوقف أوقفت", // IV assimilated
    "أعدّ, أعد أعدت أعددت يعد يعدون", // IV doubled
    "أنشأ, أنشأ ينشئ أنشأت ينشئون", // IV hamza
    "تعهّد, تعهد يتعهد تعهدت", // V
    "تلقّى, تلقى تلقت تلقوا يتلقى يتلقون تلقيت", // V defective
    "تراجع, تراجع يتراجع تتراجع", // VI
    "انسحب, انسحب ينسحب انسحبوا تنسحب", // VII
    "انهار, انهار ينهار انهارت انهرت", // VII hollow
    "اتّهم, اتهم يتهم اتهمت", // VIII assimilated
    "اختار, اختار يختار اخترت اختير", // VIII hollow
    "التقى, التقى يلتقي التقوا التقت يلتق", // VIII defective
    "احتلّ, احتل يحتل احتلت احتللت", // VIII doubled
    "اصطدم, اصطدم يصطدم", // VIII emphatic
    "استقال, استقال يستقيل استقلت استقالوا", // X hollow
    "استولى, استولى يستولي استولت", // X defective
    "استأنف, استأنف يستأنف استؤنف استؤنفت", // X hamza
    "عرقل, عرقل يعرقل عرقلت", // four radicals
    "تدهور, تدهور يتدهور", // four radicals, QII
    "أحيا, أحيا أحيت أحيوا يحيي يحيون", // long a after ي is ا
    "ترأّس, ترأس ترأست يترأس ترأسوا", // a doubled hamza
    "اطمأنّ, اطمأن اطمأنت يطمئن", // four radicals, QIV
    "استاء, استاء استاءت يستاء استاؤوا", // VIII hollow, hamza last
    "جرؤ, جرؤ جرؤت يجرؤ", // a perfect in u
    "تآمر, تآمر تآمرت يتآمر تآمروا", // VI, hamza first
    "آل, آل آلت يؤول تؤول", // hollow, hamza first
    "آوى, آوى آوت يؤوي", // IV, hamza first, defective
  })
  void conjugates(String lemma, String expected) {
    assertForms(lemma, PartOfSpeech.VERB, expected);
  }

  @ParameterizedTest
  @CsvSource({
    "ابن, ابن ابنا أبناء أبناؤ أبنائ أبناء ابنان ابنين",
    "وزير, وزير وزيرا وزيران وزيرين وزراء وزراؤ وزرائ",
    "مقاتل, مقاتل مقاتلون مقاتلين مقاتلو مقاتلي",
    "حكومة, حكومة حكومت حكومتان حكومتين حكومات حكومتا",
    "مستشفى, مستشفى مستشفا مستشفيات مستشفيان",
    "قاضي, قاض قاضي قاضيا قاضيان قضاة قضات",
    "مبدأ, مبدأ مبدؤ مبدئ مبدآن مبادئ",
    "جزء, جزء جزءا جزؤ جزئ أجزاء",
    "شيء, شيء شيئا أشياء",
    "لقاء, لقاء لقاؤ لقائ لقاءات لقاءان",
    "ميليشيا, ميليشيا ميليشيات",
    "مسؤول, مسؤول مسؤولون مسئول مسئولين", // the hamza of Egyptian papers
  })
  void inflectsNouns(String lemma, String expected) {
    assertForms(lemma, PartOfSpeech.NOUN, expected);
  }

  @ParameterizedTest
  @CsvSource({
    "أعلن, إعلان", "أدان, إدانة", "أنهى, إنهاء", "أوقف, إيقاف", "فاوض, مفاوضة",
    "انهار, انهيار", "اتّصل, اتصال", "استقال, استقالة", "استولى, استيلاء", "هنّأ, تهنئة",
    "صعّد, تصعيد", "سوّى, تسوية", "عرقل, عرقلة", "التقى, لقاء", "اعتدى, اعتداء",
  })
  void namesTheMasdar(String verb, String masdar) {
    assertTrue(MORPHOLOGY.verb(verb).orElseThrow().masdars().contains(masdar));
    assertTrue(MORPHOLOGY.noun(masdar).isPresent(), masdar);
  }

  /** Loading checks lemma against root and form, twice listed lemmas, and the verbs of nouns. */
  @Test
  void everyMasdarIsANoun() {
    for (VerbEntry verb : MORPHOLOGY.verbs()) {
      assertFalse(verb.masdars().isEmpty(), verb.lemma());
      for (String masdar : verb.masdars()) {
        assertTrue(MORPHOLOGY.noun(masdar).isPresent(), verb.lemma() + " " + masdar);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"وقّع", "هجوم", "قاضٍ", "قاضي", "أمني", "متّهم", "متهم"})
  void printsAParadigmForReview(String lemma) {
    List<String> lines = ParadigmPrinter.lines(MORPHOLOGY, lemma);
    assertTrue(lemma.equals("متّهم") ? lines.isEmpty() : lines.size() > 5, lines::toString);
  }

  @Test
  void printsFunctionWordsToo() {
    assertEquals(
        List.of("PREPOSITION +pronoun إلي", "PREPOSITION إلى"),
        ParadigmPrinter.lines(MORPHOLOGY, "إلى"));
  }
}
