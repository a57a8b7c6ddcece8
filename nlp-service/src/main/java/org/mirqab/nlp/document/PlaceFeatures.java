package org.mirqab.nlp.document;

import java.util.ArrayList;
import java.util.List;
import org.mirqab.nlp.document.Filler.Source;
import org.mirqab.nlp.frames.Candidate;
import org.mirqab.nlp.model.FeatureSink;
import org.mirqab.nlp.names.Entity;
import org.mirqab.nlp.syntax.Clauses;
import org.mirqab.nlp.syntax.Word;

/** What speaks for or against a place being where a mention's act happened. Stateless. */
public final class PlaceFeatures {

  private PlaceFeatures() {}

  /** The places of the mention's sentence, of the one before, of the title and of the lead. */
  public static List<Filler> fillers(Hypothesis hypothesis, ArticleContext context) {
    List<Filler> fillers = new ArrayList<>();
    SentenceReading own = hypothesis.reading();
    SentenceReading before = context.before(own);
    SentenceReading title = context.title();
    SentenceReading lead = context.lead();
    int last = hypothesis.candidate().last();
    for (Entity entity : own.entities()) {
      if (entity.isPlace() && !Circumstance.isGround(own.words(), last, entity.first())) {
        fillers.add(new Filler(entity, own, Source.SAME_SENTENCE));
      }
    }
    if (before != null) {
      addAll(fillers, before, Source.SENTENCE_BEFORE);
    }
    if (title != null && title != own) {
      addAll(fillers, title, Source.TITLE);
    }
    if (lead != null && lead != own && lead != before) {
      addAll(fillers, lead, Source.LEAD);
    }
    return fillers;
  }

  private static void addAll(List<Filler> fillers, SentenceReading reading, Source source) {
    for (Entity entity : reading.entities()) {
      if (entity.isPlace()) {
        fillers.add(new Filler(entity, reading, source));
      }
    }
  }

  /** Adds the features of a place beside a mention. */
  public static void add(
      FeatureSink sink, Hypothesis hypothesis, Filler filler, ArticleContext context) {
    if (filler.source() != Source.SAME_SENTENCE) {
      addElsewhere(sink, hypothesis, filler, context);
      return;
    }
    Candidate candidate = hypothesis.candidate();
    Entity entity = filler.entity();
    List<Word> words = hypothesis.reading().words();
    Clauses clauses = hypothesis.reading().clauses();
    String type = hypothesis.type().name();
    String preposition = entity.preposition() == null ? "none" : entity.preposition();
    String precision = entity.place().precision().name();
    String side = entity.first() > candidate.first() ? "after" : "before";
    int cost =
        Math.min(
            clauses.cost(candidate.first(), entity.first()),
            clauses.cost(candidate.anchor(), entity.first()));
    int distance =
        entity.first() > candidate.last()
            ? entity.first() - candidate.last() - 1
            : Math.max(0, candidate.first() - entity.last() - 1);
    Candidate.Part part = candidate.part(entity);
    String grammar = part == null ? "NONE" : part.role().name();
    sink.add("bias");
    sink.add("type", type);
    sink.add("preposition", preposition);
    sink.add("preposition", preposition, type);
    sink.add("preposition-side", preposition, side);
    sink.add("preposition-kind", preposition, entity.kind().name());
    sink.add("precision", precision, type);
    String repeated = Buckets.count(context.nameCount(filler));
    sink.add("repeated", repeated, preposition);
    sink.add("repeated", repeated, precision);
    sink.add("precision", precision);
    sink.add("cost", side, Buckets.count(cost));
    sink.add("cost-preposition", preposition, Buckets.count(cost));
    sink.add("distance", side, Buckets.count(distance));
    sink.add("near", preposition, Buckets.count(Math.min(distance, 4)));
    String attachment = Attachment.of(hypothesis, entity.first());
    sink.add("attachment", attachment);
    sink.add("attachment", attachment, preposition);
    sink.add("attachment", attachment, type);
    String circumstance = Circumstance.between(words, candidate.last(), entity.first());
    sink.add("circumstance", circumstance);
    sink.add("circumstance", circumstance, preposition);
    sink.add("grammar", grammar, type);
    sink.add("grammar", grammar);
    sink.add("kind", entity.kind().name(), type);
    sink.add("noun-before", WordClass.of(words, entity.first() - 2));
    sink.add("word-before", WordClass.of(words, entity.first() - 1));
    int rivals = 0;
    int finer = 0;
    for (Entity other : hypothesis.reading().entities()) {
      if (other != entity && other.isPlace()) {
        boolean between =
            side.equals("after")
                ? other.first() > candidate.last() && other.last() < entity.first()
                : other.first() > entity.last() && other.last() < candidate.first();
        rivals += between ? 1 : 0;
        finer += other.place().precision().compareTo(entity.place().precision()) < 0 ? 1 : 0;
      }
    }
    sink.add("between", side, Buckets.count(rivals));
    sink.add("finer", Buckets.count(finer), preposition);
    if (entity.country() != null) {
      sink.add("named", Buckets.count(context.countryCount(entity.country())));
    }
    if (entity.conjoined()) {
      sink.add("conjoined");
    }
    if (entity.first() > 0 && words.get(entity.first() - 1).token().isMark('(')) {
      sink.add("bracketed");
    }
  }

  private static void addElsewhere(
      FeatureSink sink, Hypothesis hypothesis, Filler filler, ArticleContext context) {
    Entity entity = filler.entity();
    String source = filler.source().name();
    String type = hypothesis.type().name();
    String preposition = entity.preposition() == null ? "none" : entity.preposition();
    sink.add("elsewhere");
    sink.add("elsewhere-source", source);
    sink.add("elsewhere-source", source, type);
    String repeated = Buckets.count(context.nameCount(filler));
    String precision = entity.place().precision().name();
    sink.add("elsewhere-repeated", repeated, source);
    sink.add("elsewhere-repeated", repeated, precision);
    sink.add("elsewhere-preposition", source, preposition);
    sink.add("elsewhere-precision", source, precision);
    sink.add("elsewhere-kind", source, entity.kind().name());
    int own = 0;
    for (Entity other : hypothesis.reading().entities()) {
      own += other.isPlace() ? 1 : 0;
    }
    sink.add("elsewhere-own", source, Buckets.count(own));
    int rivals = 0;
    for (Entity other : filler.reading().entities()) {
      rivals += other.isPlace() ? 1 : 0;
    }
    sink.add("elsewhere-rivals", source, Buckets.count(rivals));
    if (entity.country() != null) {
      sink.add("elsewhere-named", source, Buckets.count(context.countryCount(entity.country())));
    }
    Candidate candidate = hypothesis.candidate();
    String shape =
        HypothesisFeatures.shape(candidate, hypothesis.reading().words().get(candidate.first()));
    sink.add("elsewhere-shape", source, shape);
  }
}
