package org.mirqab.nlp.document;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.mirqab.contracts.EventType;
import org.mirqab.nlp.document.TimeFiller.Source;
import org.mirqab.nlp.frames.Candidate;
import org.mirqab.nlp.frames.Frame.Flag;
import org.mirqab.nlp.frames.Role;
import org.mirqab.nlp.model.FeatureSink;
import org.mirqab.nlp.names.Entity;
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

  /** The times of the mention's sentence, of the nearest dated ones around it, and of the lead. */
  public static List<TimeFiller> fillers(Hypothesis hypothesis, ArticleContext context) {
    List<TimeFiller> fillers = new ArrayList<>();
    SentenceReading own = hypothesis.reading();
    addAll(fillers, own, Source.SAME_SENTENCE);
    SentenceReading earlier = context.datedBefore(own);
    if (earlier != null) {
      addAll(fillers, earlier, Source.EARLIER);
    }
    SentenceReading lead = context.firstDated();
    if (lead != null && lead != own && lead != earlier) {
      addAll(fillers, lead, Source.LEAD);
    }
    SentenceReading later = context.datedAfter(own);
    if (later != null && later != lead) {
      addAll(fillers, later, Source.LATER);
    }
    return fillers;
  }

  private static void addAll(List<TimeFiller> fillers, SentenceReading reading, Source source) {
    for (TimeExpression time : reading.times()) {
      if (isCalendarTime(time)) {
        fillers.add(new TimeFiller(time, reading, source));
      }
    }
  }

  /** Whether the expression can date an act: lengths and repetitions cannot. */
  static boolean isCalendarTime(TimeExpression time) {
    return time.type() == TimeExpression.Type.DATE
        || time.type() == TimeExpression.Type.TIME
        || time.type() == TimeExpression.Type.INTERVAL;
  }

  /** Adds the features of a time beside a mention. */
  public static void add(
      FeatureSink sink,
      Hypothesis hypothesis,
      TimeFiller filler,
      ResolvedTime resolved,
      ArticleContext context) {
    if (filler.source() != Source.SAME_SENTENCE) {
      addElsewhere(sink, hypothesis, filler, resolved, context);
      return;
    }
    TimeExpression time = filler.expression();
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
      String when = when(resolved, context);
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

  private static String when(ResolvedTime resolved, ArticleContext context) {
    return resolved.start() == null
        ? "none"
        : resolved.start().isBefore(context.day())
            ? "past"
            : resolved.start().isAfter(context.day()) ? "future" : "today";
  }

  /** Days that a first day lies before the publication day, as far as news is of the day. */
  static String age(LocalDate start, LocalDate published) {
    long days = ChronoUnit.DAYS.between(start, published);
    return days < 0 ? "future" : days > 7 ? "old" : days > 2 ? "week" : Long.toString(days);
  }

  private static void addElsewhere(
      FeatureSink sink,
      Hypothesis hypothesis,
      TimeFiller filler,
      ResolvedTime resolved,
      ArticleContext context) {
    Candidate candidate = hypothesis.candidate();
    SentenceReading own = hypothesis.reading();
    String source = filler.source().name();
    String type = hypothesis.type().name();
    String shape = HypothesisFeatures.shape(candidate, own.words().get(candidate.first()));
    String zone = own.sentence().zone().name();
    String granularity = resolved.granularity() == null ? "none" : resolved.granularity().name();
    String age = resolved.start() == null ? "none" : age(resolved.start(), context.day());
    String speech = candidate.frame().is(Flag.SPEECH) ? "speech" : "act";
    int ownTimes = 0;
    for (TimeExpression time : own.times()) {
      ownTimes += isCalendarTime(time) ? 1 : 0;
    }
    String dated = Buckets.count(Math.min(ownTimes, 2));
    int apart = context.position(own) - context.position(filler.reading());
    sink.add("elsewhere");
    sink.add("elsewhere-source", source, dated);
    sink.add("elsewhere-type", source, type);
    sink.add("elsewhere-shape", source, shape);
    sink.add("elsewhere-zone", source, zone);
    sink.add("elsewhere-apart", source, Buckets.count(apart));
    sink.add("elsewhere-apart-dated", Buckets.count(apart), dated);
    sink.add("elsewhere-granularity", granularity, source);
    sink.add("elsewhere-age", age, source);
    sink.add("elsewhere-age-type", age, type);
    sink.add("elsewhere-age-shape", age, shape);
    sink.add("elsewhere-age-speech", age, speech);
    sink.add("elsewhere-age-dated", age, dated);
    sink.add("elsewhere-speech", speech, source);
    sink.add("elsewhere-bound", resolved.bound() == null ? "none" : resolved.bound().name());
    sink.add("elsewhere-expression", filler.expression().type().name());
    sink.add("elsewhere-rivals", source, Buckets.count(filler.reading().times().size()));
    sink.add("elsewhere-rule", hypothesis.rule());
    for (Operators.Operator operator : hypothesis.operators()) {
      sink.add("elsewhere-operator", operator.name(), source);
    }
    Candidate act = nearest(filler);
    if (act == null) {
      sink.add("elsewhere-act", "none", source);
      return;
    }
    String lemma = own.words().get(candidate.first()).lemma();
    String other = filler.reading().words().get(act.first()).lemma();
    String alike =
        other.equals(lemma)
            ? "lemma"
            : act.frame().type() == hypothesis.type()
                ? "type"
                : act.frame().is(Flag.SPEECH) == candidate.frame().is(Flag.SPEECH) ? "kind" : "no";
    sink.add("elsewhere-act", alike, source);
    sink.add("elsewhere-act-type", alike, type);
    sink.add("elsewhere-act-types", act.frame().type().name(), type);
    String actor = sameActor(candidate, own, act, filler.reading());
    sink.add("elsewhere-actor", actor, source);
    sink.add("elsewhere-actor-act", actor, alike);
  }

  /** The act that the time most likely dates: the nearest one of its clause, else of all. */
  private static Candidate nearest(TimeFiller filler) {
    int at = filler.expression().firstToken();
    Candidate nearest = null;
    int least = Integer.MAX_VALUE;
    for (Candidate candidate : filler.reading().candidates()) {
      int cost = filler.reading().clauses().cost(candidate.anchor(), at);
      int distance = Math.abs(candidate.anchor() - at) + 10 * cost;
      if (distance < least) {
        least = distance;
        nearest = candidate;
      }
    }
    return nearest;
  }

  private static String sameActor(
      Candidate candidate, SentenceReading own, Candidate act, SentenceReading elsewhere) {
    List<Entity> actors = candidate.fillers(Role.ACTOR);
    List<Entity> others = act.fillers(Role.ACTOR);
    if (actors.isEmpty() || others.isEmpty()) {
      return "unknown";
    }
    Filler a = new Filler(actors.get(0), own, Filler.Source.SAME_SENTENCE);
    Filler b = new Filler(others.get(0), elsewhere, Filler.Source.SAME_SENTENCE);
    return PartyIdentity.same(a, b) ? "same" : "other";
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
    String lead = context.dayOfNews();
    sink.add("publication-lead", lead);
    sink.add("publication-lead", lead, type);
    sink.add("publication-lead-shape", lead, shape);
    sink.add("publication-lead-zone", lead, zone);
    sink.add("publication-lead-speech", lead, candidate.frame().is(Flag.SPEECH) ? "speech" : "act");
    if (hypothesis.type() == EventType.ASSAULT || hypothesis.type() == EventType.COERCE) {
      sink.add("publication-force", zone);
    }
  }
}
