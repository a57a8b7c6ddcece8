package org.mirqab.nlp.command;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.mirqab.contracts.Article;
import org.mirqab.contracts.ContractViolation;
import org.mirqab.contracts.Event;
import org.mirqab.contracts.JsonCodec;
import org.mirqab.nlp.extraction.Engine;
import org.mirqab.nlp.submission.SparseArticle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * NDJSON articles in, one event a line out. A line that is no article is reported with its number,
 * and the rest goes on. Exit code 0; 1 if a line or a file could not be read; 2 for wrong
 * arguments.
 */
@Command(
    name = "mirqab extract",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Extracts the events of articles; needs no server.",
    footer = {
      "",
      "An article is one line of JSON with at least a title or a text, and best a publishedAt.",
      "Events go to standard output, one a line; progress and problems to standard error.",
      "Exit code: 0; 1 if a line or file could not be read; 2 for wrong arguments."
    })
final class ExtractCommand implements Callable<Integer> {

  /** Lines read ahead and extracted together: enough work for every core, little memory. */
  private static final int CHUNK = 256;

  /** An article at ingest-service's limit fits many times over; more is no line of text. */
  private static final int LINE_LIMIT = 16 * 1024 * 1024;

  private static final long PROGRESS_NANOS = TimeUnit.SECONDS.toNanos(1);

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "NDJSON files of articles; - reads standard input.")
  private List<String> files;

  @Option(
      names = "--analyze",
      description = "One analysis a line instead: how the events of an article were reached.")
  private boolean analyze;

  private final PrintStream errors =
      new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
  private final SparseArticle sparseArticle = new SparseArticle(Clock.systemUTC());
  private Engine engine;
  private OutputStream output;
  private long articles;
  private long events;
  private boolean failed;
  private long lastProgress = System.nanoTime();

  /** A line of a file. */
  private record Line(String file, long number, byte[] bytes) {}

  /** What a line gave: output lines, or a problem. */
  private record Result(Line line, List<byte[]> output, int events, String problem) {}

  @Override
  public Integer call() {
    engine = Engine.load(Clock.systemUTC());
    output = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16);
    try {
      for (String file : files) {
        extract(file);
      }
      output.flush();
    } catch (IOException e) {
      // The reader of our output has gone, as `head` does: nobody is left to tell.
      return 1;
    }
    errors.printf("%d articles, %d events%n", articles, events);
    return failed ? 1 : 0;
  }

  private void extract(String file) throws IOException {
    try (InputStream in = open(file)) {
      List<Line> chunk = new ArrayList<>(CHUNK);
      long number = 0;
      for (byte[] line = readLine(in); line != null; line = readLine(in)) {
        number++;
        if (!isBlank(line)) {
          chunk.add(new Line(file, number, line));
        }
        if (chunk.size() == CHUNK) {
          extract(chunk);
          chunk.clear();
        }
      }
      extract(chunk);
    } catch (UnreadableFileException e) {
      failed = true;
      errors.println(e.getMessage());
    }
  }

  private static InputStream open(String file) throws UnreadableFileException {
    if (file.equals("-")) {
      return new BufferedInputStream(System.in, 1 << 16);
    }
    Path path = Path.of(file);
    if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
      throw new UnreadableFileException(file + ": no such file, or not readable");
    }
    try {
      return new BufferedInputStream(Files.newInputStream(path), 1 << 16);
    } catch (IOException e) {
      throw new UnreadableFileException(file + ": " + e.getMessage());
    }
  }

  private void extract(List<Line> lines) throws IOException {
    List<Result> results = lines.parallelStream().map(this::result).toList();
    for (Result result : results) {
      if (result.problem() != null) {
        failed = true;
        errors.println(
            result.line().file() + ":" + result.line().number() + ": " + result.problem());
        continue;
      }
      articles++;
      events += result.events();
      for (byte[] line : result.output()) {
        output.write(line);
        output.write('\n');
      }
    }
    if (System.nanoTime() - lastProgress > PROGRESS_NANOS) {
      lastProgress = System.nanoTime();
      errors.printf("%d articles, %d events so far%n", articles, events);
    }
  }

  private Result result(Line line) {
    try {
      Article article = sparseArticle.read(line.bytes());
      if (analyze) {
        Engine.Analysis analysis = engine.analyze(article);
        return new Result(
            line, List.of(JsonCodec.encode(analysis)), analysis.extraction().events().size(), null);
      }
      List<Event> found = engine.extract(article).events();
      List<byte[]> encoded = new ArrayList<>(found.size());
      for (Event event : found) {
        encoded.add(JsonCodec.encode(event));
      }
      return new Result(line, encoded, found.size(), null);
    } catch (ContractViolation e) {
      return new Result(line, List.of(), 0, e.getMessage());
    } catch (RuntimeException e) {
      return new Result(line, List.of(), 0, "the engine failed: " + e);
    }
  }

  /** The next line without its end; null at the end of the file. */
  private static byte[] readLine(InputStream in) throws UnreadableFileException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(8192);
    try {
      int b = in.read();
      if (b < 0) {
        return null;
      }
      while (b >= 0 && b != '\n') {
        if (line.size() == LINE_LIMIT) {
          throw new UnreadableFileException("a line is over " + LINE_LIMIT + " bytes");
        }
        line.write(b);
        b = in.read();
      }
    } catch (UnreadableFileException e) {
      throw e;
    } catch (IOException e) {
      throw new UnreadableFileException("cannot read: " + e.getMessage());
    }
    return line.toByteArray();
  }

  private static boolean isBlank(byte[] line) {
    for (byte b : line) {
      if (b > ' ' || b < 0) {
        return false;
      }
    }
    return true;
  }

  /** A file that cannot be read, or not further; the next one is still read. */
  private static final class UnreadableFileException extends IOException {
    UnreadableFileException(String message) {
      super(message);
    }
  }
}
