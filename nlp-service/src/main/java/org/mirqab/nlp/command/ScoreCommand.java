package org.mirqab.nlp.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.mirqab.contracts.Event;
import org.mirqab.nlp.training.AnnotatedArticle;
import org.mirqab.nlp.training.AnnotatedCorpus;
import org.mirqab.nlp.training.EventScorer;
import org.mirqab.nlp.training.ScoreReport;
import org.mirqab.nlp.training.Scores;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code score}: events against annotations. */
@Command(
    name = "mirqab score",
    mixinStandardHelpOptions = true,
    description =
        "Tells how well events, as extract writes them, agree with annotated ones. An event is found"
            + " if its first mention has the annotated type and lies in a sentence of the annotated"
            + " event; its fields are judged only then. Denied and hypothetical events are left out.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the scores are written",
      "2:the command was called wrongly, or a line of a file cannot be used"
    })
final class ScoreCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "Write one JSON object, figures from 0 to 1.")
  private boolean json;

  @Option(
      names = "--errors",
      paramLabel = "N",
      defaultValue = "0",
      description = "Also write up to N missed and N wrong events.")
  private int errors;

  @Option(
      names = "--min-confidence",
      paramLabel = "C",
      defaultValue = "0",
      description = "Leave out events less likely than this. Default: ${DEFAULT-VALUE}")
  private double leastConfidence;

  @Parameters(index = "0", paramLabel = "ARTICLES", description = "Articles, one a line.")
  private Path articles;

  @Parameters(
      index = "1",
      paramLabel = "GOLD",
      description = "Their annotations, one line for each article.")
  private Path gold;

  @Parameters(index = "2", paramLabel = "EVENTS", description = "Events, one a line.")
  private Path events;

  @Override
  public Integer call() {
    EventScorer scorer = new EventScorer(leastConfidence);
    Map<String, List<Event>> found = AnnotatedCorpus.events(events);
    for (AnnotatedArticle article : AnnotatedCorpus.read(articles, gold)) {
      scorer.add(article, found.getOrDefault(article.article().id(), List.of()));
    }
    Scores scores = scorer.scores();
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(ScoreReport.json(scores));
    } else {
      out.print(ScoreReport.text(scores));
      out.print(ScoreReport.errors(scores, errors));
    }
    out.flush();
    return 0;
  }
}
