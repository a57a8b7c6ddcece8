package org.mirqab.nlp.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mirqab.contracts.Actor;
import org.mirqab.contracts.Attribution;
import org.mirqab.contracts.Basis;
import org.mirqab.contracts.EventTime;
import org.mirqab.contracts.Granularity;
import org.mirqab.contracts.Mention;
import org.mirqab.contracts.Place;
import org.mirqab.contracts.Span;
import org.mirqab.contracts.Status;
import org.mirqab.contracts.Trigger;
import org.mirqab.nlp.document.EventMention.Dated;
import org.mirqab.nlp.frames.Candidate;
import org.mirqab.nlp.model.LinearModel;
import org.mirqab.nlp.names.Entity;
import org.mirqab.nlp.syntax.Word;
import org.mirqab.nlp.text.Sentence;
import org.mirqab.nlp.time.ResolvedTime;
import org.mirqab.nlp.time.TimeExpression;

/** Makes one event of its mentions: each field from the mention that knows it best. */
public final class EventComposer {

  // The thresholds balance precision and recall of the fillers; chosen from a few values each by
  // cross-validation over the articles that the first weights were learnt from.

  /** From this probability on a phrase fills a role: tried 0.40 and 0.45, without a difference. */
  private static final double SURE_FILLER = 0.42;

  /**
   * A role that nobody surely fills goes to the likeliest from here on, since an event without any
   * party is not emitted: higher, and events are lost; lower, and wrong parties are named.
   */
  private static final double ONLY_ACTOR = 0.15;

  private static final double ONLY_RECIPIENT = 0.25;

  /** 0.2 and 0.3 did equally well. */
  private static final double ONLY_PLACE = 0.2;

  /** A further place is named only where it is likely, since most events have one; by judgement. */
  private static final double SURE_PLACE = 0.6;

  /**
   * For the days an event is dated to, stated or of publication. The F1 of dates on held-out
   * articles was as good at 0.25 and 0.35, and lower at 0.4.
   */
  private static final double SURE_TIME = 0.3;

  private final Judges judges;
  private final ArticleContext context;
  private final ContextPolicy contexts;

  EventComposer(Judges judges, ArticleContext context) {
    this.judges = judges;
    this.context = context;
    this.contexts = new ContextPolicy(context);
  }

  EventDraft compose(List<EventMention> mentions, double confidence) {
    List<EventMention> ranked = EventMention.ranked(mentions);
    EventMention primary = ranked.get(0);
    Hypothesis hypothesis = primary.hypothesis();
    Roles roles = roles(ranked);
    List<Party> actors = chosen("ACTOR", roles.actors(), roles.recipients(), ranked);
    List<Party> recipients = chosen("RECIPIENT", roles.recipients(), roles.actors(), ranked);
    keepInOneRole(actors, recipients);
    List<Place> places = places(roles, ranked);
    EventTime time = time(ranked);
    return new EventDraft(
        hypothesis,
        mode(ranked),
        status(ranked),
        actors(actors),
        actors(recipients),
        places,
        time,
        null,
        DetailsPolicy.of(ranked, context),
        contexts.of(ranked),
        attribution(ranked),
        mentionsOf(ranked),
        ranked.stream().anyMatch(one -> one.hypothesis().reading().sentence().lead()),
        confidence);
  }

  /** How likely the event is right, 0 to 1, in steps of a hundredth. */
  double confidence(List<EventMention> mentions, double rival, List<List<EventMention>> events) {
    LinearModel.Sum sum = judges.event().sum();
    EventFeatures.add(sum, mentions, rival, events, context);
    // two digits: the calibration is no finer
    return Math.round(sum.probability(0) * 100) / 100.0;
  }

  /** The parties of each role, the likeliest first. */
  public record Roles(List<Party> actors, List<Party> recipients, List<Party> places) {}

  /** The parties of an event, by its mentions, the best of them first. */
  public static Roles roles(List<EventMention> ranked) {
    return new Roles(
        Party.of(ranked.stream().map(EventMention::actors).toList()),
        Party.of(ranked.stream().map(EventMention::recipients).toList()),
        Party.of(ranked.stream().map(EventMention::places).toList()));
  }

  private List<Party> chosen(
      String role, List<Party> parties, List<Party> others, List<EventMention> ranked) {
    LinearModel.Sum sum = judges.party().sum();
    List<Party> chosen = new ArrayList<>();
    Party likeliest = null;
    double most = 0;
    for (int rank = 0; rank < parties.size(); rank++) {
      sum.clear();
      PartyFeatures.add(
          sum,
          role,
          rank,
          parties,
          others,
          ranked.get(0).hypothesis().type().name(),
          ranked.size());
      double probability = sum.probability(0);
      if (probability >= (role.equals("PLACE") ? SURE_PLACE : SURE_FILLER)) {
        chosen.add(parties.get(rank));
      }
      if (probability > most) {
        most = probability;
        likeliest = parties.get(rank);
      }
    }
    if (chosen.isEmpty() && most >= least(role)) {
      chosen.add(likeliest);
    }
    return chosen;
  }

  /** A phrase names who acts or who is acted upon: one chosen twice keeps the likelier role. */
  private static void keepInOneRole(List<Party> actors, List<Party> recipients) {
    for (Party actor : List.copyOf(actors)) {
      for (Party recipient : List.copyOf(recipients)) {
        if (actor.filler().entity() == recipient.filler().entity()) {
          if (actor.probability() < recipient.probability()) {
            actors.remove(actor);
          } else {
            recipients.remove(recipient);
          }
        }
      }
    }
  }

