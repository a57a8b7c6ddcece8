package org.mirqab.nlp.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mirqab.contracts.TextField;
import org.mirqab.nlp.lexicon.LexiconTable;

class SentenceSplitterTest {

  private static Stream<Arguments> rows(String file, String first, String second) {
    return LexiconTable.read(
            file,
            new InputStreamReader(
                Objects.requireNonNull(SentenceSplitterTest.class.getResourceAsStream(file)),
                StandardCharsets.UTF_8),
            first,
            second)
        .rows()
        .stream()
        .map(row -> Arguments.of(row.required(first), row.required(second)));
  }

  static Stream<Arguments> sentences() {
    return rows("sentences.tsv", "text", "sentences");
  }

  static Stream<Arguments> openings() {
    return rows("openings.tsv", "sentence", "story");
  }

  private static List<Sentence> split(String text) {
    return SentenceSplitter.split(TextField.TEXT, text);
  }

  private static List<Zone> zones(String text) {
    return split(text).stream().map(Sentence::zone).toList();
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void cutsWhereASentenceEnds(String text, String sentences) {
    assertEquals(
        List.of(sentences.split("\\|")), split(text).stream().map(Sentence::text).toList());
  }

  @ParameterizedTest
  @MethodSource("openings")
  void tellsDatelinesAndLabelsFromTheStory(String text, String story) {
    Sentence sentence =
        split(text + " بعد يوم طويل.").stream()
            .filter(s -> s.zone().tells())
            .findFirst()
            .orElseThrow();
    assertEquals(story, sentence.tokens().get(sentence.firstToken()).form());
  }

  @Test
  void readsAStandingTatweelAsADash() {
    Sentence sentence = split("عدن \u0640 رويترز: وصلت القافلة.").get(0);
    assertEquals("وصلت", sentence.tokens().get(sentence.firstToken()).form());
  }

  @Test
  void endsSentencesAtNewLines() {
    assertEquals(2, split("وصل الوفد\nلا أحد يعلم").size());
  }

  @Test
  void keepsOffsetsOfTheField() {
    String text = "  وصـل الوفد.  غادرَ الضيف. ";
    for (Sentence sentence : split(text)) {
      assertEquals(sentence.text(), text.substring(sentence.start(), sentence.end()));
      for (Token token : sentence.tokens()) {
        assertEquals(token.surface(), text.substring(token.start(), token.end()));
      }
    }
  }

  @Test
  void separatesHeadlineClausesAtTwoDots() {
    List<Sentence> title =
        SentenceSplitter.split(TextField.TITLE, "انتهاء الجلسة.. والنواب يغادرون");
    assertEquals(2, title.size());
    assertEquals(Zone.HEADLINE, title.get(1).zone());
  }

  @Test
  void setsALabelBeforeTheHeadlineApart() {
    List<Sentence> title = SentenceSplitter.split(TextField.TITLE, "بالصور.. وصول القافلة");
    assertEquals(Zone.LABEL, title.get(0).zone());
    assertEquals(Zone.HEADLINE, title.get(1).zone());
  }

  @Test
  void tellsTheSummaryFromTheStory() {
    String story = "وصل الوفد إلى العاصمة صباحا للقاء الحكومة، وبحث معها ملف الحدود.";
    assertEquals(
        List.of(Zone.STANDFIRST, Zone.LEAD, Zone.BODY),
        zones("وصول الوفد إلى العاصمة للقاء الحكومة\n" + story + "\nثم غادر الوفد."));
    assertEquals(
        List.of(Zone.STANDFIRST, Zone.LEAD),
        zones("وصل الوفد إلى العاصمة صباحا للقاء الحكومة.\n" + story));
    assertEquals(List.of(Zone.LEAD, Zone.BODY), zones(story + "\nثم غادر الوفد."));
    assertTrue(split("وصول الوفد إلى العاصمة للقاء الحكومة\n" + story).get(0).lead());
  }

  @ParameterizedTest
  @CsvSource({
    "اقرأ أيضا: وفد يزور الميناء, TEASER",
    "- «جولة ثانية».. هل يعود الوفد؟, TEASER",
    "• الوفد يزور الميناء, TEASER",
    "اقرأ أيضا, BOILERPLATE",
    "إعلان, BOILERPLATE",
    "تابعوا آخر أخبار المدينة على صفحتنا, BOILERPLATE",
    "جميع الحقوق محفوظة, BOILERPLATE",
    "--------, BOILERPLATE",
    "كتب - ماجد سالم:, BYLINE",
    "صنعاء - أ ش أ, BYLINE",
    "رويترز, BYLINE",
    "إعلان الحكومة موقفها من الهدنة جاء متأخرا., BODY",
    "• في 4 مايو هاجم مسلحون القافلة وقتلوا حارسين., BODY",
    "كتب الوزير رسالة إلى نظيره., BODY"
  })
  void tellsWhatIsNoStory(String line, Zone zone) {
    String first = "وصل الوفد إلى العاصمة صباحا للقاء الحكومة وبحث معها ملف الحدود.\n";
    assertEquals(zone, zones(first + line).get(1));
  }

  @Test
  void takesTheLinesAfterAReferenceForTeasers() {
    assertEquals(
        List.of(Zone.LEAD, Zone.BOILERPLATE, Zone.TEASER, Zone.BODY),
        zones("وصل الوفد إلى العاصمة صباحا.\nأخبار متعلقة:\nوفد آخر يزور الميناء\nثم غادر الوفد."));
  }

  @Test
  void beginsTheStoryAfterTheByline() {
    assertEquals(
        List.of(Zone.BYLINE, Zone.LEAD), zones("عدن - رويترز\nوصل الوفد إلى العاصمة صباحا."));
  }
}
