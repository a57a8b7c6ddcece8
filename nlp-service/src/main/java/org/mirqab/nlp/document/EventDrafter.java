package org.mirqab.nlp.document;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mirqab.contracts.Actor;
import org.mirqab.contracts.Attribution;
import org.mirqab.contracts.Basis;
import org.mirqab.contracts.Details;
import org.mirqab.contracts.EventTime;
import org.mirqab.contracts.EventType;
import org.mirqab.contracts.Family;
import org.mirqab.contracts.Granularity;
import org.mirqab.contracts.Mention;
import org.mirqab.contracts.Phase;
import org.mirqab.contracts.Place;
import org.mirqab.contracts.QuantityBounds;
import org.mirqab.contracts.Span;
import org.mirqab.contracts.Status;
import org.mirqab.contracts.TextField;
import org.mirqab.contracts.Trigger;
import org.mirqab.nlp.frames.Candidate;
import org.mirqab.nlp.frames.Frame;
import org.mirqab.nlp.frames.Frame.Flag;
import org.mirqab.nlp.frames.Role;
import org.mirqab.nlp.morphology.Analysis.Tense;
import org.mirqab.nlp.names.Entity;
import org.mirqab.nlp.quantity.Quantity;
import org.mirqab.nlp.syntax.Clauses;
import org.mirqab.nlp.syntax.FunctionWords;
import org.mirqab.nlp.syntax.Word;
import org.mirqab.nlp.text.Sentence;
import org.mirqab.nlp.time.Direction;
import org.mirqab.nlp.time.ResolvedTime;
import org.mirqab.nlp.time.TimeExpression;
import org.mirqab.nlp.time.TimeResolver;

/**
 * Makes drafts of events from the candidates of one sentence: boundary rules between types, status,
 * place, time, counts and source. One object for one article; used by one thread only.
 */
final class EventDrafter {

  /** An act so many days before publication is historical. */
  private static final int HISTORICAL_DAYS = 60;

  private final ZonedDateTime publication;
  private final List<SentenceReading> earlier = new ArrayList<>();

  EventDrafter(ZonedDateTime publication) {
    this.publication = publication;
  }

  /** The drafts of the next sentence of the article. */
  List<EventDraft> draft(SentenceReading reading) {
    inheritSubjects(reading);
    Map<Candidate, EventDraft> drafts = new HashMap<>();
    List<EventDraft> kept = new ArrayList<>();
    List<Candidate> live = new ArrayList<>();
    for (Candidate candidate : reading.candidates()) {
      if (candidate.dropped() != null
          || reading.sentence().zone() == org.mirqab.nlp.text.Zone.TEASER) {
        candidate.drop("teaser");
        continue;
      }
      EventDraft draft = begin(candidate, reading);
      drafts.put(candidate, draft);
      live.add(candidate);
    }
    for (Candidate governor : live) {
      if (governor.frame().is(Flag.GOVERNS) && governor.dropped() == null) {
        for (Candidate governed : live) {
          if (governed != governor && governs(governor, governed, reading)) {
            compose(governor, drafts.get(governor), governed);
          }
        }
      }
    }
    for (Candidate candidate : live) {
      EventDraft draft = drafts.get(candidate);
      if (candidate.dropped() != null) {
        continue;
      }
      finish(candidate, draft, reading);
      if (candidate.dropped() == null) {
        kept.add(draft);
      }
    }
    earlier.add(reading);
    return kept;
  }

  /** A verb without a subject takes the one of the verb before it, else the last sentence's. */
  private void inheritSubjects(SentenceReading reading) {
    List<Entity> last = List.of();
    for (Candidate candidate : reading.candidates()) {
      boolean subjectless =
          candidate.frame().subject() == Role.ACTOR
              && candidate.fillers(Role.ACTOR).isEmpty()
              && (candidate.verbal() || candidate.supportAt() >= 0)
              && !"no party".equals(candidate.dropped());
      if (subjectless && candidate.dropped() == null && !last.isEmpty()) {
        Entity subject = last.get(0);
        int cost = reading.clauses().cost(subject.first(), candidate.anchor());
        if (subject.first() < candidate.anchor() && cost <= 5 && !passiveAttack(candidate)) {
          candidate.inherit(Role.ACTOR, last);
        }
      }
      if (!candidate.fillers(Role.ACTOR).isEmpty() && candidate.verbal()) {
        last = candidate.fillers(Role.ACTOR);
      }
    }
  }

