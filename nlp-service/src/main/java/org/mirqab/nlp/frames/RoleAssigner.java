package org.mirqab.nlp.frames;

import java.util.ArrayList;
import java.util.List;
import org.mirqab.nlp.frames.Frame.Flag;
import org.mirqab.nlp.morphology.Analysis;
import org.mirqab.nlp.morphology.Analysis.CaseCue;
import org.mirqab.nlp.morphology.Analysis.Gender;
import org.mirqab.nlp.morphology.Analysis.GrammaticalNumber;
import org.mirqab.nlp.morphology.Analysis.Voice;
import org.mirqab.nlp.names.Entity;
import org.mirqab.nlp.syntax.Clauses;
import org.mirqab.nlp.syntax.Word;
import org.mirqab.nlp.text.Token;

/**
 * Decides who takes which part of a candidate by scoring (part, phrase) pairs: order, agreement,
 * visible case, preposition, kind of phrase, distance, clause crossing. Word order is free, so no
 * pattern for each order. Stateless.
 */
public final class RoleAssigner {

  /** Points below which a phrase takes no part: a bare subject two clauses away. */
  private static final double LEAST = 0.6;

  /** States whose names are masculine; the others, and capitals, are feminine. */
  private static final java.util.Set<String> MASCULINE_STATES =
      java.util.Set.of("IRQ", "LBN", "JOR", "MAR", "SDN", "YEM", "SOM");

  private record Scored(Role role, Entity entity, double points) {}

  /** Fills the parts of the candidate. */
  void assign(Candidate candidate, List<Word> words, List<Entity> entities, Clauses clauses) {
    List<Scored> scored = new ArrayList<>();
    for (Entity entity : entities) {
      if (candidate.sharesWord(entity)) {
        continue;
      }
      if (!joined(entity, entities)) {
        score(candidate, words, entities, clauses, entity, scored);
      }
    }
    scored.sort((a, b) -> Double.compare(b.points(), a.points()));
    List<Entity> used = new ArrayList<>();
    boolean actor = false;
    boolean recipient = false;
    for (Scored pair : scored) {
      if (pair.points() < LEAST || pair.entity().placeIn(used) >= 0) {
        continue;
      }
      boolean reciprocal = candidate.frame().is(Flag.RECIPROCAL);
      if (pair.role() == Role.ACTOR && actor && !reciprocal
          || pair.role() == Role.RECIPIENT && recipient) {
        continue;
      }
      if (pair.role() == Role.ACTOR && actor && !addsSide(candidate, pair)) {
        continue;
      }
      actor |= pair.role() == Role.ACTOR;
      recipient |= pair.role() == Role.RECIPIENT;
      for (Entity member : coordination(pair.entity(), entities, words)) {
        if (member.placeIn(used) < 0 && !candidate.sharesWord(member)) {
          used.add(member);
          candidate.add(pair.role(), member, member == pair.entity() ? pair.points() : 0.1);
        }
      }
    }
  }

  /** Whether و joins the phrase to the one before it, with which it takes its part. */
  private static boolean joined(Entity entity, List<Entity> entities) {
    if (!entity.conjoined() || entity.kind() == Entity.Kind.DEMONYM) {
      return false;
    }
    int index = entity.placeIn(entities);
    if (index == 0) {
      return false;
    }
    Entity previous = entities.get(index - 1);
    return previous.last() == entity.first() - 1
        && previous.isParty() == entity.isParty()
        && previous.kind() != Entity.Kind.DEMONYM;
  }

  private static boolean addsSide(Candidate candidate, Scored pair) {
    return candidate.fillers(Role.ACTOR).size() < 3 && pair.points() > 1.2;
  }

