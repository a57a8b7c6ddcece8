package org.mirqab.nlp.document;

import java.time.temporal.ChronoUnit;
import java.util.List;
import org.mirqab.nlp.document.Operators.Operator;
import org.mirqab.nlp.frames.Candidate;
import org.mirqab.nlp.model.FeatureSink;
import org.mirqab.nlp.syntax.Word;
import org.mirqab.nlp.time.ResolvedTime;

/** What tells whether an asserted act is over, under way, to come or long past. Stateless. */
public final class StatusFeatures {

  private StatusFeatures() {}

  /** Adds the features of a mention. */
  public static void add(FeatureSink sink, EventMention mention, ArticleContext context) {
    Hypothesis hypothesis = mention.hypothesis();
    Candidate candidate = hypothesis.candidate();
    List<Word> words = hypothesis.reading().words();
    Word trigger = words.get(candidate.first());
    String type = hypothesis.type().name();
    String shape = HypothesisFeatures.shape(candidate, trigger);
    String family = hypothesis.family() == null ? "none" : hypothesis.family().json();
    sink.add("bias");
    sink.add("type", type);
    sink.add("shape", shape);
    sink.add("shape", shape, type);
    sink.add("family", family, shape);
    sink.add("phase", hypothesis.phase() == null ? "none" : hypothesis.phase().json());
    sink.add("rule", hypothesis.rule());
    sink.add("zone", hypothesis.reading().sentence().zone().name());
    for (Operator operator : hypothesis.operators()) {
      sink.add("operator", operator.name());
      sink.add("operator", operator.name(), type);
      sink.add("operator", operator.name(), shape);
    }
    String when = when(mention, context);
    sink.add("when", when);
    sink.add("when", when, type);
    sink.add("when-shape", when, shape);
    if (candidate.support() != null) {
      Word support = words.get(candidate.supportAt());
      sink.add("support", support.lemma());
      sink.add("support-shape", HypothesisFeatures.shape(candidate, support));
    }
    if (!candidate.verbal() && candidate.support() == null) {
      int verb = HypothesisFeatures.verbBefore(words, candidate.first());
      String tense = verb < 0 ? "none" : HypothesisFeatures.shape(candidate, words.get(verb));
      sink.add("verb-before", tense, shape);
      sink.add("verb-before", tense, type);
      if (verb >= 0) {
        sink.add("verb-before-lemma", words.get(verb).lemma());
      }
    }
    sink.add("second-next", WordClass.of(words, candidate.last() + 2));
    sink.add("lemma", trigger.lemma(), type);
    sink.add("previous", WordClass.of(words, candidate.first() - 1));
    sink.add("next", WordClass.of(words, candidate.last() + 1));
    sink.add("sentence", Buckets.sentence(context.position(hypothesis.reading())));
  }

  private static String when(EventMention mention, ArticleContext context) {
    EventMention.Dated time = mention.time();
    if (time == null) {
      return mention.publication() >= 0.5 ? "publication" : "undated";
    }
    ResolvedTime resolved = time.resolved();
    if (resolved.start() == null) {
      return resolved.value() == null ? "vague" : resolved.type().name();
    }
    String bound = resolved.bound() == null ? "" : "-" + resolved.bound().name();
    long days = ChronoUnit.DAYS.between(resolved.start(), context.day());
    if (days < 0) {
      return "future" + bound;
    }
    if (resolved.end() != null && !resolved.end().isBefore(context.day())) {
      return (days > 60 ? "long-since" : "now") + bound;
    }
    return (days > 60 ? "past-60" : days > 14 ? "past-14" : "past") + bound;
  }
}