  private static boolean passiveAttack(Candidate candidate) {
    return candidate.frame().is(Flag.PASSIVE) && !candidate.fillers(Role.RECIPIENT).isEmpty();
  }

  private EventDraft begin(Candidate candidate, SentenceReading reading) {
    Frame frame = candidate.frame();
    EventDraft draft = new EventDraft();
    draft.type = frame.type();
    draft.mode = frame.mode();
    draft.family = frame.family();
    draft.phase = candidate.phase();
    draft.cameo = frame.cameo();
    draft.rule = frame.rule();
    draft.status = StatusPolicy.of(candidate, reading);
    draft.definite = !candidate.verbal() && reading.words().get(candidate.first()).isDefinite();
    draft.lead = reading.sentence().lead();
    return draft;
  }

  /** Whether the second stands in the complement of the first. */
  private static boolean governs(Candidate governor, Candidate governed, SentenceReading reading) {
    int from = governor.last();
    int to =
        governed.anchor() > from ? Math.min(governed.anchor(), governed.first()) : governed.first();
    if (to <= from || to - from > 14) {
      return false;
    }
    Clauses clauses = reading.clauses();
    if (clauses.cost(from, to) > 3) {
      return false;
    }
    for (int j = from + 1; j <= to; j++) {
      Word word = reading.words().get(j);
      if (FunctionWords.isRelative(word.bare()) || presupposes(word.bare())) {
        return false;
      }
      if (clauses.boundaryBefore(j) >= 3) {
        return false;
      }
    }
    return true;
  }

  private static boolean presupposes(String bare) {
    return switch (bare) {
      case "بعد",
          "عقب",
          "اثر",
          "خلال",
          "جراء",
          "بسبب",
          "غداه",
          "منذ",
          "اثناء",
          "ردا",
          "خلفيه",
          "عندما",
          "بعدما" ->
          true;
      default -> false;
    };
  }

  /** What an act becomes by what it asks for, refuses, threatens or promises. */
  private static void compose(Candidate governor, EventDraft draft, Candidate governed) {
    Family family = governed.frame().family();
    switch (draft.type) {
      case REQUEST -> {
        if (family == Family.WITHDRAWAL) {
          draft.family = Family.WITHDRAWAL;
          draft.phase = Phase.DEMANDED;
          draft.mode = "yield";
          draft.cameo = "1056";
          adoptForce(draft, governed);
        } else if (governed.frame().type() == EventType.CONSULT) {
          draft.mode = "meet";
        } else if (governed.frame().type() == EventType.ASSAULT) {
          draft.mode = "yield";
        }
        governed.drop("only demanded");
      }
      case REJECT -> {
        if (family == Family.WITHDRAWAL) {
          draft.family = Family.WITHDRAWAL;
          draft.phase = Phase.REFUSED;
        } else if (family == Family.TALKS) {
          draft.family = Family.TALKS;
          draft.phase = Phase.SUSPENDED;
          draft.mode = "meet";
        }
        governed.drop("only refused");
      }
      case THREATEN -> governed.drop("only threatened");
      case ACCUSE -> {
        if (draft.mode != null && draft.mode.equals("allege")) {
          governed.drop("only alleged");
        }
      }
      case AGREE -> {
        if (family == Family.WITHDRAWAL) {
          draft.type = EventType.CONCEDE;
          draft.family = Family.WITHDRAWAL;
          draft.phase = Phase.SCHEDULED;
          draft.cameo = "083";
        } else if (family == Family.TALKS) {
          draft.family = Family.TALKS;
          draft.phase = Phase.ANNOUNCED;
        }
        governed.drop("only promised");
      }
      default -> {}
    }
  }