  private static double least(String role) {
    return switch (role) {
      case "ACTOR" -> ONLY_ACTOR;
      case "PLACE" -> ONLY_PLACE;
      default -> ONLY_RECIPIENT;
    };
  }

  private static List<Actor> actors(List<Party> parties) {
    // in the order of the text, the title first
    return parties.stream()
        .map(party -> actor(party.filler()))
        .sorted(
            Comparator.comparing((Actor actor) -> actor.span().field())
                .thenComparingInt(actor -> actor.span().start()))
        .toList();
  }

  private static Actor actor(Filler filler) {
    Entity entity = filler.entity();
    Sentence sentence = filler.reading().sentence();
    return new Actor(
        text(sentence, entity.start(), entity.end()),
        entity.name(),
        entity.id(),
        entity.country(),
        entity.sectors(),
        new Span(sentence.field(), entity.start(), entity.end()));
  }

  private static String text(Sentence sentence, int start, int end) {
    return sentence.text().substring(start - sentence.start(), end - sentence.start());
  }

  private static String mode(List<EventMention> ranked) {
    for (EventMention mention : ranked) {
      if (mention.hypothesis().mode() != null) {
        return mention.hypothesis().mode();
      }
    }
    return null;
  }

  private List<Place> places(Roles roles, List<EventMention> ranked) {
    List<Place> places = new ArrayList<>();
    for (Party party : chosen("PLACE", roles.places(), List.of(), ranked)) {
      Filler filler = party.filler();
      Entity entity = filler.entity();
      Sentence sentence = filler.reading().sentence();
      places.add(
          new Place(
              text(sentence, entity.start(), entity.end()),
              entity.place().name(),
              entity.place().id(),
              entity.place().country(),
              entity.place().admin1(),
              entity.place().location(),
              entity.place().precision(),
              new Span(sentence.field(), entity.start(), entity.end())));
    }
    return places;
  }

  private EventTime time(List<EventMention> ranked) {
    List<Dating> datings = Dating.of(ranked, context.day());
    LinearModel.Sum sum = judges.dating().sum();
    Dating likeliest = null;
    double most = SURE_TIME;
    for (int rank = 0; rank < datings.size(); rank++) {
      sum.clear();
      DatingFeatures.add(sum, rank, datings, ranked, context.day());
      if (sum.probability(0) >= most) {
        most = sum.probability(0);
        likeliest = datings.get(rank);
      }
    }
    if (likeliest == null) {
      return null;
    }
    if (likeliest.stated() != null) {
      return stated(likeliest.stated());
    }
    LocalDate day = context.day();
    return new EventTime(
        null, day.toString(), day, day, Granularity.DAY, null, Basis.PUBLICATION, false, null);
  }

  private static EventTime stated(Dated dated) {
    ResolvedTime resolved = dated.resolved();
    TimeExpression expression = dated.filler().expression();
    List<Word> words = dated.filler().reading().words();
    Sentence sentence = dated.filler().reading().sentence();
    int start = words.get(expression.firstToken()).startWithArticle();
    int end = words.get(expression.endToken() - 1).token().end();
    boolean backwards =
        resolved.start() != null
            && resolved.end() != null
            && resolved.end().isBefore(resolved.start());
    return new EventTime(
        text(sentence, start, end),
        resolved.value(),
        resolved.start(),
        backwards ? null : resolved.end(),
        resolved.granularity() == null ? Granularity.VAGUE : resolved.granularity(),
        resolved.bound(),
        Basis.STATED,
        resolved.approximate(),
        new Span(sentence.field(), start, end));
  }

  /** As the mentions together have it, each by how surely it tells of the event. */
  private Status status(List<EventMention> ranked) {
    Status unasserted = Assertion.of(ranked.get(0).hypothesis());
    if (unasserted != null) {
      return unasserted;
    }
    double[] total = new double[Judges.STATUS.size()];
    LinearModel.Sum sum = judges.status().sum();
    for (EventMention mention : ranked) {
      sum.clear();
      StatusFeatures.add(sum, mention, context);
      double weight = 1 / (1 + Math.exp(-mention.logOdds()));
      for (int i = 0; i < total.length; i++) {
        total[i] += weight * sum.probability(i);
      }
    }
    int best = 0;
    for (int i = 1; i < total.length; i++) {
      best = total[i] > total[best] ? i : best;
    }
    Status status = Status.valueOf(Judges.STATUS.get(best));
    return status == Status.OCCURRED && CampaignPolicy.isCampaign(ranked) ? Status.ONGOING : status;
  }

  private static Attribution attribution(List<EventMention> ranked) {
    for (EventMention mention : ranked) {
      Attribution attribution =
          AttributionPolicy.of(mention.hypothesis().candidate(), mention.hypothesis().reading());
      if (attribution != null) {
        return attribution;
      }
    }
    return null;
  }

  private static List<Mention> mentionsOf(List<EventMention> ranked) {
    List<Mention> mentions = new ArrayList<>();
    for (EventMention one : ranked) {
      Candidate candidate = one.hypothesis().candidate();
      Sentence sentence = one.hypothesis().reading().sentence();
      List<Word> words = one.hypothesis().reading().words();
      Word first = words.get(candidate.first());
      int start = candidate.verbal() ? first.token().start() : first.startWithArticle();
      int last = candidate.verbal() ? candidate.first() : candidate.last();
      int end = words.get(last).token().end();
      mentions.add(
          new Mention(
              sentence.field(),
              sentence.index(),
              sentence.text(),
              sentence.start(),
              sentence.end(),
              new Trigger(text(sentence, start, end), start, end)));
    }
    return mentions;
  }
}
