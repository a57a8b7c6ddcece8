package org.mirqab.nlp.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirqab.nlp.document.Judges;
import org.mirqab.nlp.extraction.ArabicLexicon;
import org.mirqab.nlp.lexicon.LexiconException;

class CorpusTrainingTest {

  private static final CorpusTraining.Result RESULT = Samples.training();

  @TempDir Path directory;

  @Test
  void writesTablesThatAreReadBack() throws IOException {
    WeightTables.write(directory, RESULT.weights());
    Judges judges = Judges.load(directory);
    assertEquals(RESULT.weights().tables().get("mention.tsv").size(), judges.mention().size());
    assertEquals(RESULT.weights().tables().get("role.tsv").size(), judges.role().size());
    assertTrue(judges.mention().size() > 0);
    assertEquals(Judges.TABLES.keySet(), RESULT.weights().tables().keySet());
    for (String file : Judges.TABLES.keySet()) {
      List<String> features =
          Files.readAllLines(directory.resolve(file)).stream()
              .filter(line -> !line.startsWith("#"))
              .skip(1)
              .map(line -> line.split("\t")[0])
              .toList();
      assertEquals(features.stream().sorted().toList(), features, file);
    }
  }

  @Test
  void refusesAModelThatIsNotWhole() throws IOException {
    WeightTables.write(directory, RESULT.weights());
    Files.delete(directory.resolve("time.tsv"));
    LexiconException refusal = assertThrows(LexiconException.class, () -> Judges.load(directory));
    assertTrue(refusal.getMessage().endsWith("time.tsv: does not exist"), refusal.getMessage());
  }

  @Test
  void learnsTheSameTwice() {
    CorpusTraining.Result again = Samples.training();
    Judges.TABLES.forEach(
        (file, labels) ->
            assertEquals(
                WeightTables.text(file, labels, RESULT.weights().tables().get(file)),
                WeightTables.text(file, labels, again.weights().tables().get(file))));
    assertEquals(TrainingReport.text(RESULT), TrainingReport.text(again));
  }

  @Test
  void reportsExamplesScoresAndReliability() {
    String report = TrainingReport.text(RESULT);
    assertTrue(report.contains("9 annotated articles with 13 events"), report);
    assertTrue(report.contains("The articles were cut into 3 parts"), report);
    assertTrue(
        report.contains("| mention | " + RESULT.weights().examples().get("mention.tsv") + " |"),
        report);
    assertTrue(report.contains(ScoreReport.text(RESULT.scores())), report);
    assertTrue(report.contains("| 0.9 to 1.0 |"), report);
    assertEquals(10, RESULT.all().reliability().size());
    assertEquals(
        RESULT.all().found().right() + RESULT.all().found().wrong(),
        RESULT.all().reliability().stream().mapToInt(Scores.Bin::events).sum());
    assertEquals(RESULT.weights().tables().keySet(), Trainer.costs().keySet());
    assertEquals(RESULT.weights().tables().keySet(), RESULT.weights().examples().keySet());
  }

  @Test
  void refusesMorePartsThanArticles() {
    CorpusTraining training = new CorpusTraining(ArabicLexicon.load(List.of())::reader, 0.5);
    List<AnnotatedArticle> articles = AnnotatedCorpus.read(Samples.articles(), Samples.gold());
    assertThrows(IllegalArgumentException.class, () -> training.train(articles, 10));
    assertThrows(IllegalArgumentException.class, () -> training.train(articles, 1));
  }
}