  /** The force that is to leave is whom the demand is about. */
  private static void adoptForce(EventDraft draft, Candidate governed) {
    draft.adopted.addAll(governed.fillers(Role.ACTOR));
    draft.adopted.addAll(governed.fillers(Role.RECIPIENT));
  }

  private void finish(Candidate candidate, EventDraft draft, SentenceReading reading) {
    Sentence sentence = reading.sentence();
    TextField field = sentence.field();
    applyPlan(draft);
    TimeExpression time = timeOf(candidate, reading);
    boolean announced = draft.type == EventType.AGREE || draft.type == EventType.CONCEDE;
    if (time != null) {
      place(time, draft, reading, directionOf(time, candidate, draft, reading));
      if (announced
          && draft.status == Status.PLANNED
          && draft.time != null
          && draft.time.start() != null
          && !draft.time.start().isAfter(publication.toLocalDate())) {
        draft.status = Status.OCCURRED;
      }
    } else if (announced && draft.status == Status.PLANNED) {
      draft.status = Status.OCCURRED;
    }
    if (draft.time == null
        && candidate.frame().is(Flag.SPEECH)
        && sentence.lead()
        && draft.status == Status.OCCURRED) {
      LocalDate day = publication.toLocalDate();
      draft.time =
          new EventTime(
              null,
              day.toString(),
              day,
              day,
              Granularity.DAY,
              null,
              Basis.PUBLICATION,
              false,
              null);
    }
    if (draft.time != null
        && draft.time.end() != null
        && draft.status == Status.OCCURRED
        && draft.time.bound() == null
        && draft.time.end().isBefore(publication.toLocalDate().minusDays(HISTORICAL_DAYS))) {
      draft.status = Status.HISTORICAL;
    }
    if (draft.status == Status.PLANNED
        && (draft.type == EventType.ASSAULT
            || draft.type == EventType.ACCUSE
            || draft.type == EventType.REQUEST)) {
      draft.status = draft.type == EventType.ASSAULT ? Status.HYPOTHETICAL : Status.OCCURRED;
    }
    for (Entity entity : candidate.fillers(Role.ACTOR)) {
      add(draft.actors, entity, sentence);
    }
    for (Entity entity : candidate.fillers(Role.RECIPIENT)) {
      add(draft.recipients, entity, sentence);
    }
    if (draft.recipients.isEmpty()) {
      for (Entity entity : draft.adopted) {
        boolean actor = false;
        for (Actor other : draft.actors) {
          actor |= other.span().start() == entity.start();
        }
        if (!actor) {
          add(draft.recipients, entity, sentence);
        }
      }
    }
    if (draft.actors.isEmpty() && draft.recipients.isEmpty()) {
      candidate.drop("no party");
      return;
    }
    for (Entity entity : placesOf(candidate, reading)) {
      draft.places.add(placeOf(entity, sentence));
    }
    draft.details = details(candidate, draft, reading);
    draft.attribution = attribution(candidate, reading);
    Word first = reading.words().get(candidate.first());
    int start = candidate.verbal() ? first.token().start() : first.startWithArticle();
    int end =
        reading
            .words()
            .get(candidate.verbal() ? candidate.first() : candidate.last())
            .token()
            .end();
    draft.mentions.add(
        new Mention(
            field,
            sentence.index(),
            sentence.text(),
            sentence.start(),
            sentence.end(),
            new Trigger(text(sentence, start, end), start, end)));
    draft.order = (field == TextField.TITLE ? 0 : 1_000_000) + start;
    double confidence = 0.45;
    confidence += draft.actors.isEmpty() ? 0 : 0.15;
    confidence += draft.recipients.isEmpty() && !candidate.frame().is(Flag.RECIPROCAL) ? 0 : 0.12;
    confidence += candidate.verbal() || candidate.supportAt() >= 0 ? 0.1 : 0;
    confidence += draft.time == null ? 0 : 0.06;
    confidence += draft.places.isEmpty() ? 0 : 0.04;
    draft.confidence = Math.round(confidence * 100) / 100.0;
  }

