package org.mirqab.nlp.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mirqab.contracts.Actor;
import org.mirqab.contracts.Article;
import org.mirqab.contracts.ArticleReference;
import org.mirqab.contracts.Basis;
import org.mirqab.contracts.Details;
import org.mirqab.contracts.Event;
import org.mirqab.contracts.EventTime;
import org.mirqab.contracts.EventType;
import org.mirqab.contracts.Extractor;
import org.mirqab.contracts.Family;
import org.mirqab.contracts.Granularity;
import org.mirqab.contracts.Mention;
import org.mirqab.contracts.Phase;
import org.mirqab.contracts.Place;
import org.mirqab.contracts.Span;
import org.mirqab.contracts.Status;
import org.mirqab.contracts.TextField;
import org.mirqab.contracts.Trigger;

/** Figures worked out by hand on the samples. */
class EventScorerTest {

  private final List<AnnotatedArticle> samples =
      AnnotatedCorpus.read(Samples.articles(), Samples.gold());

  private AnnotatedArticle sample(int number) {
    return samples.get(number - 1);
  }

  private static Actor actor(String text, String country, String sector) {
    return new Actor(
        text, null, null, country, List.of(sector), new Span(TextField.TEXT, 0, text.length()));
  }

  /** An event of {@code sample} told by {@code trigger} in its text. */
  private static Event event(
      AnnotatedArticle sample,
      EventType type,
      Family family,
      Phase phase,
      Status status,
      String trigger,
      List<Actor> actors,
      List<Actor> recipients,
      String place,
      String day,
      double confidence) {
    Article article = sample.article();
    int start = article.text().indexOf(trigger);
    LocalDate date = day == null ? null : LocalDate.parse(day);
    return new Event(
        Event.SCHEMA_VERSION,
        article.id() + trigger + confidence,
        type,
        List.of(),
        List.of(),
        family,
        phase,
        type.cameoRoot(),
        type.quadClass(),
        type.intensity(),
        status,
        actors,
        recipients,
        null,
        place == null
            ? List.of()
            : List.of(
                new Place(
                    place, null, null, null, null, null, null, new Span(TextField.TEXT, 0, 1))),
        date == null
            ? null
            : new EventTime(
                null, day, date, date, Granularity.DAY, null, Basis.STATED, false, null),
        LocalDate.of(2031, 3, 1),
        null,
        new Details(4, null, null, null, null, null, null, null, null, null),
        null,
        List.of(
            new Mention(
                TextField.TEXT,
                0,
                article.text(),
                0,
                article.text().length(),
                new Trigger(trigger, start, start + trigger.length()))),
        true,
        confidence,
        "test",
        ArticleReference.to(article, "ar"),
        null,
        new Extractor("test", "1"),
        Instant.EPOCH,
        false);
  }

  /**
   * Sample 1 (one event): found, told again by its second sentence's words of another sentence, so
   * spurious, and again in its own sentence. Sample 2 (two events): the attack with another place
   * and number; the accusation missed. Sample 4 (quiet): one event. Sample 5: a denied one only.
   */
  private Scores scores(double leastConfidence) {
    EventScorer scorer = new EventScorer(leastConfidence);
    AnnotatedArticle talks = sample(1);
    scorer.add(
        talks,
        List.of(
            event(
                talks,
                EventType.CONSULT,
                Family.TALKS,
                Phase.HELD,
                Status.OCCURRED,
                "انطلقت",
                List.of(actor("سلطنة عمان", "OMN", "GOV"), actor("المتحدث", null, "GOV")),
                List.of(),
                "مسقط",
                "2031-03-02",
                0.95),
            event(
                talks,
                EventType.CONSULT,
                Family.TALKS,
                Phase.LAUNCHED,
                Status.OCCURRED,
                "المحادثات",
                List.of(),
                List.of(),
                null,
                null,
                0.65),
            event(
                talks,
                EventType.CONSULT,
                null,
                null,
                Status.OCCURRED,
                "تستمر",
                List.of(),
                List.of(),
                null,
                null,
                0.35)));
    AnnotatedArticle attack = sample(2);
    scorer.add(
        attack,
        List.of(
            event(
                attack,
                EventType.ASSAULT,
                Family.ATTACK,
                null,
                Status.ONGOING,
                "قتل",
                List.of(),
                List.of(actor("ثلاثة جنود", "YEM", "MIL")),
                "صنعاء",
                "2031-03-03",
                0.85)));
    AnnotatedArticle quiet = sample(4);
    scorer.add(
        quiet,
        List.of(
            event(
                quiet,
                EventType.AID,
                null,
                null,
                Status.OCCURRED,
                "افتتح",
                List.of(),
                List.of(),
                null,
                null,
                0.35)));
    AnnotatedArticle withdrawal = sample(5);
    scorer.add(
        withdrawal,
        List.of(
            event(
                withdrawal,
                EventType.RETREAT,
                Family.WITHDRAWAL,
                Phase.COMPLETED,
                Status.DENIED,
                "انسحبت",
                List.of(),
                List.of(),
                null,
                null,
                0.9)));
    return scorer.scores();
  }

