package org.mirqab.nlp.document;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.mirqab.contracts.Article;
import org.mirqab.contracts.ArticleReference;
import org.mirqab.contracts.Event;
import org.mirqab.contracts.Extractor;
import org.mirqab.contracts.TextField;
import org.mirqab.nlp.frames.Candidate;
import org.mirqab.nlp.frames.FrameMatcher;
import org.mirqab.nlp.names.Entity;
import org.mirqab.nlp.names.NameRecognizer;
import org.mirqab.nlp.quantity.QuantityScanner;
import org.mirqab.nlp.syntax.Clauses;
import org.mirqab.nlp.syntax.Disambiguator;
import org.mirqab.nlp.syntax.Word;
import org.mirqab.nlp.text.Sentence;
import org.mirqab.nlp.text.SentenceSplitter;
import org.mirqab.nlp.time.TimeExpression;
import org.mirqab.nlp.time.TimeScanner;

/** Reads whole articles, stage by stage. Safe for use by many threads. */
public final class ArticleReader {

  private final Disambiguator disambiguator;
  private final NameRecognizer names;
  private final FrameMatcher frames;
  private final Extractor extractor;

  /**
   * @param disambiguator chooses readings
   * @param names finds parties and places
   * @param frames finds acts
   * @param extractor what the events are marked with
   */
  public ArticleReader(
      Disambiguator disambiguator, NameRecognizer names, FrameMatcher frames, Extractor extractor) {
    this.disambiguator = disambiguator;
    this.names = names;
    this.frames = frames;
    this.extractor = extractor;
  }

  /** The sentences of the article as the stages up to the frames read them. */
  public List<SentenceReading> read(Article article) {
    List<SentenceReading> readings = new ArrayList<>();
    for (Sentence sentence : SentenceSplitter.split(TextField.TITLE, article.title())) {
      readings.add(read(sentence));
    }
    for (Sentence sentence : SentenceSplitter.split(TextField.TEXT, article.text())) {
      readings.add(read(sentence));
    }
    return readings;
  }

  private SentenceReading read(Sentence sentence) {
    List<TimeExpression> times = TimeScanner.scan(sentence.tokens());
    BitSet claimed = new BitSet();
    for (TimeExpression time : times) {
      claimed.set(time.firstToken(), time.endToken());
    }
    List<Word> words = disambiguator.read(sentence.tokens());
    List<Entity> entities = names.find(words, sentence.firstToken());
    Clauses clauses = Clauses.of(words);
    List<Candidate> candidates = frames.match(words, entities, clauses, sentence.firstToken());
    return new SentenceReading(
        sentence,
        words,
        entities,
        clauses,
        times,
        QuantityScanner.scan(sentence.tokens(), claimed),
        candidates);
  }

  /** When the article was published, in the time zone of its publisher; UTC if that is unknown. */
  public static ZonedDateTime publication(Article article) {
    ZoneId zone =
        article.source().timeZone() == null
            ? java.time.ZoneOffset.UTC
            : ZoneId.of(article.source().timeZone());
    return article.publishedAt().atZone(zone);
  }

  /** The events that the sentences of the article tell, in its order. */
  public List<Event> events(Article article, List<SentenceReading> readings, Instant now) {
    ZonedDateTime publication = publication(article);
    EventDrafter drafter = new EventDrafter(publication);
    List<EventDraft> drafts = new ArrayList<>();
    for (SentenceReading reading : readings) {
      drafts.addAll(drafter.draft(reading));
    }
    EventIdentity identity = new EventIdentity(article.id());
    ArticleReference reference = ArticleReference.to(article, "ar");
    LocalDate day = publication.toLocalDate();
    List<Event> events = new ArrayList<>();
    for (EventDraft draft : EventMerger.merge(drafts)) {
      events.add(event(draft, article, reference, identity, day, now));
    }
    return events;
  }

  private Event event(
      EventDraft draft,
      Article article,
      ArticleReference reference,
      EventIdentity identity,
      LocalDate day,
      Instant now) {
    return new Event(
        Event.SCHEMA_VERSION,
        identity.id(draft),
        draft.type,
        draft.mode == null ? List.of() : List.of(draft.mode),
        List.of(),
        draft.family,
        draft.phase,
        draft.cameo,
        draft.type.quadClass(),
        draft.type.intensity(),
        draft.status,
        draft.actors,
        draft.recipients,
        draft.places.isEmpty() ? null : draft.places.get(0),
        draft.places,
        draft.time,
        draft.time == null || draft.time.start() == null ? day : draft.time.start(),
        draft.theme,
        draft.details,
        draft.attribution,
        draft.mentions,
        draft.lead,
        draft.confidence,
        draft.rule,
        reference,
        identity.cluster(draft),
        extractor,
        now,
        article.backfill());
  }
}