  /** The phrase and those that و or a comma list joins to it. */
  static List<Entity> coordination(Entity entity, List<Entity> entities, List<Word> words) {
    List<Entity> members = new ArrayList<>();
    members.add(entity);
    int index = entity.placeIn(entities);
    Entity previous = entity;
    for (int i = index + 1; i < entities.size(); i++) {
      Entity next = entities.get(i);
      int gap = next.first() - previous.last() - 1;
      boolean repeatedPreposition =
          gap == 1 && next.preposition() != null && next.preposition().equals(entity.preposition());
      boolean listed =
          gap == 1 && isListed(next, i, entities, words) && next.kind() == entity.kind();
      if (!(gap == 0 && next.conjoined() || repeatedPreposition && next.conjoined() || listed)
          || next.isParty() != entity.isParty() && entity.kind() != Entity.Kind.STATE) {
        break;
      }
      members.add(next);
      previous = next;
    }
    return members;
  }

  /** After a comma, in a list that و closes: مصر، الأردن والعراق. */
  private static boolean isListed(
      Entity entity, int index, List<Entity> entities, List<Word> words) {
    if (entity.conjoined()
        || entity.preposition() != null
        || !words.get(entity.first() - 1).token().isMark('،')) {
      return false;
    }
    Entity previous = entity;
    for (int i = index + 1; i < entities.size() && i < index + 6; i++) {
      Entity next = entities.get(i);
      int gap = next.first() - previous.last() - 1;
      if (next.kind() != entity.kind() || gap > 1) {
        return false;
      }
      if (next.conjoined()) {
        return true;
      }
      if (gap == 0 || !words.get(next.first() - 1).token().isMark('،')) {
        return false;
      }
      previous = next;
    }
    return false;
  }

  private void score(
      Candidate candidate,
      List<Word> words,
      List<Entity> entities,
      Clauses clauses,
      Entity entity,
      List<Scored> scored) {
    Frame frame = candidate.frame();
    int anchor = candidate.anchor();
    int distance = gap(candidate.first(), candidate.last(), entity);
    int anchorDistance = gap(anchor, anchor, entity);
    int cost =
        Math.min(
            clauses.cost(candidate.first(), entity.first()), clauses.cost(anchor, entity.first()));
    double penalty = 0.55 * cost + 0.06 * Math.min(distance, anchorDistance);
    if (!entity.isParty()) {
      return;
    }
    String preposition = entity.preposition();
    if (candidate.verbal() && isRelativeHead(anchor, words, entity)) {
      Word verb = words.get(anchor);
      boolean passive =
          isPassive(candidate, words, entities) && !objectFollows(anchor, entities, clauses);
      if (verb.reading().enclitic() == null) {
        if (agrees(verb, words, entity, false)) {
          add(scored, passive ? frame.object() : frame.subject(), entity, 2.2);
          return;
        }
      } else if (!passive) {
        add(scored, frame.object(), entity, 1.8);
        return;
      }
    }
    if (preposition == null && agentPhrase(words, entity)) {
      // على يد مسلحين: the noun between hides the preposition
      if (entity.first() > candidate.first()) {
        scored.add(new Scored(Role.ACTOR, entity, 2.6 - penalty));
      }
      return;
    }
    if (preposition != null) {
      Role mapped = frame.prepositions().get(preposition);
      if (candidate.support() != null && candidate.support().link().equals(preposition)) {
        mapped = null;
      }
      boolean after = entity.first() > Math.min(candidate.first(), anchor);
      if (mapped != null && mapped != Role.NONE && after && attaches(candidate, entities, entity)) {
        scored.add(new Scored(mapped, entity, 2.6 - penalty));
        return;
      }
      if (agentPhrase(words, entity) && after) {
        scored.add(new Scored(Role.ACTOR, entity, 2.6 - penalty));
        return;
      }
      if (!(preposition.equals("ل")
          && !candidate.verbal()
          && candidate.supportAt() < 0
          && entity.first() == candidate.last() + 1)) {
        return;
      }
      scored.add(new Scored(frame.genitive(), entity, 1.8 - penalty));
      return;
    }
    if (!candidate.verbal()) {
      scoreNominal(candidate, words, entity, penalty, scored);
      if (candidate.supportAt() < 0) {
        return;
      }
      Role subject = candidate.support().subject();
      if (subject == Role.NONE) {
        return;
      }
      boolean supportIsVerb = words.get(anchor).isVerb();
      if (!supportIsVerb) {
        if (entity.first() == anchor + 1) {
          scored.add(new Scored(subject, entity, 2.2 - penalty));
        }
        return;
      }
      if (candidate.support().link().equals("subject")) {
        return;
      }
      addSubject(candidate, words, entities, entity, subject, penalty, scored);
      return;
    }
    scoreVerbal(candidate, words, entities, entity, penalty, scored);
  }