  @Test
  void countsEventsFoundMissedAndWrong() {
    Scores scores = scores(0);
    // talks and attack are found; told twice, another sentence and the quiet article are wrong;
    // the accusation and the withdrawal are missed
    assertEquals(new Scores.Count(2, 3, 2), scores.found());
    assertEquals(4, scores.articles());
    assertEquals(1, scores.duplicates());
    assertEquals(new Scores.Count(1, 2, 0), scores.byType().get(EventType.CONSULT));
    assertEquals(new Scores.Count(0, 1, 0), scores.byType().get(EventType.AID));
    assertEquals(new Scores.Count(2, 1, 1), scores.coreFamilies());
    assertEquals(new Scores.Share(2, 3), scores.lead());
    assertEquals(new Scores.Share(0, 1), scores.phase());
    assertEquals(1, scores.quietArticles());
    assertEquals(1, scores.quietArticlesDisturbed());
    assertEquals(1, scores.eventsInQuietArticles());
    // CONSULT 1/3 and 1/1, ASSAULT 1, ACCUSE and RETREAT 0
    assertEquals((0.5 + 1 + 0 + 0) / 4, scores.macroF1(), 1e-9);
    assertEquals((2 / 3.0 + 1 + 0) / 3, scores.familyMacroF1(), 1e-9);
  }

  @Test
  void judgesTheFieldsOfFoundEvents() {
    Scores scores = scores(0);
    // عمان is right, اليمن missing, المتحدث wrong
    assertEquals(new Scores.Count(1, 1, 1), scores.arguments().get("actor"));
    assertEquals(new Scores.Count(1, 0, 1), scores.arguments().get("actor.country"));
    assertEquals(new Scores.Count(1, 0, 0), scores.arguments().get("recipient"));
    assertEquals(new Scores.Count(1, 1, 1), scores.arguments().get("place"));
    assertEquals(new Scores.Count(1, 1, 1), scores.arguments().get("date"));
    // four killed are told of both; three are annotated of one
    assertEquals(new Scores.Count(0, 2, 1), scores.arguments().get("numbers"));
    assertEquals(new Scores.Share(1, 2), scores.accuracy().get("status"));
    assertEquals(new Scores.Share(1, 2), scores.accuracy().get("mode"));
    assertEquals(new Scores.Count(2, 3, 2), scores.whoDidWhatToWhom());
  }

  @Test
  void leavesOutWhatIsLessLikely() {
    assertEquals(new Scores.Count(2, 1, 2), scores(0.5).found());
    assertEquals(new Scores.Count(1, 0, 3), scores(0.9).found());
  }

  @Test
  void tellsHowManyOfAConfidenceAreRight() {
    List<Scores.Bin> bins = scores(0).reliability();
    assertEquals(new Scores.Bin(1, 0.95, 1), bins.get(9));
    assertEquals(new Scores.Bin(1, 0.85, 1), bins.get(8));
    assertEquals(2, bins.get(3).events());
    assertEquals(0.35, bins.get(3).confidence(), 1e-9);
    assertEquals(0, bins.get(3).right());
  }

  @Test
  void writesTableJsonAndErrors() throws Exception {
    Scores scores = scores(0);
    String text = ScoreReport.text(scores);
    assertTrue(text.startsWith("4 articles, 4 gold events\n"), text);
    assertTrue(text.contains("  all types                P  40.0  R  50.0  F1  44.4\n"), text);
    assertTrue(text.contains("told twice 1   quiet articles disturbed 1/1 (1 events)"), text);
    JsonNode json = new ObjectMapper().readTree(ScoreReport.json(scores));
    assertEquals(0.4, json.at("/found/0").asDouble());
    assertEquals(0.5, json.at("/found/1").asDouble());
    assertEquals(1, json.at("/by_type/CONSULT/3").asInt());
    String errors = ScoreReport.errors(scores, 1);
    assertTrue(errors.contains("MISSED\tsample-2\tACCUSE\tوأدانت مصر القصف"), errors);
    assertTrue(errors.contains("SPURIOUS\tsample-1\tCONSULT"), errors);
    assertEquals(2, errors.lines().count());
  }
}
