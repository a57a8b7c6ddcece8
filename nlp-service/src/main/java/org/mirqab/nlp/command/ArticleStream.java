package org.mirqab.nlp.command;

import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.mirqab.contracts.Article;
import org.mirqab.contracts.ContractViolation;
import org.mirqab.contracts.JsonCodec;
import org.mirqab.contracts.Topics;
import org.mirqab.nlp.submission.SparseArticle;

/**
 * Puts files of articles through the engine on all cores and writes the results in the order of the
 * articles. A bounded number of articles is in memory, however long the input. For one run.
 */
final class ArticleStream {

  /** Lines read ahead for each core: enough that a long article does not idle the others. */
  private static final int AHEAD = 16;

  private static final long PROGRESS_NANOS = TimeUnit.SECONDS.toNanos(5);

  private final Function<Article, List<? extends Record>> processing;
  private final OutputStream out;
  private final PrintStream messages;
  private final SparseArticle articles = new SparseArticle(Clock.systemUTC());
  private final Form form;

  private final int cores = Runtime.getRuntime().availableProcessors();
  private final BlockingQueue<Future<Result>> results = new ArrayBlockingQueue<>(AHEAD * cores);
  private final long startedAt = System.nanoTime();

  // Of the writing thread; read by the reading one after it has ended.
  private long read;
  private long written;
  private long bad;
  private boolean quiet;

  /** Nothing more can be written, so nothing more need be read. */
  private volatile boolean ended;

  /** How a result is written; its lines end but for the last one. */
  interface Form {
    byte[] bytes(Record result) throws IOException;
  }

  /** A JSON object on a line of its own. */
  static Form json() {
    ObjectWriter writer = JsonCodec.mapper().writer();
    return writer::writeValueAsBytes;
  }

  /**
   * @param processing from an article to what is written for it
   * @param form how that is written
   * @param out written in UTF-8, buffered here
   * @param messages for people
   */
  ArticleStream(
      Function<Article, List<? extends Record>> processing,
      Form form,
      OutputStream out,
      PrintStream messages) {
    this.processing = processing;
    this.form = form;
    this.out = new BufferedOutputStream(out, 64 * 1024);
    this.messages = messages;
  }

  /**
   * What became of a line.
   *
   * @param lines to write; null at the end of the input
   * @param count of objects in {@code lines}
   * @param problem null if the line was read
   */
  private record Result(byte[] lines, int count, String problem) {
    static final Result END = new Result(null, 0, null);

    static Result bad(String problem) {
      return new Result(new byte[0], 0, problem);
    }
  }

  /**
   * Reads all files, {@code -} being {@code standardInput}.
   *
   * @return whether every file and every line could be read and written
   */
  boolean run(List<String> files, InputStream standardInput) throws InterruptedException {
    ExecutorService workers = Executors.newFixedThreadPool(cores);
    CompletableFuture<Void> writing =
        CompletableFuture.runAsync(this::write, task -> new Thread(task, "writer").start());
    try {
      for (String file : files) {
        read(file, standardInput, workers);
      }
      results.put(CompletableFuture.completedFuture(Result.END));
      writing.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      workers.shutdownNow();
    }
    if (!quiet) {
      progress("done: ");
    }
    return bad == 0;
  }

  private void read(String file, InputStream standardInput, ExecutorService workers)
      throws InterruptedException {
    String name = file.equals("-") ? "standard input" : file;
    try {
      if (file.equals("-")) {
        readLines(name, standardInput, workers);
      } else {
        try (InputStream in = Files.newInputStream(Path.of(file))) {
          readLines(name, in, workers);
        }
      }
    } catch (NoSuchFileException e) {
      report(name + ": no such file");
    } catch (AccessDeniedException e) {
      report(name + ": may not be read");
    } catch (IOException | InvalidPathException e) {
      report(name + ": cannot be read: " + e.getMessage());
    }
  }

  private void readLines(String name, InputStream in, ExecutorService workers)
      throws IOException, InterruptedException {
    Lines lines = new Lines(in, Topics.MAX_MESSAGE_BYTES);
    long number = 0;
    for (Lines.Line line = lines.next(); line != null && !ended; line = lines.next()) {
      String where = name + ":" + ++number;
      if (line.tooLong()) {
        report("%s: is over %,d bytes".formatted(where, Topics.MAX_MESSAGE_BYTES));
      } else if (!new String(line.bytes(), StandardCharsets.UTF_8).isBlank()) {
        byte[] article = line.bytes();
        results.put(workers.submit(() -> result(where, article)));
      }
    }
  }

  private Result result(String where, byte[] line) {
    Article article;
    try {
      article = articles.read(line);
    } catch (ContractViolation e) {
      return Result.bad(where + ": " + e.getMessage());
    }
    try {
      List<? extends Record> records = processing.apply(article);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      for (Record each : records) {
        bytes.write(form.bytes(each));
        bytes.write('\n');
      }
      return new Result(bytes.toByteArray(), records.size(), null);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return Result.bad(where + ": the engine failed: " + e);
    }
  }

  /** Writes results in the order of the articles until the end of the input. */
  private void write() {
    long nextProgress = startedAt + PROGRESS_NANOS;
    try {
      for (Result result = take(); result != Result.END; result = take()) {
        if (result.problem() == null) {
          read++;
          written += result.count();
        } else {
          bad++;
          messages.println(result.problem());
        }
        if (!ended) {
          emit(result.lines());
        }
        if (System.nanoTime() - nextProgress > 0) {
          nextProgress = System.nanoTime() + PROGRESS_NANOS;
          progress("");
        }
      }
      emit(null);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException("An article could not be processed", e.getCause());
    }
  }

  /** The next result. Before it waits, what is there is handed out: the input may be a live one. */
  private Result take() throws InterruptedException, ExecutionException {
    Future<Result> next = results.poll();
    if (next == null || !next.isDone()) {
      emit(null);
    }
    return (next == null ? results.take() : next).get();
  }

  /**
   * @param lines null to hand out what is buffered
   */
  private void emit(byte[] lines) {
    if (ended) {
      return;
    }
    try {
      if (lines == null) {
        out.flush();
      } else {
        out.write(lines);
      }
    } catch (IOException e) {
      ended = true;
      // Whoever reads the events has seen enough, as `head` does.
      quiet = "Broken pipe".equals(e.getMessage());
      if (!quiet) {
        bad++;
        messages.println("standard output: cannot be written: " + e.getMessage());
      }
    }
  }

  private void progress(String prefix) {
    messages.printf(
        Locale.ROOT,
        "%s%,d articles read, %,d lines written, %,d problems, %.1f s%n",
        prefix,
        read,
        written,
        bad,
        (System.nanoTime() - startedAt) / 1e9);
  }

  private void report(String problem) throws InterruptedException {
    results.put(CompletableFuture.completedFuture(Result.bad(problem)));
  }
}
