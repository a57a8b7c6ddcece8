package org.mirqab.nlp.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirqab.contracts.TextField;
import org.mirqab.nlp.morphology.Morphology;
import org.mirqab.nlp.syntax.Disambiguator;
import org.mirqab.nlp.syntax.KnownWords;
import org.mirqab.nlp.syntax.Word;
import org.mirqab.nlp.text.SentenceSplitter;

class CircumstanceTest {

  private static final Disambiguator DISAMBIGUATOR =
      new Disambiguator(new KnownWords(Morphology.load()));

  @ParameterizedTest
  @CsvSource({
    "هجوم على خلفية النزاع في جوبا, 0, 5, cause",
    "هجوم بسبب أزمة جوبا, 0, 3, cause",
    "هجوم إثر خلاف في جوبا, 0, 4, cause",
    "هجوم بعد لقاء في جوبا, 0, 4, occasion",
    "هجوم ضد قوات جوبا, 0, 3, against",
    "محادثات بشأن أزمة جوبا, 0, 3, topic",
    "هجوم لدى وصول جوبا, 0, 3, occasion",
    "هجوم على السفير لدى جوبا, 0, 4, none",
    "هجوم من قبل قوات جوبا, 0, 4, none",
    "هجوم قبل لقاء جوبا, 0, 3, occasion",
    "هجوم من خلال حدود جوبا, 0, 4, none",
    "هجوم خلال لقاء جوبا, 0, 3, occasion",
    "هجوم في جوبا, 0, 2, none",
    "بعد هجوم في جوبا, 1, 3, none",
    "في جوبا بعد هجوم, 3, 1, none",
  })
  void tellsWhatLeadsFromAnActToAPhrase(String text, int last, int at, String kind) {
    List<Word> words =
        DISAMBIGUATOR.read(SentenceSplitter.split(TextField.TEXT, text).get(0).tokens());
    assertEquals(kind, Circumstance.between(words, last, at));
  }

  @ParameterizedTest
  @CsvSource({
    "طالب بوقف الهجوم بعد مقتل المدنيين, 3, true",
    "طالب بوقف الهجوم قبل مقتل المدنيين, 3, false",
    "طالب بإدانة الهجوم من خلال قرار, 4, false",
    "طالب بإدانة الهجوم خلال اللقاء, 3, true",
    "هدد بالرد لدى وصوله, 2, true",
    "طالب السفير لدى سوريا بالانسحاب, 2, false",
  })
  void tellsWhetherWhatFollowsIsAFact(String text, int at, boolean fact) {
    List<Word> words =
        DISAMBIGUATOR.read(SentenceSplitter.split(TextField.TEXT, text).get(0).tokens());
    assertEquals(fact, Circumstance.presupposes(words, at));
  }
}
