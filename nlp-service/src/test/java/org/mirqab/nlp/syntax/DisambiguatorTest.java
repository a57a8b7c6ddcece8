package org.mirqab.nlp.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.mirqab.contracts.TextField;
import org.mirqab.nlp.morphology.Morphology;
import org.mirqab.nlp.text.SentenceSplitter;

class DisambiguatorTest {

  private static final Disambiguator DISAMBIGUATOR =
      new Disambiguator(new KnownWords(Morphology.load()));

  @ParameterizedTest
  @CsvFileSource(
      resources = "/org/mirqab/nlp/syntax/readings.tsv",
      delimiter = '\t',
      numLinesToSkip = 1)
  void readsVerbsAsVerbsAndNothingElseAsVerbs(String sentence, String word, String verb) {
    Word found = find(sentence, word);
    assertEquals(verb, found.isVerb() ? found.lemma() : "-", sentence);
  }

  private static Word find(String sentence, String form) {
    List<Word> words =
        DISAMBIGUATOR.read(SentenceSplitter.split(TextField.TEXT, sentence).get(0).tokens());
    return words.stream()
        .filter(word -> word.token().form().equals(form))
        .findFirst()
        .orElseThrow();
  }
}
