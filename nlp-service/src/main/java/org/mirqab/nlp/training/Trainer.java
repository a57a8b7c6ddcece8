package org.mirqab.nlp.training;

import de.bwaldvogel.liblinear.Linear;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mirqab.contracts.Article;
import org.mirqab.nlp.document.ArticleContext;
import org.mirqab.nlp.document.ArticleReader;
import org.mirqab.nlp.document.BoundaryRules;
import org.mirqab.nlp.document.Dating;
import org.mirqab.nlp.document.DatingFeatures;
import org.mirqab.nlp.document.EventComposer;
import org.mirqab.nlp.document.EventFeatures;
import org.mirqab.nlp.document.EventMention;
import org.mirqab.nlp.document.EventMerger;
import org.mirqab.nlp.document.Filler;
import org.mirqab.nlp.document.Hypothesis;
import org.mirqab.nlp.document.HypothesisFeatures;
import org.mirqab.nlp.document.Judges;
import org.mirqab.nlp.document.MentionReader;
import org.mirqab.nlp.document.MergedEvents;
import org.mirqab.nlp.document.Party;
import org.mirqab.nlp.document.PartyFeatures;
import org.mirqab.nlp.document.PlaceFeatures;
import org.mirqab.nlp.document.RoleFeatures;
import org.mirqab.nlp.document.SameEventFeatures;
import org.mirqab.nlp.document.SentenceReading;
import org.mirqab.nlp.document.StatusFeatures;
import org.mirqab.nlp.document.Subjects;
import org.mirqab.nlp.document.TimeFeatures;
import org.mirqab.nlp.document.TimeFiller;
import org.mirqab.nlp.model.FeatureNames;
import org.mirqab.nlp.model.LinearModel;
import org.mirqab.nlp.syntax.Word;
import org.mirqab.nlp.time.ResolvedTime;

/**
 * Learns the weights of all models from annotated articles. What a model is told of another's
 * judgement comes from a model that has not seen the article: otherwise it would learn to trust
 * judgements that are better than they will ever be on new text. Used by one thread only.
 */
public final class Trainer {

  /** Parts that the articles are cut into for judgements on unseen text. */
  private static final int PARTS = 4;

  // LIBLINEAR's C of each model. Of mention, role, same-event and event a few values from 0.02 to
  // 0.3 were compared by cross-validation over articles: the differences are small. The other
  // models have the 0.1 that did well for mentions; it was not tuned for them.
  private static final double MENTION_COST = 0.1;
  private static final double ROLE_COST = 0.04;
  private static final double PLACE_COST = 0.1;
  private static final double TIME_COST = 0.1;
  private static final double STATUS_COST = 0.1;
  private static final double SAME_EVENT_COST = 0.03;
  private static final double EVENT_COST = 0.04;
  private static final double PARTY_COST = 0.1;
  private static final double DATING_COST = 0.1;

  private final List<Prepared> articles;

  /** A hypothesis and the number of the annotated event it tells; -1 if none. */
  private record Labelled(Hypothesis hypothesis, int event) {}

  /** An article as the stages before the models read it. */
  private record Prepared(
      AnnotatedArticle annotated, ArticleContext context, List<Labelled> hypotheses) {}

  /**
   * The weights of every model.
   *
   * @param tables by file, by feature, one weight for each label
   * @param examples by file, how many examples they were learnt from
   */
  public record Weights(Map<String, Map<String, double[]>> tables, Map<String, Integer> examples) {

    /** The models of these weights. */
    public Judges judges() {
      return new Judges(
          LinearModel.of(Judges.MENTION, tables.get("mention.tsv")),
          LinearModel.of(Judges.ROLE, tables.get("role.tsv")),
          LinearModel.of(Judges.PLACE, tables.get("place.tsv")),
          LinearModel.of(Judges.TIME, tables.get("time.tsv")),
          LinearModel.of(Judges.STATUS, tables.get("status.tsv")),
          LinearModel.of(Judges.SAME_EVENT, tables.get("same-event.tsv")),
          LinearModel.of(Judges.EVENT, tables.get("event.tsv")),
          LinearModel.of(Judges.PARTY, tables.get("party.tsv")),
          LinearModel.of(Judges.DATING, tables.get("dating.tsv")));
    }
  }

