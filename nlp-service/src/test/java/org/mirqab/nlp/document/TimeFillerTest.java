package org.mirqab.nlp.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mirqab.contracts.Article;
import org.mirqab.contracts.Extractor;
import org.mirqab.contracts.Source;
import org.mirqab.nlp.frames.FrameLexicon;
import org.mirqab.nlp.frames.FrameMatcher;
import org.mirqab.nlp.morphology.Morphology;
import org.mirqab.nlp.names.Gazetteer;
import org.mirqab.nlp.names.NameRecognizer;
import org.mirqab.nlp.syntax.Disambiguator;
import org.mirqab.nlp.syntax.KnownWords;

/** Where the times that may date an act stand. */
class TimeFillerTest {

  private static final ArticleReader READER =
      new ArticleReader(
          new Disambiguator(new KnownWords(Morphology.load())),
          new NameRecognizer(Gazetteer.load()),
          new FrameMatcher(FrameLexicon.load()),
          OperatorWords.load(List.of()),
          Judges.untrained(),
          0,
          new Extractor("test", "1"));

  private static final Instant PUBLISHED = Instant.parse("2024-03-12T09:00:00Z");

  private static final String TEXT =
      "التقى وزير الخارجية الأردني نظيره العراقي في عمان الاثنين. "
          + "ودعا الوزير الأردني الحكومة العراقية إلى الحوار. "
          + "وكانت كندا قد فرضت عقوبات على بيلاروسيا في يناير الماضي.";

  @Test
  void anUndatedSentenceLooksToTheDatedOnesAroundIt() {
    assertEquals(List.of("EARLIER", "LATER"), sources(1));
  }

  @Test
  void aDatedSentenceHasItsOwnAndTheDayOfTheNews() {
    assertEquals(List.of("SAME_SENTENCE", "EARLIER"), sources(2));
  }

  @Test
  void theFirstSentenceLooksAhead() {
    assertEquals(List.of("SAME_SENTENCE", "LATER"), sources(0));
  }

  private static List<String> sources(int sentence) {
    Article article =
        new Article(
            Article.SCHEMA_VERSION,
            "test",
            1,
            new Source("invented", null, null, null),
            null,
            null,
            "",
            TEXT,
            null,
            PUBLISHED,
            false,
            PUBLISHED,
            List.of(),
            null,
            List.of(),
            null,
            null,
            false);
    List<SentenceReading> readings = READER.read(article);
    ArticleContext context = new ArticleContext(ArticleReader.publication(article), readings);
    Hypothesis hypothesis = BoundaryRules.hypotheses(readings.get(sentence)).get(0);
    return TimeFeatures.fillers(hypothesis, context).stream()
        .map(filler -> filler.source().name())
        .toList();
  }
}
