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

  /** All places named in the mention's sentence, outside its trigger. */
  public static List<Filler> fillers(Hypothesis hypothesis) {
    List<Filler> fillers = new ArrayList<>();
    for (Entity entity : hypothesis.reading().entities()) {
      if (entity.isPlace()) {
        fillers.add(new Filler(entity, hypothesis.reading(), Source.SAME_SENTENCE));
      }
    }
    return fillers;
  }

  /** Adds the features of a place beside a mention. */
  public static void add(
      FeatureSink sink, Hypothesis hypothesis, Filler filler, ArticleContext context) {
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
    sink.add("precision", precision);
    sink.add("cost", side, Buckets.count(cost));
    sink.add("cost-preposition", preposition, Buckets.count(cost));
    sink.add("distance", side, Buckets.count(distance));
    sink.add("near", preposition, Buckets.count(Math.min(distance, 4)));
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
}
