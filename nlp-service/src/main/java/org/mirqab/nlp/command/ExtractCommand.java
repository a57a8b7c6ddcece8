package org.mirqab.nlp.command;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.mirqab.nlp.extraction.Engine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code extract}: articles in, events out. */
@Command(
    name = "mirqab extract",
    mixinStandardHelpOptions = true,
    description =
        "Reads articles, one JSON object a line, and writes their events, one JSON object a line,"
            + " in the order of the articles. An article needs a title or a text, and publishedAt"
            + " to resolve times. Progress goes to the standard error.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every line was read",
      "1:a file or a line could not be read; the rest was",
      "2:the command was called wrongly, or a lexicon or weights cannot be used"
    })
final class ExtractCommand implements Callable<Integer> {

  @Mixin private EngineOptions options;

  @Option(
      names = "--model",
      paramLabel = "DIR",
      description = "Directory of weights, as train writes them; else mirqab.model.path.")
  private Path model;

  @ArgGroup private Output output = new Output();

  /** What is written instead of events; one of them at most. */
  static final class Output {
    @Option(
        names = "--analyze",
        description = "Write one analysis for each article instead: how its events were reached.")
    private boolean analyze;

    @Option(
        names = "--explain",
        description =
            "Write that analysis as text: for each sentence its words, names, times, quantities and"
                + " possible events with what speaks for and against them, then which were joined to"
                + " events, and why each of these was emitted or dropped.")
    private boolean explain;
  }

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Files of articles (NDJSON, UTF-8); - is the standard input.")
  private List<String> files;

  @Override
  public Integer call() throws InterruptedException {
    Engine engine = Engine.load(Clock.systemUTC(), options.settings(model));
    // Messages hold names of files and words of articles: UTF-8 whatever the locale.
    PrintStream messages =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    ArticleStream stream =
        new ArticleStream(
            output.analyze || output.explain
                ? article -> List.of(engine.analyze(article))
                : article -> List.copyOf(engine.extract(article).events()),
            output.explain ? ExtractCommand::text : ArticleStream.json(),
            new FileOutputStream(FileDescriptor.out),
            messages);
    return stream.run(files, new FileInputStream(FileDescriptor.in)) ? 0 : 1;
  }

  private static byte[] text(Record analysis) {
    return AnalysisText.of((Engine.Analysis) analysis).getBytes(StandardCharsets.UTF_8);
  }
}
