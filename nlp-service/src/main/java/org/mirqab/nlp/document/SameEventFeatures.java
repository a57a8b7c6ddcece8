package org.mirqab.nlp.document;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mirqab.contracts.TextField;
import org.mirqab.nlp.document.EventMention.Scored;
import org.mirqab.nlp.document.Operators.Operator;
import org.mirqab.nlp.frames.Candidate;
import org.mirqab.nlp.model.FeatureSink;
import org.mirqab.nlp.syntax.Word;
import org.mirqab.nlp.text.Sentence;
import org.mirqab.nlp.time.ResolvedTime;

/** What speaks for or against two mentions of one type telling the same event. Stateless. */
public final class SameEventFeatures {

  private SameEventFeatures() {}

  /** What the triggers have in common, with the names of the templates told apart by it. */
  private enum Shared {
    LEMMA("lemma"),
    RULE("rule"),
    NEITHER("neither");

    final String words;
    final String shapes;
    final String zones;
    final String apart;
    final String plurals;

    Shared(String words) {
      this.words = words;
      this.shapes = "shapes-" + words;
      this.zones = "zones-" + words;
      this.apart = "apart-" + words;
      this.plurals = "plurals-" + words;
    }
  }

  /** Adds the features of an earlier and a later mention. */
  public static void add(
      FeatureSink sink, EventMention earlier, EventMention later, ArticleContext context) {
    Hypothesis a = earlier.hypothesis();
    Hypothesis b = later.hypothesis();
    String type = b.type().name();
    String lemmaA = lemma(a);
    String lemmaB = lemma(b);
    sink.add("bias");
    sink.add("type", type);
    boolean sameLemma = lemmaA.equals(lemmaB);
    boolean sameRule = a.candidate().frame() == b.candidate().frame();
    Shared shared = sameLemma ? Shared.LEMMA : sameRule ? Shared.RULE : Shared.NEITHER;
    String words = shared.words;
    sink.add("words", words);
    sink.add("words", words, type);
    sink.add("rules", a.candidate().frame().rule(), b.candidate().frame().rule());
    int apart = context.position(b.reading()) - context.position(a.reading());
    String distance = Buckets.count(apart);
    sink.add("apart", distance);
    sink.add("apart", distance, type);
    sink.add("apart-words", distance, words);
    Sentence first = a.reading().sentence();
    Sentence second = b.reading().sentence();
    boolean fromTitle = first.field() == TextField.TITLE && second.field() == TextField.TEXT;
    if (fromTitle) {
      String zone = second.zone().name();
      sink.add("from-title", zone);
      sink.add("from-title", zone, type);
      sink.add("from-title-words", zone, words);
    }
    String shape =
        HypothesisFeatures.shape(b.candidate(), b.reading().words().get(b.candidate().first()));
    sink.add("shape", shape);
    sink.add("shape-words", shape, words);
    if (refersBack(b)) {
      sink.add("refers-back");
    }
    String shapeA =
        HypothesisFeatures.shape(a.candidate(), a.reading().words().get(a.candidate().first()));
    sink.add("shapes", shapeA, shape);
    sink.add(shared.shapes, kind(shapeA) + kind(shape), type);
    sink.add("zones", first.zone().name(), second.zone().name());
    sink.add(shared.zones, first.zone().name(), second.zone().name());
    sink.add(shared.apart, distance, type);
    String figures = figures(a, b);
    sink.add("figures", figures);
    sink.add("figures", figures, type);
    String modes = modes(a, b);
    sink.add("modes", modes);
    sink.add("modes", modes, type);
    List<Scored> earlierActors = EventMention.own(earlier.actors());
    List<Scored> laterActors = EventMention.own(later.actors());
    List<Scored> earlierRecipients = EventMention.own(earlier.recipients());
    List<Scored> laterRecipients = EventMention.own(later.recipients());
    String topActors = top(earlierActors, laterActors);
    sink.add("top-actors", topActors);
    sink.add("top-actors", topActors, type);
    // plural nouns with one actor often tell one series of acts
    String plurals = (plural(shapeA) ? "P" : "-") + (plural(shape) ? "P" : "-");
    sink.add("plurals", plurals, topActors);
    sink.add(shared.plurals, plurals, topActors);
    sink.add("plurals-type", plurals, type);
    String topRecipients = top(earlierRecipients, laterRecipients);
    sink.add("top-recipients", topRecipients);
    sink.add("top-recipients", topRecipients, type);
    String actors = relation(earlierActors, laterActors);
    String recipients = relation(earlierRecipients, laterRecipients);
    sink.add("actors", actors);
    sink.add("actors", actors, type);
    sink.add("recipients", recipients);
    sink.add("recipients", recipients, type);
    sink.add("parties", actors, recipients);
    String parties = actors + recipients;
    sink.add("parties-words", parties, words);
    String places = places(earlier, later);
    sink.add("places", places);
    sink.add("places", places, type);
    String times = times(earlier, later);
    sink.add("times", times);
    sink.add("times", times, type);
    sink.add("times-words", times, words);
    String company = company(earlier.company(), later.company());
    sink.add("company", company);
    sink.add("company", company, type);
    sink.add("company-words", company, words);
    sink.add("company-parties", company, parties);
    sink.add("family", a.family() == b.family() ? "same" : "other");
    sink.add("past", a.is(Operator.PAST) == b.is(Operator.PAST) ? "same" : "other");
    if (apart == 0) {
      int between = b.candidate().first() - a.candidate().last();
      sink.add("near", Buckets.count(Math.max(0, between)));
      sink.add("near", Buckets.count(Math.max(0, between)), type);
      sink.add(
          "joined",
          b.reading().words().get(b.candidate().first()).isConjoined() ? "yes" : "no",
          type);
      int cost = a.reading().clauses().cost(a.candidate().first(), b.candidate().first());
      sink.add("cost", Buckets.count(cost), type);
    }
  }

