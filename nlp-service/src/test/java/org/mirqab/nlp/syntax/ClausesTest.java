package org.mirqab.nlp.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.mirqab.contracts.TextField;
import org.mirqab.nlp.morphology.Morphology;
import org.mirqab.nlp.text.SentenceSplitter;

class ClausesTest {

  private static final Disambiguator DISAMBIGUATOR =
      new Disambiguator(new KnownWords(Morphology.load()));

  @ParameterizedTest
  @CsvFileSource(
      resources = "/org/mirqab/nlp/syntax/clauses.tsv",
      delimiter = '\t',
      numLinesToSkip = 1)
  void hangsAClauseOnTheWordThatGovernsIt(String sentence, String form, String governor) {
    List<Word> words = read(sentence);
    int at = -1;
    for (int i = 0; i < words.size(); i++) {
      at = words.get(i).token().form().equals(form) ? i : at;
    }
    int found = Clauses.of(words).clause(at).governor();
    assertEquals(governor, found < 0 ? "-" : words.get(found).token().form(), sentence);
  }

  @Test
  void countsBoundariesBetweenWords() {
    Clauses clauses = Clauses.of(read("قال الوزير إن الجسر انهار؛ وغادر."));
    assertEquals(0, clauses.cost(0, 1));
    assertTrue(clauses.cost(1, 3) >= Clauses.STRONG);
    assertEquals(clauses.cost(1, 6), clauses.cost(6, 1));
    assertEquals(2, clauses.start(3));
    assertEquals(2, clauses.end(0));
  }

  private static List<Word> read(String sentence) {
    return DISAMBIGUATOR.read(SentenceSplitter.split(TextField.TEXT, sentence).get(0).tokens());
  }
}
