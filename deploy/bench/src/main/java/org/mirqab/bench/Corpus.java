package org.mirqab.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.mirqab.contracts.Article;
import org.mirqab.nlp.submission.SparseArticle;

/**
 * The articles that are read.
 *
 * @param name of the file
 * @param articles in its order; never empty
 */
record Corpus(String name, List<Article> articles) {

  private static final String SAMPLES = "/org/mirqab/local/samples.ndjson";

  /**
   * Reads the file that the system property {@code mirqab.bench.articles} names, or the sample
   * articles; no more than {@code mirqab.bench.most} of them.
   */
  static Corpus load() throws IOException {
    String file = System.getProperty("mirqab.bench.articles", "");
    int most = Integer.getInteger("mirqab.bench.most", 1000);
    try (InputStream in =
            file.isEmpty()
                ? Corpus.class.getResourceAsStream(SAMPLES)
                : Files.newInputStream(Path.of(file));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      SparseArticle reader = new SparseArticle(Clock.systemUTC());
      List<Article> articles = new ArrayList<>();
      for (String line = lines.readLine();
          line != null && articles.size() < most;
          line = lines.readLine()) {
        if (!line.isBlank()) {
          articles.add(reader.read(line.getBytes(StandardCharsets.UTF_8)));
        }
      }
      String name = file.isEmpty() ? "the sample articles" : Path.of(file).getFileName().toString();
      return new Corpus(name, List.copyOf(articles));
    }
  }

  /** Number of words between white space, titles included. */
  long words() {
    long words = 0;
    for (Article article : articles) {
      words += (article.title() + " " + article.text()).strip().split("\\s+").length;
    }
    return words;
  }
}
