package org.mirqab.nlp.frames;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.mirqab.contracts.TextField;
import org.mirqab.nlp.morphology.Morphology;
import org.mirqab.nlp.names.Gazetteer;
import org.mirqab.nlp.names.NameRecognizer;
import org.mirqab.nlp.syntax.Clauses;
import org.mirqab.nlp.syntax.Disambiguator;
import org.mirqab.nlp.syntax.KnownWords;
import org.mirqab.nlp.syntax.Word;
import org.mirqab.nlp.text.SentenceSplitter;

class FrameMatcherTest {

  private static final Disambiguator DISAMBIGUATOR =
      new Disambiguator(new KnownWords(Morphology.load()));
  private static final NameRecognizer NAMES = new NameRecognizer(Gazetteer.load());
  private static final FrameMatcher MATCHER = new FrameMatcher(FrameLexicon.load());

  /** The mode is {@code NONE} where the frame must not be found, {@code ANY} where it has none. */
  @ParameterizedTest
  @CsvFileSource(
      resources = "/org/mirqab/nlp/frames/rows.tsv",
      delimiter = '\t',
      numLinesToSkip = 1)
  void findsAFrameOnlyWhereItsWordsMeanIt(String sentence, String rule, String mode) {
    List<Word> words =
        DISAMBIGUATOR.read(SentenceSplitter.split(TextField.TEXT, sentence).get(0).tokens());
    String found =
        MATCHER.match(words, NAMES.find(words, 0), Clauses.of(words), 0).stream()
            .map(Candidate::frame)
            .filter(frame -> frame.rule().equals(rule))
            .map(frame -> frame.mode() == null ? "ANY" : frame.mode())
            .findFirst()
            .orElse("NONE");
    assertEquals(mode, found, sentence);
  }
}
