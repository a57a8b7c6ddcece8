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
import org.mirqab.nlp.extraction.ArabicLexicon;
import org.mirqab.nlp.extraction.UnknownWords;
import org.mirqab.nlp.frames.UnmatchedLemmas;
import org.mirqab.nlp.morphology.ParadigmPrinter;
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
            "Words of files of articles (NDJSON) that the lexicon does not know, most frequent"
                + " first: how often, as it stands, part of speech and lemma by its shape.")
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
    UnknownWords unknown = new UnknownWords(ArabicLexicon.load(engine.settings(null).lexicons()));
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
              unknown.add(reader.read(line.bytes()));
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
    for (UnknownWords.Unknown word : unknown.words()) {
      out.printf(
          Locale.ROOT,
          "%d\t%s\t%s\t%s%n",
          word.count(),
          word.form(),
          word.partOfSpeech() == null ? "?" : word.partOfSpeech().name().toLowerCase(Locale.ROOT),
          word.lemma());
    }
    return code;
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
