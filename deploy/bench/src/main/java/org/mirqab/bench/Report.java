package org.mirqab.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs all measurements and writes what they found in one page. */
public final class Report {

  private static final int STARTS = 5;

  private Report() {}

  /**
   * Measures.
   *
   * @param arguments the file to write, in Markdown
   */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, RunnerException {
    Corpus corpus = Corpus.load();
    List<long[]> starts = new ArrayList<>();
    for (int i = 0; i < STARTS; i++) {
      starts.add(fresh());
    }
    Map<String, Double> times = new LinkedHashMap<>();
    for (RunResult result :
        new Runner(new OptionsBuilder().include("org.mirqab.bench.*Benchmark").build()).run()) {
      times.put(result.getPrimaryResult().getLabel(), result.getPrimaryResult().getScore());
    }
    String report = page(corpus, starts, times);
    Path file = Path.of(arguments[0]);
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, report);
    new PrintStream(System.out, true, StandardCharsets.UTF_8).print(report);
  }

  private static long[] fresh() throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + EngineBenchmark.HEAP);
    for (String property : List.of("mirqab.bench.articles", "mirqab.bench.most")) {
      command.add("-D" + property + "=" + System.getProperty(property, ""));
    }
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(FreshEngine.class.getName());
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String line = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("A fresh engine failed with a heap of " + EngineBenchmark.HEAP);
    }
    return Arrays.stream(line.strip().split(" ")).mapToLong(Long::parseLong).toArray();
  }

  private static String page(Corpus corpus, List<long[]> starts, Map<String, Double> times) {
    int articles = corpus.articles().size();
    long words = corpus.words();
    double engine = times.get("engine");
    StringBuilder page = new StringBuilder();
    line(page, "# Speed of the engine");
    line(page, "");
    line(
        page,
        "%d articles of %s, %d words on average; Java %s.",
        articles,
        corpus.name(),
        words / articles,
        System.getProperty("java.version"));
    line(page, "");
    line(page, "| measure | value |");
    line(page, "|---|---|");
    line(page, "| articles a second, one thread | %,.0f |", articles / engine * 1000);
    line(page, "| words a second, one thread | %,.0f |", words / engine * 1000);
    line(
        page,
        "| time against Lucene's `ArabicAnalyzer` | %.1f |",
        engine / times.get("arabicAnalyzer"));
    line(
        page,
        "| start of the engine in a fresh JVM, ms (median, slowest of %d) | %d, %d |",
        STARTS,
        sorted(starts, 0)[STARTS / 2],
        sorted(starts, 0)[STARTS - 1]);
    line(
        page,
        "| heap in use after all articles, MB (limit %s) | %d |",
        EngineBenchmark.HEAP,
        sorted(starts, 1)[STARTS - 1]);
    line(page, "| events found | %d |", starts.get(0)[2]);
    line(page, "");
    line(page, "| stage | µs an article |");
    line(page, "|---|---|");
    for (String stage :
        List.of("text", "words", "names", "times", "syntax", "frames", "document")) {
      line(page, "| %s | %.0f |", stage, times.get(stage) * 1000 / articles);
    }
    line(page, "| all, as measured together | %.0f |", engine * 1000 / articles);
    line(
        page,
        "| Lucene's `ArabicAnalyzer` | %.0f |",
        times.get("arabicAnalyzer") * 1000 / articles);
    return page.toString();
  }

  private static long[] sorted(List<long[]> starts, int column) {
    return starts.stream().mapToLong(start -> start[column]).sorted().toArray();
  }

  private static void line(StringBuilder page, String format, Object... values) {
    page.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
