package org.mirqab.nlp.names;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mirqab.nlp.KnownGap;
import org.mirqab.nlp.lexicon.LexiconTable;
import org.mirqab.nlp.morphology.Morphology;
import org.mirqab.nlp.syntax.Disambiguator;
import org.mirqab.nlp.syntax.KnownWords;
import org.mirqab.nlp.text.Tokenizer;

/** Phrases about parties, places and things, on invented sentences. */
class NameRecognizerTest {

  private static final Disambiguator DISAMBIGUATOR =
      new Disambiguator(new KnownWords(Morphology.load()));
  private static final NameRecognizer NAMES = new NameRecognizer(Gazetteer.load());

  static Stream<Arguments> phrases() {
    LexiconTable table =
        LexiconTable.read(
            "phrases.tsv",
            new InputStreamReader(
                NameRecognizerTest.class.getResourceAsStream("phrases.tsv"),
                StandardCharsets.UTF_8),
            "sentence",
            "phrases",
            "known");
    return table.rows().stream()
        .map(row -> Arguments.of(row.required("sentence"), row.list("phrases"), row.get("known")));
  }

  private static List<Entity> find(String sentence) {
    return NAMES.find(DISAMBIGUATOR.read(Tokenizer.tokenize(sentence, 0, sentence.length())), 0);
  }

  private static String text(Entity entity, String sentence) {
    return sentence.substring(entity.start(), entity.end());
  }

  @ParameterizedTest
  @MethodSource("phrases")
  void findsPhrases(String sentence, List<String> wanted, String known) {
    List<String> found =
        find(sentence).stream()
            .map(
                entity ->
                    String.join(
                        "/",
                        text(entity, sentence),
                        entity.kind().name(),
                        entity.country() == null ? "-" : entity.country(),
                        entity.sectors().isEmpty() ? "-" : String.join("+", entity.sectors())))
            .toList();
    KnownGap.holds(known, () -> assertEquals(String.join("\n", wanted), String.join("\n", found)));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "أفرجت السلطات عن نحو 40 محتجزا, محتجزا, عن",
        "أفرجت السلطات عن عدد من المحتجين, عدد من المحتجين, عن",
        "انسحب أكثر من 300 جندي, جندي, -",
        "سقط ما لا يقل عن 20 جنديا, جنديا, -",
        "طالب كل من الحزب والنقابة بالحوار, الحزب, -",
        "وقع القصف في شمال شرق سوريا, شمال شرق سوريا, في",
        "وقع القصف جنوبي تشاد, جنوبي تشاد, جنوب",
      })
  void tellsWhatGoverns(String sentence, String phrase, String preposition) {
    Entity found =
        find(sentence).stream()
            .filter(entity -> text(entity, sentence).equals(phrase))
            .collect(Collectors.reducing((a, b) -> a))
            .orElseThrow();
    assertEquals(preposition, found.preposition());
  }

  @ParameterizedTest
  @CsvSource({
    "أكد وزير الخارجية المصري سامح شكري, person:sameh-shoukry",
    "'أكد الدكتور هشام قنديل، رئيس مجلس الوزراء،', person:hisham-qandil",
    "أعلن #تحالف_دعم_الشرعية وقف القصف, org:arab-coalition"
  })
  void keepsTheIdentityOfTheName(String sentence, String id) {
    assertEquals(id, find(sentence).get(0).id());
  }

  @ParameterizedTest
  @CsvSource({
    "استهدفت الغارة وِالقُوّات المسلحة, القُوّات المسلحة",
    "اصطدمت السيارة بـالجـيش, الجـيش",
    "دعا إلى السلام وبـالعـراق, العـراق"
  })
  void leavesOutProclitics(String sentence, String phrase) {
    List<Entity> found = find(sentence);
    assertEquals(phrase, text(found.get(found.size() - 1), sentence));
  }
}