  /** A future act of these types is another type: what is promised is not yet done. */
  private static void applyPlan(EventDraft draft) {
    if (draft.status != Status.PLANNED) {
      return;
    }
    switch (draft.type) {
      case CONSULT, SUPPORT, COOPERATE, AID -> {
        draft.type = EventType.AGREE;
        draft.mode = null;
        draft.cameo = "030";
        if (draft.family == Family.TALKS) {
          draft.phase = Phase.ANNOUNCED;
        }
      }
      case RETREAT -> {
        draft.type = EventType.CONCEDE;
        draft.mode = null;
        draft.cameo = "083";
        if (draft.family == Family.WITHDRAWAL) {
          draft.phase = Phase.SCHEDULED;
        }
      }
      default -> {}
    }
  }

  private static TimeExpression timeOf(Candidate candidate, SentenceReading reading) {
    TimeExpression best = null;
    EventType type = candidate.frame().type();
    // an announcement's date stands before أن
    boolean announced = type == EventType.AGREE || candidate.phase() == Phase.LAUNCHED;
    double least = announced ? 8.5 : 6.5;
    for (TimeExpression time : reading.times()) {
      if (time.type() != TimeExpression.Type.DATE
          && time.type() != TimeExpression.Type.TIME
          && time.type() != TimeExpression.Type.INTERVAL) {
        continue;
      }
      int at = time.firstToken();
      int cost =
          Math.min(
              reading.clauses().cost(candidate.anchor(), at),
              reading.clauses().cost(candidate.first(), at));
      int distance = Math.min(Math.abs(candidate.anchor() - at), Math.abs(candidate.first() - at));
      double points = 2.0 * cost + 0.15 * distance;
      if (points < least) {
        least = points;
        best = time;
      }
    }
    return best;
  }

  private static Direction directionOf(
      TimeExpression time, Candidate candidate, EventDraft draft, SentenceReading reading) {
    int near = -1;
    for (int j = 0; j < reading.words().size(); j++) {
      if (reading.words().get(j).isVerb()
          && reading.clauses().cost(j, time.firstToken()) < 2
          && (near < 0 || Math.abs(j - time.firstToken()) < Math.abs(near - time.firstToken()))) {
        near = j;
      }
    }
    if (near >= 0) {
      Tense tense = reading.words().get(near).reading().tense();
      if (tense == Tense.PERFECT) {
        return Direction.PAST;
      }
      if (tense == Tense.FUTURE) {
        return Direction.FUTURE;
      }
    }
    return draft.status == Status.PLANNED ? Direction.FUTURE : Direction.PAST;
  }

  private void place(
      TimeExpression time, EventDraft draft, SentenceReading reading, Direction direction) {
    ResolvedTime resolved = TimeResolver.resolve(time, publication, direction);
    if (resolved == null || resolved.start() == null) {
      return;
    }
    Sentence sentence = reading.sentence();
    int start = reading.words().get(time.firstToken()).startWithArticle();
    int end = reading.words().get(time.endToken() - 1).token().end();
    draft.time =
        new EventTime(
            text(sentence, start, end),
            resolved.value(),
            resolved.start(),
            resolved.end() == null || resolved.end().isBefore(resolved.start())
                ? null
                : resolved.end(),
            resolved.granularity(),
            resolved.bound(),
            Basis.STATED,
            resolved.approximate(),
            new Span(sentence.field(), start, end));
  }

  private static String text(Sentence sentence, int start, int end) {
    return sentence.text().substring(start - sentence.start(), end - sentence.start());
  }

  private static void add(List<Actor> actors, Entity entity, Sentence sentence) {
    for (Actor other : actors) {
      if (other.span().start() == entity.start()) {
        return;
      }
    }
    actors.add(
        new Actor(
            text(sentence, entity.start(), entity.end()),
            entity.name(),
            entity.id(),
            entity.country(),
            entity.sectors(),
            new Span(sentence.field(), entity.start(), entity.end())));
  }

