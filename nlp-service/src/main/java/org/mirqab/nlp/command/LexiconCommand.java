package org.mirqab.nlp.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.mirqab.contracts.ContractViolation;
import org.mirqab.contracts.Topics;
import org.mirqab.nlp.document.ArticleReader;
import org.mirqab.nlp.document.Judges;
import org.mirqab.nlp.document.SentenceReading;
import org.mirqab.nlp.extraction.ArabicLexicon;
import org.mirqab.nlp.frames.UnmatchedLemmas;
import org.mirqab.nlp.morphology.ParadigmPrinter;
import org.mirqab.nlp.morphology.VocabularyCoverage;
import org.mirqab.nlp.submission.SparseArticle;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lexicon}: what the lexicon holds, for those who extend it. */
@Command(
    name = "mirqab lexicon",
    mixinStandardHelpOptions = true,
    description = "Shows what the lexicon makes of a word, or checks a user's lexicon.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:the lexicon does not know the word, or a file or a line of articles could not be read",
      "2:the command was called wrongly, or a line of a lexicon cannot be used"
    })
final class LexiconCommand implements Callable<Integer> {

  /** So many verbs and event nouns tell most of what the news tells. */
  private static final int RANKED = 500;

  @Spec private CommandSpec spec;

  @Mixin private EngineOptions engine;

  @ArgGroup(exclusive = true, multiplicity = "1")
  private Task task;

  /** One of them is asked for. */
  static final class Task {
    @Option(
        names = "--paradigm",
        paramLabel = "LEMMA",
        description = "All forms of a verb, noun or adjective, as the lexicon files spell it.")
    private String lemma;

    @Option(
        names = "--unknown",
        arity = "1..*",
        paramLabel = "FILE",
        description =
            "Words of files of articles (NDJSON) that the lexicon does not know: first those among"
                + " the 500 most frequent verbs and event nouns, then others, most frequent first:"
                + " how often, as it mostly stands, what it is by its shape, and the shape.")
    private List<Path> articles;

    @Option(
        names = "--check",
        paramLabel = "DIR",
        description =
            "Read a lexicon directory beside the bundled lexicon, and tell the first line that"
                + " cannot be used, or all words of its frames that nothing can match.")
    private Path directory;
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    int code =
        task.lemma != null ? paradigm(out) : task.articles != null ? unknown(out) : check(out);
    out.flush();
    return code;
  }

  private int paradigm(PrintWriter out) {
    List<String> lines =
        ParadigmPrinter.lines(
            ArabicLexicon.load(engine.settings(null).lexicons()).morphology(), task.lemma);
    if (lines.isEmpty()) {
      spec.commandLine().getErr().println("The lexicon has no lemma " + task.lemma);
      return 1;
    }
    lines.forEach(out::println);
    return 0;
  }

  private int unknown(PrintWriter out) throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    ArabicLexicon lexicon = ArabicLexicon.load(engine.settings(null).lexicons());
    ArticleReader sentences = lexicon.reader(Judges.untrained(), 0);
    VocabularyCoverage coverage = new VocabularyCoverage(lexicon.morphology());
    SparseArticle reader = new SparseArticle(Clock.systemUTC());
    int code = 0;
    for (Path file : task.articles) {
      try (InputStream in = Files.newInputStream(file)) {
        Lines lines = new Lines(in, Topics.MAX_MESSAGE_BYTES);
        int number = 0;
        for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
          number++;
          if (!new String(line.bytes(), StandardCharsets.UTF_8).isBlank()) {
            try {
              for (SentenceReading reading : sentences.read(reader.read(line.bytes()))) {
                coverage.add(reading.sentence().tokens(), reading.named());
              }
            } catch (ContractViolation e) {
              err.println(file + ":" + number + ": " + e.getMessage());
              code = 1;
            }
          }
        }
      } catch (NoSuchFileException e) {
        err.println(file + ": no such file");
        code = 1;
      }
    }
    VocabularyCoverage.Report report = coverage.report(RANKED);
    print(out, report.missing());
    print(out, report.others());
    err.printf(
        Locale.ROOT,
        "%d of the %d most frequent verbs and event nouns are missing;"
            + " %d of %d words are unknown, names included%n",
        report.missing().size(),
        report.ranked(),
        report.unknownWords(),
        report.words());
    return code;
  }

  private static void print(PrintWriter out, List<VocabularyCoverage.UnknownWord> words) {
    for (VocabularyCoverage.UnknownWord word : words) {
      String kind = word.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
      out.printf(Locale.ROOT, "%d\t%s\t%s\t%s%n", word.count(), word.example(), kind, word.shape());
    }
  }

  private int check(PrintWriter out) {
    ArabicLexicon lexicon = ArabicLexicon.load(List.of(task.directory));
    List<String> unmatched =
        UnmatchedLemmas.of(lexicon.frames(), lexicon.morphology()).stream()
            .filter(line -> line.startsWith(task.directory.toString()))
            .toList();
    if (!unmatched.isEmpty()) {
      unmatched.forEach(spec.commandLine().getErr()::println);
      return 2;
    }
    out.println(task.directory + ": every line can be used");
    return 0;
  }
}