  /** Whether the verb opens a relative clause on the phrase: المسلحين الذين هاجموا. */
  private static boolean isRelativeHead(int verb, List<Word> words, Entity entity) {
    int at = verb - 1;
    while (at > 0 && isBeforeVerb(words.get(at))) {
      at--;
    }
    if (at < 1 || !words.get(at).isRelative()) {
      return false;
    }
    int before = words.get(at - 1).token().kind() == Token.Kind.MARK ? at - 2 : at - 1;
    if (entity.last() != before || words.get(at).isConjoined()) {
      return false;
    }
    String pronoun = words.get(at).bare();
    Gender gender = genderOf(words.get(entity.head()), entity);
    return entity.plural()
        || gender == null
        || (gender == Gender.FEMININE) == pronoun.equals("التي");
  }

  /** Whether a bare party stands near behind the verb, in its clause. */
  private static boolean objectFollows(int verb, List<Entity> entities, Clauses clauses) {
    for (Entity entity : entities) {
      if (entity.first() > verb
          && entity.first() - verb < 4
          && isBare(entity)
          && clauses.cost(verb, entity.first()) == 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBeforeVerb(Word word) {
    return word.token().key().equals("قد") || word.isNegation() || word.isVerb();
  }

  /** من قبل, على يد, على أيدي, من جانب. */
  private static boolean agentPhrase(List<Word> words, Entity entity) {
    int i = entity.first() - 1;
    if (i < 1) {
      return false;
    }
    String key = words.get(i).token().key();
    String before = words.get(i - 1).bare();
    return (key.equals("قبل") || key.equals("جانب")) && before.equals("من")
        || (key.equals("يد") || key.equals("ايدي")) && before.equals("علي");
  }

  /** A phrase after a preposition belongs to the nearer of two words that could take it. */
  private static boolean attaches(Candidate candidate, List<Entity> entities, Entity entity) {
    return entity.first() - candidate.last() < 14;
  }

  private static void scoreNominal(
      Candidate candidate, List<Word> words, Entity entity, double penalty, List<Scored> scored) {
    Frame frame = candidate.frame();
    int next = candidate.last() + 1;
    if (entity.kind() == Entity.Kind.DEMONYM) {
      // الغارات الإسرائيلية, perhaps after another adjective
      if (entity.first() >= next
          && entity.first() <= next + 1
          && words.get(entity.first()).isDefinite() == words.get(candidate.last()).isDefinite()) {
        scored.add(new Scored(Role.ACTOR, entity, 2.3 - penalty));
      }
      return;
    }
    int at = next;
    while (at < entity.first()
        && (words.get(at).is(org.mirqab.nlp.morphology.PartOfSpeech.ADJECTIVE)
            || words.get(at).isNumber()
            || words.get(at).isDemonstrative())) {
      at++;
    }
    Word trigger = words.get(candidate.last());
    boolean clitic = trigger.reading() != null && trigger.reading().enclitic() != null;
    if (entity.last() < candidate.first()) {
      // whose call, visit or meeting it is: كرر الوزير دعوته
      int distance = candidate.first() - entity.last();
      boolean speech = frame.is(Flag.SPEECH) && frame.genitive() == Role.ACTOR;
      if ((clitic || speech && candidate.supportAt() < 0) && distance < 12) {
        scored.add(
            new Scored(
                clitic ? frame.genitive() : Role.ACTOR, entity, (clitic ? 1.9 : 1.5) - penalty));
      }
      return;
    }
    if (clitic) {
      return;
    }
    boolean hasGenitiveShape = !words.get(candidate.last()).isDefinite();
    if (at == entity.first() && hasGenitiveShape && !entity.conjoined()) {
      scored.add(new Scored(frame.genitive(), entity, 2.5 - penalty));
    }
  }

  private static void scoreVerbal(
      Candidate candidate,
      List<Word> words,
      List<Entity> entities,
      Entity entity,
      double penalty,
      List<Scored> scored) {
    Frame frame = candidate.frame();
    Word verb = words.get(candidate.first());
    if (entity.kind() == Entity.Kind.DEMONYM) {
      return;
    }
    int rank = bareRank(candidate.first(), entities, entity);
    boolean objectClitic = verb.reading().enclitic() != null;
    boolean passive = isPassive(candidate, words, entities);
    if (rank >= 1) {
      if (passive) {
        if (rank == 1 && frame.object() != Role.NONE) {
          scored.add(new Scored(frame.object(), entity, 2.2 - penalty));
        }
        return;
      }
      boolean fronted = subjectBefore(candidate.first(), words, entities, verb) != null;
      CaseCue cue = cueOf(words, entity);
      double subject = rank == 1 ? (fronted && !objectClitic ? 0.7 : 2.0) : 0.3;
      if (rank == 2 && !fronted && isObject(verb, words, first(candidate.first(), entities))) {
        // اعتقل مسلحين رجال الشرطة
        subject = 1.9;
      }
      if (!verb.isVerb()) {
        // داعيا السلطات: the subject of a participle stands before it
        subject = -1;
        fronted = true;
      }
      double object = objectClitic ? -1 : rank == 1 ? (fronted ? 2.0 : 0.8) : rank == 2 ? 1.7 : 0.2;
      if (cue == CaseCue.NOMINATIVE) {
        subject += 0.8;
        object -= 0.8;
      } else if (cue == CaseCue.ACCUSATIVE || cue == CaseCue.OBLIQUE) {
        subject -= 0.8;
        object += 0.6;
      }
      if (!agrees(verb, words, entity, true)) {
        subject -= 1.0;
        object += 0.4;
      }
      add(scored, frame.subject(), entity, subject - penalty);
      add(scored, frame.object(), entity, object - penalty);
      return;
    }
    addSubject(
        candidate,
        words,
        entities,
        entity,
        passive ? frame.object() : frame.subject(),
        penalty,
        scored);
  }

  /** Whether case or agreement bars the phrase right after the verb from being its subject. */
  private static boolean isObject(Word verb, List<Word> words, Entity first) {
    CaseCue cue = cueOf(words, first);
    return cue == CaseCue.ACCUSATIVE
        || cue == CaseCue.OBLIQUE
        || cue == CaseCue.NONE && !agrees(verb, words, first, true);
  }

  /** The first bare party after the anchor; there must be one. */
  private static Entity first(int anchor, List<Entity> entities) {
    for (Entity entity : entities) {
      if (entity.first() > anchor && bareRank(anchor, entities, entity) == 1 && isBare(entity)) {
        return entity;
      }
    }
    throw new IllegalArgumentException("No bare party after token " + anchor);
  }

  private static boolean isBare(Entity entity) {
    return entity.preposition() == null && entity.kind() != Entity.Kind.DEMONYM && entity.isParty();
  }

  private static void add(List<Scored> scored, Role role, Entity entity, double points) {
    if (role != Role.NONE) {
      scored.add(new Scored(role, entity, points));
    }
  }

  private static void addSubject(
      Candidate candidate,
      List<Word> words,
      List<Entity> entities,
      Entity entity,
      Role role,
      double penalty,
      List<Scored> scored) {
    if (role == Role.NONE || entity.kind() == Entity.Kind.DEMONYM) {
      return;
    }
    int anchor = candidate.anchor();
    Word verb = words.get(anchor);
    int rank = bareRank(anchor, entities, entity);
    if (rank == 1) {
      double points = 2.0;
      if (candidate.supportAt() >= 0
          && entity.first() > candidate.first()
          && candidate.first() > anchor) {
        points = entity.first() == candidate.last() + 1 ? 0.9 : 1.2;
      }
      if (!agrees(verb, words, entity, true)) {
        points -= 1.0;
      }
      scored.add(new Scored(role, entity, points - penalty));
    } else if (rank < 0 && entity.last() < anchor) {
      Entity before = subjectBefore(anchor, words, entities, verb);
      if (before == null && isPronounOfClause(words, anchor)) {
        Entity speaker = speakerBefore(anchor, entities);
        if (entity == speaker) {
          scored.add(new Scored(role, entity, 1.5));
          return;
        }
      }
      double points = entity == before ? 1.9 : 0.9;
      if (!agrees(verb, words, entity, false)) {
        points -= 1.0;
      }
      scored.add(new Scored(role, entity, points - penalty));
    }
  }

  /** أنه, أنها, أنهما before the verb: its subject is that of the clause before. */
  private static boolean isPronounOfClause(List<Word> words, int anchor) {
    if (anchor == 0) {
      return false;
    }
    return switch (words.get(anchor - 1).bare()) {
      case "انه", "انها", "انهم", "انهما", "بانه", "بانها", "بانهم", "لانه", "لانها" -> true;
      default -> false;
    };
  }

  /** The last bare party before the verb that no و joins to another. */
  private static Entity speakerBefore(int anchor, List<Entity> entities) {
    Entity found = null;
    for (Entity entity : entities) {
      if (entity.last() < anchor
          && entity.preposition() == null
          && entity.isParty()
          && entity.kind() != Entity.Kind.DEMONYM
          && !joined(entity, entities)) {
        found = entity;
      }
    }
    return found;
  }

  /** Nearest fitting bare phrase that stands right before the verb or opens its clause. */
  private static Entity subjectBefore(
      int anchor, List<Word> words, List<Entity> entities, Word verb) {
    Entity found = null;
    for (Entity entity : entities) {
      if (entity.last() >= anchor) {
        break;
      }
      if (entity.preposition() == null
          && entity.kind() != Entity.Kind.DEMONYM
          && entity.isParty()
          && !joined(entity, entities)
          && agrees(verb, words, entity, false)) {
        boolean opens = entity.first() == 0 || words.get(entity.first()).isConjoined();
        boolean afterParticle =
            entity.first() > 0
                && (words.get(entity.first() - 1).isSubordinator()
                    || words.get(entity.first() - 1).token().kind() == Token.Kind.MARK);
        if ((opens || afterParticle) && anchor - entity.last() < 9 || entity.last() == anchor - 1) {
          found = entity;
        }
      }
    }
    if (verb.isConjoined()) {
      return null;
    }
    return found;
  }

  /** 1 for the first bare party after the anchor, 2 for the second …; -1 before it. */
  public static int bareRank(int anchor, List<Entity> entities, Entity entity) {
    if (entity.first() < anchor) {
      return -1;
    }
    int rank = 0;
    Entity previous = null;
    for (Entity other : entities) {
      boolean joined =
          previous != null && other.conjoined() && other.first() == previous.last() + 1;
      if (other.first() > anchor
          && other.preposition() == null
          && other.kind() != Entity.Kind.DEMONYM
          && other.isParty()) {
        if (!joined) {
          rank++;
        }
        if (other == entity) {
          return rank;
        }
      }
      previous = other;
    }
    return rank;
  }

  /** The case that the spelling of the head shows. */
  public static CaseCue cueOf(List<Word> words, Entity entity) {
    Word head = words.get(entity.head());
    if (head.token().hasTanwinFath()) {
      return CaseCue.ACCUSATIVE;
    }
    return head.reading() == null ? CaseCue.NONE : head.reading().caseCue();
  }

  /** Whether a verb and a phrase agree in gender, and after the phrase in number too. */
  public static boolean agrees(Word verb, List<Word> words, Entity entity, boolean verbFirst) {
    Analysis reading = verb.reading();
    if (reading == null) {
      return true;
    }
    if (reading.person() == 1 || reading.person() == 2) {
      return false;
    }
    if (reading.gender() == null) {
      return true;
    }
    Word head = words.get(entity.head());
    boolean plural = entity.plural();
    if (verbFirst && reading.number() != null && reading.number() != GrammaticalNumber.SINGULAR) {
      return false;
    }
    Gender gender = genderOf(head, entity);
    if (gender == null) {
      return true;
    }
    if (plural) {
      return true;
    }
    if (reading.number() == GrammaticalNumber.PLURAL && !verbFirst) {
      return false;
    }
    return reading.gender() == gender;
  }

  private static Gender genderOf(Word head, Entity entity) {
    if (head.token().key().endsWith("ه") && head.token().form().endsWith("ة")) {
      return Gender.FEMININE;
    }
    if (entity.kind() == Entity.Kind.STATE && entity.country() != null) {
      return MASCULINE_STATES.contains(entity.country())
              && entity.place() != null
              && entity.place().kind() == org.mirqab.nlp.names.GazetteerEntry.Kind.STATE
          ? Gender.MASCULINE
          : Gender.FEMININE;
    }
    if (entity.kind() == Entity.Kind.ROLE && head.reading() != null) {
      return head.reading().gender();
    }
    if (entity.kind() == Entity.Kind.ORGANISATION && head.reading() != null) {
      return head.reading().gender();
    }
    return null;
  }

  /** Whether the verb is passive: by its reading, or by having but one bare party. */
  static boolean isPassive(Candidate candidate, List<Word> words, List<Entity> entities) {
    Frame frame = candidate.frame();
    Analysis reading = words.get(candidate.first()).reading();
    if (reading.voice() == Voice.PASSIVE && onlyPassive(words.get(candidate.first()))) {
      return true;
    }
    if (!frame.is(Flag.PASSIVE) || reading.enclitic() != null) {
      return reading.voice() == Voice.PASSIVE;
    }
    Entity first = null;
    for (Entity entity : entities) {
      if (entity.first() <= candidate.first()
          || entity.preposition() != null
          || entity.kind() == Entity.Kind.DEMONYM
          || !entity.isParty()) {
        continue;
      }
      if (first == null) {
        if (entity.first() - candidate.first() > 6) {
          break;
        }
        first = entity;
      } else if (entity.first() - first.last() <= 3 && !entity.conjoined()) {
        return false;
      }
    }
    if (first == null) {
      return false;
    }
    boolean armed =
        first.sectors().contains("MIL")
            || first.sectors().contains("COP")
            || first.sectors().contains("REB")
            || first.kind() == Entity.Kind.STATE
            || first.kind() == Entity.Kind.ORGANISATION;
    boolean counted = first.first() > 0 && words.get(first.first() - 1).isNumber();
    return counted || !armed || reading.voice() == Voice.PASSIVE;
  }

  private static boolean onlyPassive(Word verb) {
    for (Analysis other : verb.readings()) {
      if (other.voice() == Voice.ACTIVE && other.lemma().equals(verb.lemma())) {
        return false;
      }
    }
    return true;
  }

  private static int gap(int first, int last, Entity entity) {
    if (entity.first() > last) {
      return entity.first() - last - 1;
    }
    return entity.last() < first ? first - entity.last() - 1 : 0;
  }
}
