package org.mirqab.nlp.document;

import java.time.LocalDate;
import java.util.List;
import org.mirqab.nlp.model.FeatureSink;

/** What speaks for or against a span of days being when an event happened. Stateless. */
public final class DatingFeatures {

  private static final double[] STEPS = {0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9};
  private static final String[] NAMES = new String[STEPS.length];

  static {
    for (int i = 0; i < STEPS.length; i++) {
      NAMES[i] = Double.toString(STEPS[i]);
    }
  }

  private DatingFeatures() {}

  /**
   * Adds the features of a span of days.
   *
   * @param rank of it among {@code datings}, from 0
   * @param datings all of the event, the likeliest first
   * @param ranked the event's mentions, the best of them first
   * @param day of publication
   */
  public static void add(
      FeatureSink sink, int rank, List<Dating> datings, List<EventMention> ranked, LocalDate day) {
    Dating dating = datings.get(rank);
    String type = ranked.get(0).hypothesis().type().name();
    String basis =
        dating.stated() == null
            ? "publication"
            : (dating.publication() ? "both-" : "") + dating.stated().filler().source().name();
    sink.add("basis", basis);
    sink.add("basis", basis, type);
    // each step reached adds its weight, so the sum rises with the probability
    for (int i = 0; i < STEPS.length; i++) {
      if (dating.probability() >= STEPS[i]) {
        sink.add("best", NAMES[i]);
        sink.add("best-basis", NAMES[i], basis);
      }
      if (dating.first() >= STEPS[i]) {
        sink.add("first", NAMES[i]);
      }
    }
    String place = Buckets.count(Math.min(rank, 3));
    sink.add("rank", place);
    sink.add("rank-basis", place, basis);
    double rival = datings.get(rank == 0 ? Math.min(1, datings.size() - 1) : 0).probability();
    double lead = rank == 0 && datings.size() == 1 ? 1 : dating.probability() - rival;
    for (double step = 0.1; step < 0.95; step += 0.2) {
      if (Math.abs(lead) >= step) {
        sink.add(lead > 0 ? "ahead" : "behind", Double.toString(Math.round(step * 10) / 10.0));
      }
    }
    sink.add("mentions", Buckets.count(dating.mentions()), Buckets.count(ranked.size()));
    String age = age(dating, day);
    sink.add("age", age);
    sink.add("age", age, type);
    sink.add("age-basis", age, basis);
    int likely = 0;
    for (Dating other : datings) {
      likely += other.probability() >= 0.3 ? 1 : 0;
    }
    sink.add("likely", Buckets.count(likely), place);
    sink.add("zone", ranked.get(0).hypothesis().reading().sentence().zone().name(), basis);
  }

  private static String age(Dating dating, LocalDate day) {
    if (dating.start() == null) {
      return "vague";
    }
    if (!dating.start().equals(dating.end())) {
      return dating.end().isAfter(day) ? "span-on" : "span";
    }
    return TimeFeatures.age(dating.start(), day);
  }
}