  /**
   * @param articles never null
   * @param reader its stages up to the frames are used
   */
  public Trainer(List<AnnotatedArticle> articles, ArticleReader reader) {
    Linear.disableDebugOutput();
    this.articles = new ArrayList<>();
    for (AnnotatedArticle article : articles) {
      this.articles.add(prepare(article, reader));
    }
  }

  private static Prepared prepare(AnnotatedArticle annotated, ArticleReader reader) {
    Article article = annotated.article();
    List<SentenceReading> readings = reader.read(article);
    ArticleContext context = new ArticleContext(ArticleReader.publication(article), readings);
    List<Hypothesis> hypotheses = new ArrayList<>();
    for (SentenceReading reading : readings) {
      hypotheses.addAll(BoundaryRules.hypotheses(reading));
    }
    return new Prepared(annotated, context, label(annotated, hypotheses));
  }

  /**
   * A hypothesis tells an annotated event of its type if their triggers share a word; an annotated
   * mention that shares none with any is told by the nearest of its type in the sentence.
   */
  private static List<Labelled> label(AnnotatedArticle annotated, List<Hypothesis> hypotheses) {
    int[] events = new int[hypotheses.size()];
    java.util.Arrays.fill(events, -1);
    for (int e = 0; e < annotated.events().size(); e++) {
      AnnotatedEvent event = annotated.events().get(e);
      for (AnnotatedEvent.Quote quote : event.mentions()) {
        AnnotatedArticle.Location where = annotated.locate(quote);
        if (where == null) {
          continue;
        }
        boolean told = false;
        int nearest = -1;
        int least = Integer.MAX_VALUE;
        for (int h = 0; h < hypotheses.size(); h++) {
          Hypothesis hypothesis = hypotheses.get(h);
          if (!hypothesis.type().name().equals(event.type())) {
            continue;
          }
          int distance = distance(hypothesis, where);
          if (distance == 0) {
            told = true;
            if (events[h] < 0) {
              events[h] = e;
            }
          } else if (events[h] < 0 && distance < least) {
            least = distance;
            nearest = h;
          }
        }
        if (!told && nearest >= 0) {
          events[nearest] = e;
        }
      }
    }
    List<Labelled> labelled = new ArrayList<>();
    for (int h = 0; h < hypotheses.size(); h++) {
      labelled.add(new Labelled(hypotheses.get(h), events[h]));
    }
    return labelled;
  }

  /** Code units between the triggers; 0 if they overlap; the greatest number in two sentences. */
  private static int distance(Hypothesis hypothesis, AnnotatedArticle.Location where) {
    var sentence = hypothesis.reading().sentence();
    if (sentence.field() != where.field()
        || where.start() < sentence.start()
        || where.start() >= sentence.end()) {
      return Integer.MAX_VALUE;
    }
    List<Word> words = hypothesis.reading().words();
    int least = Integer.MAX_VALUE;
    int last = hypothesis.candidate().last();
    int first = hypothesis.candidate().first();
    int[] tokens =
        hypothesis.candidate().supportAt() >= 0
            ? new int[] {first, last, hypothesis.candidate().supportAt()}
            : new int[] {first, last};
    for (int token : tokens) {
      int start = words.get(token).token().start();
      int end = words.get(token).token().end();
      int apart =
          start < where.end() && where.start() < end
              ? 0
              : Math.max(start - where.end(), where.start() - end) + 1;
      least = Math.min(least, apart);
    }
    return least;
  }

  /** LIBLINEAR's C of each model, by file. */
  static Map<String, Double> costs() {
    Map<String, Double> costs = new LinkedHashMap<>();
    costs.put("mention.tsv", MENTION_COST);
    costs.put("role.tsv", ROLE_COST);
    costs.put("place.tsv", PLACE_COST);
    costs.put("time.tsv", TIME_COST);
    costs.put("status.tsv", STATUS_COST);
    costs.put("same-event.tsv", SAME_EVENT_COST);
    costs.put("event.tsv", EVENT_COST);
    costs.put("party.tsv", PARTY_COST);
    costs.put("dating.tsv", DATING_COST);
    return costs;
  }

  /** Learns from all articles. */
  public Weights train() {
    return fit(articles);
  }

  /** The articles, cut into parts: what is learnt from the others is tried on each. */
  public Map<Weights, List<AnnotatedArticle>> crossValidate(int parts) {
    Map<Weights, List<AnnotatedArticle>> result = new LinkedHashMap<>();
    for (int part = 0; part < parts; part++) {
      List<Prepared> seen = new ArrayList<>();
      List<AnnotatedArticle> unseen = new ArrayList<>();
      for (int i = 0; i < articles.size(); i++) {
        if (i % parts == part) {
          unseen.add(articles.get(i).annotated());
        } else {
          seen.add(articles.get(i));
        }
      }
      result.put(fit(seen), unseen);
    }
    return result;
  }