  private static Place placeOf(Entity entity, Sentence sentence) {
    return new Place(
        text(sentence, entity.start(), entity.end()),
        entity.place().name(),
        entity.place().id(),
        entity.place().country(),
        entity.place().admin1(),
        entity.place().location(),
        entity.place().precision(),
        new Span(sentence.field(), entity.start(), entity.end()));
  }

  private static List<Entity> placesOf(Candidate candidate, SentenceReading reading) {
    Entity best = null;
    double least = 5.0;
    for (Entity entity : reading.entities()) {
      if (!entity.isPlace() || candidate.fillers(Role.ACTOR).contains(entity)) {
        continue;
      }
      String preposition = entity.preposition();
      boolean where =
          preposition != null
              && switch (preposition) {
                case "في",
                    "ب",
                    "قرب",
                    "داخل",
                    "شرق",
                    "غرب",
                    "شمال",
                    "جنوب",
                    "وسط",
                    "شمالي",
                    "جنوبي",
                    "شرقي",
                    "غربي",
                    "خارج" ->
                    true;
                case "علي", "الي", "ل" ->
                    candidate.frame().type() == EventType.ASSAULT
                            && entity.kind() == Entity.Kind.PLACE
                        || candidate.frame().rule().startsWith("visit");
                default -> false;
              };
      boolean bare =
          preposition == null
              && entity.first() > candidate.last()
              && entity.first() - candidate.last() <= 3
              && (entity.kind() == Entity.Kind.PLACE
                  || candidate.frame().rule().startsWith("visit"));
      if (!where && !bare || ofWar(reading.words(), entity)) {
        continue;
      }
      int cost =
          Math.min(
              reading.clauses().cost(candidate.first(), entity.first()),
              reading.clauses().cost(candidate.anchor(), entity.first()));
      int distance = Math.abs(entity.first() - candidate.last());
      double points =
          1.5 * cost
              + 0.12 * distance
              + (entity.first() < candidate.first() ? 1 : 0)
              + (entity.kind() == Entity.Kind.STATE ? 0.5 : 0);
      if (points < least) {
        least = points;
        best = entity;
      }
    }
    return best == null ? List.of() : List.of(best);
  }

  /** الحرب في غزة: the place of a setting, not of the act. */
  private static boolean ofWar(List<Word> words, Entity entity) {
    int before = entity.first() - 2;
    return before >= 0 && words.get(before).hasLemma("حرب");
  }

  private static Details details(Candidate candidate, EventDraft draft, SentenceReading reading) {
    Integer killed = null;
    Integer injured = null;
    Integer arrested = null;
    Integer headcount = null;
    Integer round = null;
    Map<String, QuantityBounds> bounds = new HashMap<>();
    List<Word> words = reading.words();
    for (Quantity quantity : reading.quantities()) {
      if (quantity.percent()) {
        continue;
      }
      String kind = null;
      if (quantity.ordinal()) {
        boolean ofRound =
            quantity.firstToken() > 0 && words.get(quantity.firstToken() - 1).hasLemma("جولة");
        if (ofRound && draft.family == Family.TALKS && quantity.value() != null) {
          round = quantity.value().intValue();
        }
        continue;
      }
      if (draft.family == Family.ATTACK) {
        kind = casualty(words, quantity);
      } else if (draft.type == EventType.COERCE
          && "arrest".equals(draft.mode)
          && quantity.firstToken() - candidate.last() >= 1
          && quantity.firstToken() - candidate.last() < 5) {
        kind = "arrested";
      } else if ((draft.family == Family.WITHDRAWAL || draft.type == EventType.MOBILIZE)
          && force(words, quantity)) {
        kind = "headcount";
      }
      if (kind == null) {
        continue;
      }
      Integer value =
          quantity.value() == null
              ? null
              : Math.toIntExact(Math.min(quantity.value(), Integer.MAX_VALUE));
      switch (kind) {
        case "killed" -> killed = killed == null ? value : killed;
        case "injured" -> injured = injured == null ? value : injured;
        case "arrested" -> arrested = arrested == null ? value : arrested;
        default -> headcount = headcount == null ? value : headcount;
      }
      if (quantity.value() == null || quantity.approximate()) {
        bounds.put(
            kind,
            new QuantityBounds(
                narrow(quantity.min()),
                narrow(quantity.max()),
                quantity.approximate(),
                new Span(
                    reading.sentence().field(),
                    words.get(quantity.firstToken()).token().start(),
                    words.get(quantity.endToken() - 1).token().end())));
      }
    }
    return new Details(killed, injured, arrested, headcount, bounds, null, round, null, null, null);
  }

