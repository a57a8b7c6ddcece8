package org.mirqab.nlp.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirqab.contracts.Article;
import org.mirqab.contracts.Event;
import org.mirqab.contracts.JsonCodec;
import org.mirqab.nlp.extraction.Engine;
import org.mirqab.nlp.extraction.EngineSettings;
import org.mirqab.nlp.training.AnnotatedArticle;
import org.mirqab.nlp.training.AnnotatedCorpus;
import org.mirqab.nlp.training.Samples;

class CommandsTest {

  @TempDir Path directory;

  private record Run(int exitCode, String output, String messages) {}

  private static Run run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Main.run(new PrintWriter(out), new PrintWriter(err, true), arguments);
    return new Run(code, out.toString(), err.toString());
  }

  private static String path(Path path) {
    return path.toString();
  }

  @Test
  void trainsExtractsAndScores() throws IOException {
    Path model = directory.resolve("model");
    Run train =
        run(
            "train",
            path(Samples.articles()),
            path(Samples.gold()),
            "--parts",
            "3",
            "--out",
            path(model));
    assertEquals(0, train.exitCode(), train.messages());
    assertTrue(train.output().startsWith("9 articles, 13 gold events"), train.output());
    assertTrue(Files.readString(model.resolve("training-report.md")).contains(train.output()));

    Engine engine = Engine.load(Clock.systemUTC(), new EngineSettings(List.of(), model, 0.3));
    StringBuilder lines = new StringBuilder();
    int count = 0;
    for (AnnotatedArticle annotated : AnnotatedCorpus.read(Samples.articles(), Samples.gold())) {
      for (Event event : engine.extract(annotated.article()).events()) {
        lines.append(new String(JsonCodec.encode(event), StandardCharsets.UTF_8)).append('\n');
        count++;
      }
    }
    assertTrue(count > 3, lines.toString());
    Path events = Files.writeString(directory.resolve("events"), lines);
    String[] files = {path(Samples.articles()), path(Samples.gold()), path(events)};
    Run score = run("score", files[0], files[1], files[2], "--errors", "2");
    assertEquals(0, score.exitCode(), score.messages());
    assertTrue(score.output().contains("who did what to whom"), score.output());
    Run json = run("score", files[0], files[1], files[2], "--json");
    double recall = new ObjectMapper().readTree(json.output()).at("/found/1").asDouble();
    assertTrue(recall > 0.3, json.output());
    Run strict = run("score", files[0], files[1], files[2], "--json", "--min-confidence", "1");
    assertEquals(0, new ObjectMapper().readTree(strict.output()).at("/found/1").asDouble());

    Article article = AnnotatedCorpus.read(Samples.articles(), Samples.gold()).get(0).article();
    String explained = AnalysisText.of(engine.analyze(article));
    assertTrue(explained.contains("text 0, LEAD"), explained);
    assertTrue(explained.contains("name      مسقط  PLACE place:muscat"), explained);
    assertTrue(explained.contains("mention of event 0"), explained);
    assertTrue(explained.contains("       against -"), explained);
    assertTrue(explained.contains("--- events; emitted from confidence 0.30 on"), explained);
  }

  @Test
  void refusesBadFilesWithALineAndNoStackTrace() throws IOException {
    Path gold = Files.writeString(directory.resolve("gold"), "{\"id\":\"nobody\",\"events\":[]}\n");
    Run train =
        run("train", path(Samples.articles()), path(gold), "--out", path(directory.resolve("m")));
    assertEquals(2, train.exitCode());
    assertTrue(train.messages().startsWith("mirqab train: " + gold + ":1: "), train.messages());
    assertEquals(1, train.messages().lines().count());
    Run score = run("score", path(Samples.articles()), path(Samples.gold()), path(gold));
    assertEquals(2, score.exitCode());
    assertTrue(score.messages().startsWith("mirqab score: " + gold + ":1: "), score.messages());
    Run twice =
        run(
            "train",
            path(Samples.articles()),
            path(Samples.gold()),
            "--more",
            path(Samples.articles()),
            path(Samples.gold()),
            "--out",
            path(directory.resolve("m")));
    assertEquals(2, twice.exitCode());
    assertTrue(twice.messages().contains("in two files"), twice.messages());
  }

  @Test
  void showsParadigmsAndChecksALexicon() throws IOException {
    Run paradigm = run("lexicon", "--paradigm", "انسحب");
    assertEquals(0, paradigm.exitCode(), paradigm.messages());
    assertTrue(paradigm.output().contains(" ينسحبون"), paradigm.output());
    assertEquals(1, run("lexicon", "--paradigm", "زعفرنقل").exitCode());

    Path articles =
        Files.writeString(
            directory.resolve("articles"),
            "{\"text\":\"زعفرنقلت المدينة وزعفرنقلت القرية.\"}\n{}\n"
                + "{\"text\":\"قصف الجيش المدينة.\"}\n");
    Run unknown = run("lexicon", "--unknown", path(articles));
    assertEquals(1, unknown.exitCode());
    assertTrue(unknown.messages().startsWith(articles + ":2: "), unknown.messages());
    assertTrue(unknown.output().contains("زعفرنقل"), unknown.output());
    assertFalse(unknown.output().contains("قصف"), unknown.output());

    Path frames = Files.createDirectories(directory.resolve("lexicon/frames"));
    String columns =
        "rule\tverbs\tnouns\tmode\tfamily\tphase\tcameo\tsubject\tobject\tgenitive\tprepositions"
            + "\tneeds\tcontext\tblocked\tflags\n";
    Path file =
        Files.writeString(frames.resolve("aid.tsv"), columns + "aid.x\tزعفرنقل" + "\t".repeat(13));
    Run check = run("lexicon", "--check", path(directory.resolve("lexicon")));
    assertEquals(2, check.exitCode(), check.messages());
    assertTrue(check.messages().startsWith(file + ":2: no word has the lemma"), check.messages());
    Files.writeString(file, columns + "aid.x\tدعم" + "\t".repeat(13));
    Run good = run("lexicon", "--check", path(directory.resolve("lexicon")));
    assertEquals(0, good.exitCode(), good.messages());
    assertTrue(good.output().contains("every line"), good.output());
    Files.writeString(file, columns + "aid.x\n");
    Run bad = run("lexicon", "--check", path(directory.resolve("lexicon")));
    assertEquals(2, bad.exitCode());
    assertEquals("mirqab lexicon: " + file + ":2: needs 15 cells, has 1", bad.messages().strip());
    assertFalse(bad.output().contains("every line"));
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    Run unknown = run("weather");
    assertEquals(2, unknown.exitCode());
    assertTrue(unknown.messages().contains("extract, lexicon, score, train"), unknown.messages());
    assertEquals(2, run("extract", "--min-confidence", "2", "-").exitCode());
    assertEquals(2, run("extract", "--lexicon", "nowhere", "-").exitCode());
    assertEquals(2, run("extract", "--analyze", "--explain", "-").exitCode());
    assertEquals(2, run("lexicon").exitCode());
  }
}