  private Weights fit(List<Prepared> seen) {
    List<List<Prepared>> parts = parts(seen);
    Examples status = new Examples(Judges.STATUS, STATUS_COST);
    Examples sameEvent = new Examples(Judges.SAME_EVENT, SAME_EVENT_COST);
    Map<Prepared, Judges> firstJudges = new IdentityHashMap<>();
    for (int part = 0; part < PARTS; part++) {
      List<Prepared> others = new ArrayList<>();
      for (int other = 0; other < PARTS; other++) {
        if (other != part) {
          others.addAll(parts.get(other));
        }
      }
      Judges judges = first(others).judges(null, null, null);
      for (Prepared article : parts.get(part)) {
        firstJudges.put(article, judges);
        addSecond(article, judges, status, sameEvent);
      }
    }
    Map<String, double[]> statusWeights = status.weights();
    Map<String, double[]> sameEventWeights = sameEvent.weights();
    LinearModel sameEventModel = LinearModel.of(Judges.SAME_EVENT, sameEventWeights);
    Examples event = new Examples(Judges.EVENT, EVENT_COST);
    Examples party = new Examples(Judges.PARTY, PARTY_COST);
    Examples dating = new Examples(Judges.DATING, DATING_COST);
    for (Prepared article : seen) {
      addEvents(article, firstJudges.get(article), sameEventModel, event, party, dating);
    }
    First all = first(seen);
    Map<String, Map<String, double[]>> tables = new LinkedHashMap<>();
    tables.put("mention.tsv", all.mention());
    tables.put("role.tsv", all.role());
    tables.put("place.tsv", all.place());
    tables.put("time.tsv", all.time());
    tables.put("status.tsv", statusWeights);
    tables.put("same-event.tsv", sameEventWeights);
    tables.put("event.tsv", event.weights());
    tables.put("party.tsv", party.weights());
    tables.put("dating.tsv", dating.weights());
    Map<String, Integer> examples = new LinkedHashMap<>(all.examples());
    examples.put("status.tsv", status.size());
    examples.put("same-event.tsv", sameEvent.size());
    examples.put("event.tsv", event.size());
    examples.put("party.tsv", party.size());
    examples.put("dating.tsv", dating.size());
    return new Weights(tables, examples);
  }

  private static List<List<Prepared>> parts(List<Prepared> seen) {
    List<List<Prepared>> parts = new ArrayList<>();
    for (int part = 0; part < PARTS; part++) {
      parts.add(new ArrayList<>());
    }
    for (int i = 0; i < seen.size(); i++) {
      parts.get(i % PARTS).add(seen.get(i));
    }
    return parts;
  }

  /** The models that need no other's judgement. */
  private record First(
      Map<String, double[]> mention,
      Map<String, double[]> role,
      Map<String, double[]> place,
      Map<String, double[]> time,
      Map<String, Integer> examples) {

    Judges judges(LinearModel status, LinearModel sameEvent, LinearModel event) {
      return new Judges(
          LinearModel.of(Judges.MENTION, mention),
          LinearModel.of(Judges.ROLE, role),
          LinearModel.of(Judges.PLACE, place),
          LinearModel.of(Judges.TIME, time),
          status,
          sameEvent,
          event,
          null,
          null);
    }
  }

  private static First first(List<Prepared> seen) {
    Examples mention = new Examples(Judges.MENTION, MENTION_COST);
    Examples role = new Examples(Judges.ROLE, ROLE_COST);
    Examples place = new Examples(Judges.PLACE, PLACE_COST);
    Examples time = new Examples(Judges.TIME, TIME_COST);
    for (Prepared article : seen) {
      for (Labelled labelled : article.hypotheses()) {
        FeatureNames names = new FeatureNames();
        HypothesisFeatures.add(names, labelled.hypothesis(), article.context());
        mention.add(names, labelled.event() >= 0);
        if (labelled.event() >= 0) {
          AnnotatedEvent truth = article.annotated().events().get(labelled.event());
          addRoles(article, labelled.hypothesis(), truth, role);
          addPlaces(article, labelled.hypothesis(), truth, place);
          addTimes(article, labelled.hypothesis(), truth, time);
        }
      }
    }
    return new First(
        mention.weights(),
        role.weights(),
        place.weights(),
        time.weights(),
        Map.of(
            "mention.tsv", mention.size(),
            "role.tsv", role.size(),
            "place.tsv", place.size(),
            "time.tsv", time.size()));
  }