  private static Integer narrow(Long value) {
    return value == null ? null : (int) Math.min(value, Integer.MAX_VALUE);
  }

  /** Whether the count is of dead or wounded: by the nearest word that says so, to its left. */
  private static String casualty(List<Word> words, Quantity quantity) {
    for (int j = quantity.endToken(); j < Math.min(words.size(), quantity.endToken() + 2); j++) {
      String kind = harm(words.get(j).lemma());
      if (kind != null) {
        return kind;
      }
    }
    for (int j = quantity.firstToken() - 1; j >= Math.max(0, quantity.firstToken() - 5); j--) {
      String kind = harm(words.get(j).lemma());
      if (kind != null) {
        return kind;
      }
    }
    return null;
  }

  private static String harm(String lemma) {
    return switch (lemma) {
      case "قتل", "مقتل", "قتيل", "مصرع", "استشهد", "استشهاد", "شهيد", "قتلى", "قتلي", "شهداء" ->
          "killed";
      case "أصاب", "إصابة", "جرح", "جريح", "مصاب", "جرحى", "اصابه", "جرحي" -> "injured";
      default -> null;
    };
  }

  private static boolean force(List<Word> words, Quantity quantity) {
    for (int j = quantity.endToken(); j < Math.min(words.size(), quantity.endToken() + 3); j++) {
      switch (words.get(j).lemma()) {
        case "جندي", "عسكري", "عنصر", "مقاتل", "مستشار", "ضابط" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  private static Attribution attribution(Candidate candidate, SentenceReading reading) {
    List<Word> words = reading.words();
    for (Entity entity : reading.entities()) {
      int before = entity.first() - 1;
      boolean according =
          entity.preposition() != null
              && switch (entity.preposition()) {
                case "وفق", "حسب", "بحسب" -> true;
                default -> false;
              };
      boolean speaker = false;
      if (entity.preposition() == null && entity.last() < candidate.anchor()) {
        for (int j = Math.max(0, before - 2); j <= before; j++) {
          if (words.get(j).isVerb()
              && isSpeech(words.get(j).lemma())
              && reading.clauses().cost(j, candidate.anchor()) <= 5
              && complementBetween(words, entity.last(), candidate.anchor())) {
            speaker = true;
          }
        }
      }
      if ((according || speaker) && entity.isParty()) {
        return new Attribution(
            text(reading.sentence(), entity.start(), entity.end()),
            entity.id(),
            new Span(reading.sentence().field(), entity.start(), entity.end()));
      }
    }
    return null;
  }

  private static boolean complementBetween(List<Word> words, int from, int to) {
    for (int j = from + 1; j < to; j++) {
      String bare = words.get(j).bare();
      if (bare.startsWith("ان") && FunctionWords.isSubordinator(bare)
          || words.get(j).token().isMark(':')) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSpeech(String lemma) {
    return switch (lemma) {
      case "قال",
          "أعلن",
          "أكّد",
          "أوضح",
          "ذكر",
          "أفاد",
          "صرّح",
          "أضاف",
          "كشف",
          "أشار",
          "أخبر",
          "نقل" ->
          true;
      default -> false;
    };
  }
}