  /** How much of the lesser company is in the greater one, and how many words that is. */
  private static String company(Set<String> a, Set<String> b) {
    int shared = 0;
    for (String lemma : a) {
      shared += b.contains(lemma) ? 1 : 0;
    }
    int least = Math.max(1, Math.min(a.size(), b.size()));
    int third = Math.min(2, 3 * shared / least);
    return Math.min(shared, 4) + "/" + third;
  }

  private static boolean plural(String shape) {
    return shape.startsWith("nouns");
  }

  private static String kind(String shape) {
    return shape.startsWith("noun") ? shape.contains("definite") ? "D" : "N" : "V";
  }

  /** Whether the likeliest fillers, however likely, mean the same. */
  private static String top(List<Scored> a, List<Scored> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.isEmpty() && b.isEmpty() ? "none" : "one";
    }
    return PartyIdentity.same(a.get(0).filler(), b.get(0).filler())
        ? "same"
        : PartyIdentity.differ(a.get(0).filler(), b.get(0).filler()) ? "differ" : "unlike";
  }

  private static String modes(Hypothesis a, Hypothesis b) {
    if (a.mode() == null || b.mode() == null) {
      return a.mode() == b.mode() ? "none" : "one";
    }
    return a.mode().equals(b.mode()) ? "same" : "differ";
  }

  /** Whether the figures beside the triggers agree. */
  private static String figures(Hypothesis a, Hypothesis b) {
    Set<Long> x = figuresOf(a);
    Set<Long> y = figuresOf(b);
    if (x.isEmpty() || y.isEmpty()) {
      return x.isEmpty() && y.isEmpty() ? "none" : "one";
    }
    for (Long figure : x) {
      if (y.contains(figure)) {
        return "same";
      }
    }
    return "differ";
  }

  private static Set<Long> figuresOf(Hypothesis hypothesis) {
    if (hypothesis.reading().quantities().isEmpty()) {
      return Set.of();
    }
    Set<Long> figures = new HashSet<>();
    for (var quantity : hypothesis.reading().quantities()) {
      int distance = quantity.firstToken() - hypothesis.candidate().last();
      if (distance > -6 && distance < 8 && quantity.value() != null && !quantity.ordinal()) {
        figures.add(quantity.value());
      }
    }
    return figures;
  }

  private static String lemma(Hypothesis hypothesis) {
    return hypothesis.reading().words().get(hypothesis.candidate().first()).lemma();
  }

  /** هذا الهجوم, الهجوم الذي, or المذكور. */
  private static boolean refersBack(Hypothesis hypothesis) {
    List<Word> words = hypothesis.reading().words();
    Candidate candidate = hypothesis.candidate();
    int before = candidate.first() - 1;
    int after = candidate.last() + 1;
    return before >= 0 && words.get(before).isDemonstrative()
        || after < words.size() && words.get(after).isDemonstrative();
  }

  private static String relation(List<Scored> a, List<Scored> b) {
    Scored x = sure(a);
    Scored y = sure(b);
    if (x == null || y == null) {
      return x == null && y == null ? "none" : "one";
    }
    boolean differ = true;
    for (Scored one : a) {
      for (Scored other : b) {
        if (one.probability() >= 0.5 && other.probability() >= 0.5) {
          if (PartyIdentity.same(one.filler(), other.filler())) {
            return "same";
          }
          differ &= PartyIdentity.differ(one.filler(), other.filler());
        }
      }
    }
    return differ ? "differ" : "unlike";
  }

  private static Scored sure(List<Scored> fillers) {
    return fillers.isEmpty() || fillers.get(0).probability() < 0.5 ? null : fillers.get(0);
  }

  private static String places(EventMention a, EventMention b) {
    Scored x = a.place();
    Scored y = b.place();
    if (x == null || y == null) {
      return x == null && y == null ? "none" : "one";
    }
    if (PartyIdentity.same(x.filler(), y.filler())) {
      return "same";
    }
    return PartyIdentity.differ(x.filler(), y.filler()) ? "countries" : "differ";
  }

  private static String times(EventMention a, EventMention b) {
    if (a.time() == null || b.time() == null) {
      return a.time() == null && b.time() == null ? "none" : "one";
    }
    ResolvedTime x = a.time().resolved();
    ResolvedTime y = b.time().resolved();
    if (x.start() == null || y.start() == null) {
      return "vague";
    }
    if (x.start().equals(y.start())) {
      return "same";
    }
    boolean apart =
        x.end() != null && x.end().isBefore(y.start())
            || y.end() != null && y.end().isBefore(x.start());
    return apart ? "differ" : "overlap";
  }
}