  private static void addRoles(
      Prepared article, Hypothesis hypothesis, AnnotatedEvent truth, Examples role) {
    Subjects subjects = Subjects.around(hypothesis);
    for (Filler filler : RoleFeatures.fillers(hypothesis, article.context())) {
      FeatureNames names = new FeatureNames();
      RoleFeatures.add(names, hypothesis, filler, subjects, article.context());
      role.add(names, fills(truth.actors(), filler), fills(truth.recipients(), filler));
    }
  }

  private static boolean fills(List<AnnotatedEvent.Argument> arguments, Filler filler) {
    for (AnnotatedEvent.Argument argument : arguments) {
      if (same(argument, filler)) {
        return true;
      }
    }
    return false;
  }

  private static boolean same(AnnotatedEvent.Argument argument, Filler filler) {
    var sentence = filler.reading().sentence();
    String text =
        sentence
            .text()
            .substring(
                filler.entity().start() - sentence.start(),
                filler.entity().end() - sentence.start());
    return ArgumentMatch.same(argument, text, filler.entity().country(), filler.entity().sectors());
  }

  private static void addPlaces(
      Prepared article, Hypothesis hypothesis, AnnotatedEvent truth, Examples place) {
    for (Filler filler : PlaceFeatures.fillers(hypothesis, article.context())) {
      FeatureNames names = new FeatureNames();
      PlaceFeatures.add(names, hypothesis, filler, article.context());
      place.add(names, truth.place() != null && same(truth.place(), filler));
    }
  }

  private static void addTimes(
      Prepared article, Hypothesis hypothesis, AnnotatedEvent truth, Examples time) {
    LocalDate start = date(truth, true);
    LocalDate end = date(truth, false);
    for (TimeFiller filler : TimeFeatures.fillers(hypothesis, article.context())) {
      ResolvedTime resolved = MentionReader.resolve(filler, hypothesis, article.context());
      FeatureNames names = new FeatureNames();
      TimeFeatures.add(names, hypothesis, filler, resolved, article.context());
      LocalDate last = resolved.end() == null ? resolved.start() : resolved.end();
      time.add(names, start != null && start.equals(resolved.start()) && end.equals(last));
    }
    FeatureNames names = new FeatureNames();
    TimeFeatures.addPublication(names, hypothesis, article.context());
    LocalDate day = article.context().day();
    time.add(names, day.equals(start) && day.equals(end));
  }

  private static LocalDate date(AnnotatedEvent truth, boolean start) {
    if (truth.date() == null || truth.date().start() == null) {
      return null;
    }
    String end = truth.date().end() == null ? truth.date().start() : truth.date().end();
    return LocalDate.parse((start ? truth.date().start() : end).substring(0, 10));
  }

  private static void addSecond(
      Prepared article, Judges judges, Examples status, Examples sameEvent) {
    MentionReader reader = new MentionReader(judges);
    List<EventMention> mentions = new ArrayList<>();
    List<Integer> events = new ArrayList<>();
    for (Labelled labelled : article.hypotheses()) {
      if (labelled.event() < 0) {
        continue;
      }
      EventMention mention = reader.mention(labelled.hypothesis(), 0, article.context());
      String truth =
          article
              .annotated()
              .events()
              .get(labelled.event())
              .status()
              .toUpperCase(java.util.Locale.ROOT);
      FeatureNames names = new FeatureNames();
      StatusFeatures.add(names, mention, article.context());
      boolean[] truths = new boolean[Judges.STATUS.size()];
      for (int i = 0; i < truths.length; i++) {
        truths[i] = Judges.STATUS.get(i).equals(truth);
      }
      status.add(names, truths);
      for (int i = 0; i < mentions.size(); i++) {
        if (mentions.get(i).hypothesis().type() == mention.hypothesis().type()
            && !mentions.get(i).hypothesis().competesWith(mention.hypothesis())) {
          FeatureNames pair = new FeatureNames();
          SameEventFeatures.add(pair, mentions.get(i), mention, article.context());
          sameEvent.add(pair, events.get(i) == labelled.event());
        }
      }
      mentions.add(mention);
      events.add(labelled.event());
    }
  }

