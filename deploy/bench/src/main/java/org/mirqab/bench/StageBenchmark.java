package org.mirqab.bench;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.mirqab.contracts.Article;
import org.mirqab.contracts.TextField;
import org.mirqab.nlp.document.ArticleReader;
import org.mirqab.nlp.document.Judges;
import org.mirqab.nlp.document.SentenceReading;
import org.mirqab.nlp.extraction.ArabicLexicon;
import org.mirqab.nlp.extraction.EngineSettings;
import org.mirqab.nlp.frames.FrameMatcher;
import org.mirqab.nlp.names.NameRecognizer;
import org.mirqab.nlp.quantity.QuantityScanner;
import org.mirqab.nlp.syntax.Clauses;
import org.mirqab.nlp.syntax.Disambiguator;
import org.mirqab.nlp.syntax.KnownWords;
import org.mirqab.nlp.text.SentenceSplitter;
import org.mirqab.nlp.time.TimeScanner;
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

/** The stages of the engine one by one, each given what those before it made of all articles. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 3, time = 3)
@Fork(1)
public class StageBenchmark {

  private Corpus corpus;
  private Disambiguator disambiguator;
  private NameRecognizer names;
  private FrameMatcher frames;
  private ArticleReader reader;
  private final List<List<SentenceReading>> readings = new ArrayList<>();
  private final List<SentenceReading> sentences = new ArrayList<>();
  private final Instant now = Instant.EPOCH;

  /** Lets each stage read all articles. */
  @Setup(Level.Trial)
  public void load() throws IOException {
    corpus = Corpus.load();
    ArabicLexicon lexicon = ArabicLexicon.load(List.of());
    disambiguator = new Disambiguator(new KnownWords(lexicon.morphology()));
    names = new NameRecognizer(lexicon.gazetteer());
    frames = new FrameMatcher(lexicon.frames());
    reader = lexicon.reader(Judges.load(), EngineSettings.LEAST_CONFIDENCE);
    for (Article article : corpus.articles()) {
      readings.add(reader.read(article));
    }
    readings.forEach(sentences::addAll);
  }

  /** Zones, sentences, tokens. */
  @Benchmark
  public void text(Blackhole hole) {
    for (Article article : corpus.articles()) {
      hole.consume(SentenceSplitter.split(TextField.TITLE, article.title()));
      hole.consume(SentenceSplitter.split(TextField.TEXT, article.text()));
    }
  }

  /** Morphology and the choice among readings. */
  @Benchmark
  public void words(Blackhole hole) {
    for (SentenceReading one : sentences) {
      hole.consume(disambiguator.read(one.sentence().tokens()));
    }
  }

  /** Names and composed phrases. */
  @Benchmark
  public void names(Blackhole hole) {
    for (SentenceReading one : sentences) {
      hole.consume(names.find(one.words(), one.sentence().firstToken()));
    }
  }

  /** Time expressions and quantities. */
  @Benchmark
  public void times(Blackhole hole) {
    for (SentenceReading one : sentences) {
      hole.consume(TimeScanner.scan(one.sentence().tokens()));
      hole.consume(QuantityScanner.scan(one.sentence().tokens()));
    }
  }

  /** Clauses. */
  @Benchmark
  public void syntax(Blackhole hole) {
    for (SentenceReading one : sentences) {
      hole.consume(Clauses.of(one.words()));
    }
  }

  /** Frames and their roles. */
  @Benchmark
  public void frames(Blackhole hole) {
    for (SentenceReading one : sentences) {
      if (one.sentence().zone().tells()) {
        hole.consume(
            frames.match(one.words(), one.entities(), one.clauses(), one.sentence().firstToken()));
      }
    }
  }

  /** Mentions judged, joined and made events. */
  @Benchmark
  public void document(Blackhole hole) {
    for (int i = 0; i < readings.size(); i++) {
      hole.consume(reader.events(corpus.articles().get(i), readings.get(i), now));
    }
  }
}
