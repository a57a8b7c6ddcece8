package org.mirqab.nlp.extraction;

import java.time.Instant;
import java.util.List;
import org.mirqab.contracts.Article;
import org.mirqab.contracts.Event;
import org.mirqab.contracts.Extractor;
import org.mirqab.nlp.document.ArticleReader;
import org.mirqab.nlp.document.DecisionTrace;
import org.mirqab.nlp.document.Judges;
import org.mirqab.nlp.document.SentenceReading;

/** Arabic. */
final class ArabicPack implements LanguagePack {

  /**
   * Where the F1 of events found is highest by cross-validation; the training report beside the
   * weights tells what other thresholds do.
   */
  static final double LEAST_CONFIDENCE = 0.35;

  private final ArticleReader reader;

  private ArabicPack(ArticleReader reader) {
    this.reader = reader;
  }

  static ArabicPack load(EngineSettings settings) {
    Loading<Judges> judges =
        Loading.begin(
            () -> settings.model() == null ? Judges.load() : Judges.load(settings.model()));
    ArabicLexicon lexicon = ArabicLexicon.load(settings.lexicons());
    return new ArabicPack(lexicon.reader(judges.get(), settings.leastConfidence()));
  }

  @Override
  public String language() {
    return "ar";
  }

  @Override
  public Extractor extractor() {
    return ArabicLexicon.EXTRACTOR;
  }

  @Override
  public boolean reads(Article article) {
    return arabicShare(article.title() + article.text()) > 0.5;
  }

  /** Share of Arabic letters, without those that only Persian, Urdu and Kurdish use. */
  private static double arabicShare(String text) {
    int letters = 0;
    int arabic = 0;
    int foreign = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '\u0621' && c <= '\u064A') {
        letters++;
        arabic++;
      } else if (Character.isLetter(c)) {
        letters++;
        if ("پچژگڤڕڵۆێەھہےٹڈڑں".indexOf(c) >= 0) {
          foreign++;
        }
      }
    }
    // a few of them stand in foreign names; more than 4 in 100 make another language
    return letters == 0 || foreign * 25 > letters ? 0 : (double) arabic / letters;
  }

  @Override
  public List<SentenceReading> read(Article article) {
    return reader.read(article);
  }

  @Override
  public DecisionTrace trace(Article article, List<SentenceReading> sentences) {
    return reader.trace(article, sentences);
  }

  @Override
  public double leastConfidence() {
    return reader.leastConfidence();
  }

  @Override
  public List<Event> events(Article article, List<SentenceReading> sentences, Instant now) {
    return reader.events(article, sentences, now);
  }
}