  /**
   * An event found is right if its primary mention stands in a sentence that tells an annotated
   * event of its type, and no other event found is nearer to that one.
   */
  private static void addEvents(
      Prepared article,
      Judges judges,
      LinearModel sameEvent,
      Examples event,
      Examples party,
      Examples dating) {
    EventMerger merger = new EventMerger(sameEvent);
    MergedEvents merged =
        merger.merge(new MentionReader(judges).read(article.context()), article.context());
    List<List<EventMention>> found = merged.events();
    List<int[]> pairs = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      Hypothesis primary = EventMention.best(found.get(i)).hypothesis();
      for (int e = 0; e < article.annotated().events().size(); e++) {
        int distance = distance(article.annotated(), e, primary);
        if (distance < Integer.MAX_VALUE) {
          pairs.add(new int[] {distance, i, e});
        }
      }
    }
    pairs.sort(java.util.Comparator.comparingInt(pair -> pair[0]));
    Set<Integer> right = new HashSet<>();
    Set<Integer> told = new HashSet<>();
    for (int[] pair : pairs) {
      if (!right.contains(pair[1]) && told.add(pair[2])) {
        right.add(pair[1]);
        AnnotatedEvent truth = article.annotated().events().get(pair[2]);
        addParties(truth, found.get(pair[1]), party);
        addDatings(truth, found.get(pair[1]), article.context().day(), dating);
      }
    }
    for (int i = 0; i < found.size(); i++) {
      FeatureNames names = new FeatureNames();
      EventFeatures.add(names, found.get(i), merged.rival(i), found, article.context());
      event.add(names, right.contains(i));
    }
  }

  private static void addParties(
      AnnotatedEvent truth, List<EventMention> mentions, Examples party) {
    List<EventMention> ranked = EventMention.ranked(mentions);
    EventComposer.Roles roles = EventComposer.roles(ranked);
    addParties("ACTOR", truth.actors(), roles.actors(), roles.recipients(), ranked, party);
    addParties("RECIPIENT", truth.recipients(), roles.recipients(), roles.actors(), ranked, party);
    List<AnnotatedEvent.Argument> place =
        truth.place() == null ? List.of() : List.of(truth.place());
    addParties("PLACE", place, roles.places(), List.of(), ranked, party);
  }

  private static void addDatings(
      AnnotatedEvent truth, List<EventMention> mentions, LocalDate day, Examples dating) {
    LocalDate start = date(truth, true);
    LocalDate end = date(truth, false);
    List<EventMention> ranked = EventMention.ranked(mentions);
    List<Dating> datings = Dating.of(ranked, day);
    for (int rank = 0; rank < datings.size(); rank++) {
      FeatureNames names = new FeatureNames();
      DatingFeatures.add(names, rank, datings, ranked, day);
      dating.add(
          names,
          start != null
              && start.equals(datings.get(rank).start())
              && end.equals(datings.get(rank).end()));
    }
  }

  /** Each annotated argument is filled once: a second phrase for it is wrong. */
  private static void addParties(
      String role,
      List<AnnotatedEvent.Argument> truth,
      List<Party> parties,
      List<Party> others,
      List<EventMention> ranked,
      Examples party) {
    List<AnnotatedEvent.Argument> open = new ArrayList<>(truth);
    for (int rank = 0; rank < parties.size(); rank++) {
      FeatureNames names = new FeatureNames();
      PartyFeatures.add(
          names,
          role,
          rank,
          parties,
          others,
          ranked.get(0).hypothesis().type().name(),
          ranked.size());
      AnnotatedEvent.Argument filled = null;
      for (AnnotatedEvent.Argument argument : open) {
        if (same(argument, parties.get(rank).filler())) {
          filled = argument;
          break;
        }
      }
      open.remove(filled);
      party.add(names, filled != null);
    }
  }

  private static int distance(AnnotatedArticle annotated, int e, Hypothesis hypothesis) {
    AnnotatedEvent truth = annotated.events().get(e);
    int least = Integer.MAX_VALUE;
    if (truth.type().equals(hypothesis.type().name())) {
      for (AnnotatedEvent.Quote quote : truth.mentions()) {
        AnnotatedArticle.Location where = annotated.locate(quote);
        if (where != null) {
          least = Math.min(least, distance(hypothesis, where));
        }
      }
    }
    return least;
  }
}
