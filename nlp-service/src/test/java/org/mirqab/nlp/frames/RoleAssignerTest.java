package org.mirqab.nlp.frames;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.mirqab.contracts.TextField;
import org.mirqab.nlp.KnownGap;
import org.mirqab.nlp.morphology.Morphology;
import org.mirqab.nlp.names.Entity;
import org.mirqab.nlp.names.Gazetteer;
import org.mirqab.nlp.names.NameRecognizer;
import org.mirqab.nlp.syntax.Clauses;
import org.mirqab.nlp.syntax.Disambiguator;
import org.mirqab.nlp.syntax.KnownWords;
import org.mirqab.nlp.syntax.Word;
import org.mirqab.nlp.text.SentenceSplitter;

class RoleAssignerTest {

  private static final Disambiguator DISAMBIGUATOR =
      new Disambiguator(new KnownWords(Morphology.load()));
  private static final NameRecognizer NAMES = new NameRecognizer(Gazetteer.load());
  private static final FrameMatcher MATCHER = new FrameMatcher(FrameLexicon.load());

  @ParameterizedTest
  @CsvFileSource(
      resources = "/org/mirqab/nlp/frames/parts.tsv",
      delimiter = '\t',
      numLinesToSkip = 1)
  void givesEachPhraseItsPart(
      String sentence, String rule, String actors, String recipients, String known) {
    List<Word> words =
        DISAMBIGUATOR.read(SentenceSplitter.split(TextField.TEXT, sentence).get(0).tokens());
    List<Entity> entities = NAMES.find(words, 0);
    Candidate found =
        MATCHER.match(words, entities, Clauses.of(words), 0).stream()
            .filter(candidate -> candidate.frame().rule().equals(rule))
            .findFirst()
            .orElseThrow();
    String wanted = (actors == null ? "" : actors) + " > " + (recipients == null ? "" : recipients);
    String read =
        texts(found, Role.ACTOR, sentence) + " > " + texts(found, Role.RECIPIENT, sentence);
    KnownGap.holds(known, () -> assertEquals(wanted, read, sentence));
  }

  private static String texts(Candidate candidate, Role role, String sentence) {
    return candidate.fillers(role).stream()
        .map(entity -> sentence.substring(entity.start(), entity.end()))
        .collect(Collectors.joining("+"));
  }
}
