package org.mirqab.nlp.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.mirqab.nlp.extraction.ArabicLexicon;
import org.mirqab.nlp.extraction.EngineSettings;
import org.mirqab.nlp.training.AnnotatedArticle;
import org.mirqab.nlp.training.AnnotatedCorpus;
import org.mirqab.nlp.training.AnnotationException;
import org.mirqab.nlp.training.CorpusTraining;
import org.mirqab.nlp.training.ScoreReport;
import org.mirqab.nlp.training.TrainingReport;
import org.mirqab.nlp.training.WeightTables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code train}: annotated articles in, weights and a report of how good they are out. */
@Command(
    name = "mirqab train",
    mixinStandardHelpOptions = true,
    description =
        "Learns the weights of all models from annotated articles and writes them with"
            + " training-report.md into a directory, which extract --model and mirqab.model.path take.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the weights are written",
      "2:the command was called wrongly, or a line of the annotations cannot be used"
    })
final class TrainCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private EngineOptions engine;

  @Option(
      names = "--more",
      arity = "2",
      paramLabel = "ARTICLES GOLD",
      hideParamSyntax = true,
      description = "Further articles and their annotations; may be repeated.")
  private List<Path> more = new ArrayList<>();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Where the weights and the report go; made if need be.")
  private Path out;

  @Option(
      names = "--parts",
      paramLabel = "K",
      defaultValue = "5",
      description =
          "Parts that the articles are cut into for cross-validation: each is scored by models"
              + " learnt from the others. More parts take longer and judge models closer to the"
              + " final one, which learns from all. Default: ${DEFAULT-VALUE}, so that four fifths"
              + " are learnt from.")
  private int parts;

  @Parameters(index = "0", paramLabel = "ARTICLES", description = "Articles, one a line.")
  private Path articles;

  @Parameters(
      index = "1",
      paramLabel = "GOLD",
      description = "Their annotations, one line for each article.")
  private Path gold;

  @Override
  public Integer call() throws IOException {
    PrintWriter messages = spec.commandLine().getErr();
    List<AnnotatedArticle> corpus = new ArrayList<>(AnnotatedCorpus.read(articles, gold));
    for (int i = 0; i < more.size(); i += 2) {
      corpus.addAll(AnnotatedCorpus.read(more.get(i), more.get(i + 1)));
    }
    Set<String> ids = new HashSet<>();
    for (AnnotatedArticle article : corpus) {
      if (!ids.add(article.article().id())) {
        throw new AnnotationException(
            article.article().id(), 0, "an article of this id is in two files");
      }
    }
    EngineSettings settings = engine.settings(null);
    ArabicLexicon lexicon = ArabicLexicon.load(settings.lexicons());
    messages.printf("%d annotated articles read; learning%n", corpus.size());
    messages.flush();
    CorpusTraining.Result result =
        new CorpusTraining(lexicon::reader, settings.leastConfidence()).train(corpus, parts);
    WeightTables.write(out, result.weights());
    Files.writeString(out.resolve("training-report.md"), TrainingReport.text(result));
    PrintWriter output = spec.commandLine().getOut();
    output.print(ScoreReport.text(result.scores()));
    output.flush();
    messages.printf("Weights and report are in %s%n", out);
    messages.flush();
    return 0;
  }
}
