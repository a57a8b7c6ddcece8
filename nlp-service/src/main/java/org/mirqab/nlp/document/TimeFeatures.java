package org.mirqab.nlp.document;

import java.util.List;
import org.mirqab.contracts.EventType;
import org.mirqab.nlp.frames.Candidate;
import org.mirqab.nlp.frames.Frame.Flag;
import org.mirqab.nlp.model.FeatureSink;
import org.mirqab.nlp.syntax.Clauses;
import org.mirqab.nlp.syntax.Word;
import org.mirqab.nlp.time.ResolvedTime;
import org.mirqab.nlp.time.TimeExpression;

/**
 * What speaks for or against a time expression, or the publication day, being when a mention's act
 * happened. Stateless.
 */
public final class TimeFeatures {

  private TimeFeatures() {}

  /** Adds the features of a time expression beside a mention. */
  public static void add(
      FeatureSink sink,
      Hypothesis hypothesis,
      TimeExpression time,
      ResolvedTime resolved,
      ArticleContext context) {
    Candidate candidate = hypothesis.candidate();
    SentenceReading reading = hypothesis.reading();
    List<Word> words = reading.words();
    Clauses clauses = reading.clauses();
    String type = hypothesis.type().name();
    int at = time.firstToken();
    int toTrigger = clauses.cost(candidate.first(), at);
    int toAnchor = clauses.cost(candidate.anchor(), at);
    int cost = Math.min(toTrigger, toAnchor);
    String side = at > candidate.first() ? "after" : "before";
    int distance =
        Math.min(
            Math.abs(candidate.anchor() - at),
            at > candidate.last() ? at - candidate.last() : Math.abs(candidate.first() - at));
    String granularity = resolved.granularity() == null ? "none" : resolved.granularity().name();
    sink.add("bias");
    sink.add("type", type);
    sink.add("cost", side, Buckets.count(cost));
    sink.add("cost", Buckets.count(cost));
    sink.add("distance", side, Buckets.count(distance));
    sink.add("distance-cost", Buckets.count(distance), Buckets.count(cost));
    sink.add("granularity", granularity);
    sink.add("granularity", granularity, type);
    sink.add("expression", time.type().name());
    sink.add("bound", resolved.bound() == null ? "none" : resolved.bound().name());
    sink.add("bound", resolved.bound() == null ? "none" : resolved.bound().name(), type);
    sink.add("before", WordClass.of(words, at - 1));
    sink.add("before-side", WordClass.of(words, at - 1), side);
    sink.add("times", Buckets.count(reading.times().size()));
    String shape = HypothesisFeatures.shape(candidate, words.get(candidate.first()));
    sink.add("shape", shape, side);
    String attachment = Attachment.of(hypothesis, at);
    sink.add("attachment", attachment);
    sink.add("attachment", attachment, granularity);
    sink.add("attachment", attachment, shape);
    sink.add("zone", reading.sentence().zone().name(), side);
    if (resolved.start() != null) {
      boolean past = resolved.start().isBefore(context.day());
      boolean future = resolved.start().isAfter(context.day());
      String when = past ? "past" : future ? "future" : "today";
      sink.add("when", when, type);
      sink.add("when-shape", when, shape);
    }
    int nearer = 0;
    for (TimeExpression other : reading.times()) {
      int between = Math.abs(other.firstToken() - candidate.anchor());
      if (other != time && between < Math.abs(at - candidate.anchor())) {
        nearer++;
      }
    }
    sink.add("nearer", Buckets.count(nearer), side);
    int verbs = 0;
    int triggers = 0;
    int low = Math.min(at, candidate.anchor());
    int high = Math.max(at, candidate.anchor());
    for (int j = low + 1; j < high; j++) {
      verbs += words.get(j).isVerb() ? 1 : 0;
      if (words.get(j).isRelative()) {
        sink.add("relative-between", side);
      }
    }
    int last = -1;
    for (Candidate other : reading.candidates()) {
      if (other.first() > low && other.first() < high && other.first() != last) {
        last = other.first();
        triggers++;
      }
    }
    sink.add("verbs-between", side, Buckets.count(verbs));
    sink.add("triggers-between", side, Buckets.count(triggers));
  }

  /** Adds the features of the publication day. */
  public static void addPublication(
      FeatureSink sink, Hypothesis hypothesis, ArticleContext context) {
    Candidate candidate = hypothesis.candidate();
    SentenceReading reading = hypothesis.reading();
    String type = hypothesis.type().name();
    String zone = reading.sentence().zone().name();
    String shape = HypothesisFeatures.shape(candidate, reading.words().get(candidate.first()));
    sink.add("publication");
    sink.add("publication-type", type);
    sink.add("publication-zone", zone);
    sink.add("publication-zone", zone, type);
    sink.add("publication-shape", shape);
    sink.add("publication-shape", shape, zone);
    sink.add("publication-times", Buckets.count(reading.times().size()));
    sink.add("publication-speech", candidate.frame().is(Flag.SPEECH) ? "yes" : "no", zone);
    sink.add("publication-rule", hypothesis.rule());
    for (Operators.Operator operator : hypothesis.operators()) {
      sink.add("publication-operator", operator.name());
    }
    // a flash of a sentence or two seldom says when, an article's news is mostly of the day
    String length = Buckets.count(context.readings().size());
    sink.add("publication-length", length);
    sink.add("publication-length", length, zone);
    sink.add("publication-length", context.title() == null ? "untitled" : "titled", length);
    sink.add("publication-sentence", Buckets.sentence(context.position(reading)));
    if (hypothesis.type() == EventType.ASSAULT || hypothesis.type() == EventType.COERCE) {
      sink.add("publication-force", zone);
    }
  }
}
