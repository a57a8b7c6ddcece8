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
import org.mirqab.nlp.names.DocumentNames;
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
  private final OperatorWords operatorWords;
  private final Judges judges;
  private final MentionReader mentionReader;
  private final EventMerger merger;
  private final double leastConfidence;
  private final Extractor extractor;

  /**
   * @param disambiguator chooses readings
   * @param names finds parties and places
   * @param frames finds acts
   * @param operatorWords tell whether they happened
   * @param judges decide what is an event and who and what belongs to it
   * @param leastConfidence events less likely than this are left out; 0 to 1
   * @param extractor what the events are marked with
   */
  public ArticleReader(
      Disambiguator disambiguator,
      NameRecognizer names,
      FrameMatcher frames,
      OperatorWords operatorWords,
      Judges judges,
      double leastConfidence,
      Extractor extractor) {
    this.judges = judges;
    this.mentionReader = new MentionReader(judges);
    this.merger = new EventMerger(judges.sameEvent());
    this.leastConfidence = leastConfidence;
    this.disambiguator = disambiguator;
    this.names = names;
    this.frames = frames;
    this.operatorWords = operatorWords;
    this.extractor = extractor;
  }

  /** The sentences of the article as the stages up to the frames read them. */
  public List<SentenceReading> read(Article article) {
    List<Sentence> sentences = new ArrayList<>();
    sentences.addAll(SentenceSplitter.split(TextField.TITLE, article.title()));
    sentences.addAll(SentenceSplitter.split(TextField.TEXT, article.text()));
    List<List<Word>> words = new ArrayList<>(sentences.size());
    List<List<Entity>> entities = new ArrayList<>(sentences.size());
    DocumentNames persons = new DocumentNames();
    for (Sentence sentence : sentences) {
      List<Word> read = disambiguator.read(sentence.tokens());
      List<Entity> found = names.find(read, sentence.firstToken());
      persons.learn(read, found);
      words.add(read);
      entities.add(found);
    }
    List<SentenceReading> readings = new ArrayList<>(sentences.size());
    for (int i = 0; i < sentences.size(); i++) {
      List<Entity> all = persons.complete(words.get(i), entities.get(i));
      readings.add(read(sentences.get(i), words.get(i), all));
    }
    return readings;
  }

  private SentenceReading read(Sentence sentence, List<Word> words, List<Entity> entities) {
    List<TimeExpression> times = TimeScanner.scan(sentence.tokens());
    BitSet claimed = new BitSet();
    for (TimeExpression time : times) {
      claimed.set(time.firstToken(), time.endToken());
    }
    Clauses clauses = Clauses.of(words);
    // what only frames a page tells nothing, but its words may name who acts elsewhere
    List<Candidate> candidates =
        sentence.zone().tells()
            ? frames.match(words, entities, clauses, sentence.firstToken())
            : List.of();
    return new SentenceReading(
        sentence,
        words,
        entities,
        clauses,
        times,
        QuantityScanner.scan(sentence.tokens(), claimed),
        operatorWords.find(words),
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
    ArticleContext context = new ArticleContext(publication(article), readings);
    EventComposer composer = new EventComposer(judges, context);
    MergedEvents merged = merger.merge(mentionReader.read(context), context);
    EventIdentity identity = new EventIdentity(article.id());
    ArticleReference reference = ArticleReference.to(article, "ar");
    List<Event> events = new ArrayList<>();
    for (DecidedEvent decided : DecidedEvent.of(merged, composer, leastConfidence, false)) {
      if (decided.outcome() == DecisionTrace.Outcome.EMITTED) {
        events.add(event(decided.draft(), article, reference, identity, context.day(), now));
      }
    }
    return events;
  }

  /** Why the sentences of the article tell these events and no others. */
  public DecisionTrace trace(Article article, List<SentenceReading> readings) {
    return DecisionTrace.of(
        new ArticleContext(publication(article), readings),
        judges,
        mentionReader,
        merger,
        leastConfidence);
  }

  /** From this confidence on an event is emitted. */
  public double leastConfidence() {
    return leastConfidence;
  }

  private Event event(
      EventDraft draft,
      Article article,
      ArticleReference reference,
      EventIdentity identity,
      LocalDate day,
      Instant now) {
    Hypothesis primary = draft.primary();
    return new Event(
        Event.SCHEMA_VERSION,
        identity.id(draft),
        primary.type(),
        draft.mode() == null ? List.of() : List.of(draft.mode()),
        draft.contexts(),
        primary.family(),
        primary.phase(),
        primary.cameo(),
        primary.type().quadClass(),
        primary.type().intensity(),
        draft.status(),
        draft.actors(),
        draft.recipients(),
        draft.places().isEmpty() ? null : draft.places().get(0),
        draft.places(),
        draft.time(),
        draft.time() == null || draft.time().start() == null ? day : draft.time().start(),
        draft.object(),
        draft.details(),
        draft.attribution(),
        draft.mentions(),
        draft.lead(),
        draft.confidence(),
        primary.rule(),
        reference,
        identity.cluster(draft),
        extractor,
        now,
        article.backfill());
  }
}
