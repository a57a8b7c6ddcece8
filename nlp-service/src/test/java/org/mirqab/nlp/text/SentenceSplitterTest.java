package org.mirqab.nlp.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mirqab.contracts.TextField;

class SentenceSplitterTest {

  private static List<String> texts(String text) {
    return SentenceSplitter.split(TextField.TEXT, text).stream().map(Sentence::text).toList();
  }

  @Test
  void endsSentencesAtStopsAndNewLines() {
    assertEquals(
        List.of("وصل الوفد.", "هل يعود؟", "لا أحد يعلم"),
        texts("وصل الوفد. هل يعود؟\nلا أحد يعلم"));
  }

  @Test
  void keepsDecimalsAndTitlesOfOneLetterTogether() {
    assertEquals(List.of("زار د. سالم 2.5 مليون شخص."), texts("زار د. سالم 2.5 مليون شخص."));
  }

  @Test
  void separatesHeadlineClausesAtTwoDots() {
    assertEquals(
        2, SentenceSplitter.split(TextField.TITLE, "انتهاء الجلسة.. والنواب يغادرون").size());
  }

  @Test
  void tellsADatelineFromTheStory() {
    Sentence sentence = SentenceSplitter.split(TextField.TEXT, "بيروت (وكالات) - وصل الوفد").get(0);
    assertEquals("وصل", sentence.tokens().get(sentence.firstToken()).form());
  }
}
