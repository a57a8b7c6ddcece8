package org.mirqab.bench;

import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.mirqab.contracts.Article;
import org.mirqab.nlp.extraction.Engine;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** All articles, read by the whole engine on one thread, and by Lucene's Arabic analyzer. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
// a pass still gets faster after 20 s, as the stages are compiled one after the other
@Warmup(iterations = 8, time = 5)
@Measurement(iterations = 4, time = 5)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx" + EngineBenchmark.HEAP})
public class EngineBenchmark {

  /** The engine must do with this. */
  static final String HEAP = "300m";

  private Corpus corpus;
  private Engine engine;
  private ArabicAnalyzer analyzer;

  /** Loads what is not measured. */
  @Setup(Level.Trial)
  public void load() throws IOException {
    corpus = Corpus.load();
    engine = Engine.load(Clock.systemUTC());
    analyzer = new ArabicAnalyzer();
  }

  /** Articles to events. */
  @Benchmark
  public void engine(Blackhole hole) {
    for (Article article : corpus.articles()) {
      hole.consume(engine.extract(article));
    }
  }

  /** Articles to stemmed words, as a search engine indexes them. */
  @Benchmark
  public void arabicAnalyzer(Blackhole hole) throws IOException {
    for (Article article : corpus.articles()) {
      analyze("title", article.title(), hole);
      analyze("text", article.text(), hole);
    }
  }

  private void analyze(String field, String text, Blackhole hole) throws IOException {
    try (TokenStream tokens = analyzer.tokenStream(field, text)) {
      tokens.reset();
      while (tokens.incrementToken()) {
        hole.consume(tokens);
      }
      tokens.end();
    }
  }
}
