package org.mirqab.nlp.document;

import java.util.ArrayList;
import java.util.List;
import org.mirqab.nlp.document.Filler.Source;
import org.mirqab.nlp.frames.Candidate;
import org.mirqab.nlp.frames.Frame;
import org.mirqab.nlp.frames.Frame.Flag;
import org.mirqab.nlp.frames.Role;
import org.mirqab.nlp.frames.RoleAssigner;
import org.mirqab.nlp.model.FeatureSink;
import org.mirqab.nlp.morphology.Analysis;
import org.mirqab.nlp.names.Entity;
import org.mirqab.nlp.quantity.Quantity;
import org.mirqab.nlp.syntax.Clauses;
import org.mirqab.nlp.syntax.Word;

/** What speaks for or against a phrase being actor or recipient of a mention. Stateless. */
public final class RoleFeatures {

  private RoleFeatures() {}

  /** Everybody who may take part in the mention. */
  public static List<Filler> fillers(Hypothesis hypothesis, ArticleContext context) {
    List<Filler> fillers = new ArrayList<>();
    Candidate candidate = hypothesis.candidate();
    SentenceReading reading = hypothesis.reading();
    for (Entity entity : reading.entities()) {
      boolean overlaps =
          entity.first() <= (candidate.verbal() ? candidate.first() : candidate.last())
              && entity.last() >= candidate.first();
      if (entity.isParty() && !overlaps) {
        fillers.add(new Filler(entity, reading, Source.SAME_SENTENCE));
      }
    }
    if (candidate.fillers(Role.ACTOR).isEmpty() || candidate.fillers(Role.RECIPIENT).isEmpty()) {
      SentenceReading before = context.before(reading);
      Entity topic = context.topic(before);
      if (topic != null) {
        fillers.add(new Filler(topic, before, Source.PREVIOUS_TOPIC));
      }
      SentenceReading title = context.title();
      Entity headline = title == reading ? null : context.topic(title);
      if (headline != null) {
        fillers.add(new Filler(headline, title, Source.TITLE_TOPIC));
      }
      for (Filler filler : context.parties(hypothesis.candidate().frame().type(), reading)) {
        if (fillers.stream().noneMatch(known -> PartyIdentity.same(known, filler))) {
          fillers.add(filler);
        }
      }
    }
    return fillers;
  }

  /**
   * Adds the features of a phrase beside a mention.
   *
   * @param subjects of the verbs around the mention
   */
  public static void add(
      FeatureSink sink,
      Hypothesis hypothesis,
      Filler filler,
      Subjects subjects,
      ArticleContext context) {
    Candidate candidate = hypothesis.candidate();
    Frame frame = candidate.frame();
    Entity entity = filler.entity();
    List<Word> words = hypothesis.reading().words();
    String type = hypothesis.type().name();
    String kind = entity.kind().name();
    String sector = HypothesisFeatures.sector(entity);
    sink.add("bias");
    sink.add("kind", kind);
    sink.add("kind", kind, type);
    sink.add("sector", sector, type);
    sink.add("sector", sector);
    sink.add("source", filler.source().name());
    String head = filler.headLemma();
    sink.add("head", head);
    sink.add("head", head, type);
    String repeated = Buckets.count(context.nameCount(filler));
    sink.add("repeated", repeated);
    sink.add("repeated", repeated, kind);
    boolean hasActor = !candidate.fillers(Role.ACTOR).isEmpty();
    boolean hasRecipient = !candidate.fillers(Role.RECIPIENT).isEmpty();
    String filled = (hasActor ? "A" : "-") + (hasRecipient ? "R" : "-");
    if (filler.source() != Source.SAME_SENTENCE) {
      String source = filler.source().name();
      sink.add("elsewhere", source, filled);
      sink.add("elsewhere-type", source, type);
      String shape = HypothesisFeatures.shape(candidate, words.get(candidate.first()));
      sink.add("elsewhere-shape", source, shape);
      sink.add("elsewhere-kind", source, kind);
      sink.add("elsewhere-parties", source, Buckets.count(hypothesis.reading().entities().size()));
      return;
    }
    Clauses clauses = hypothesis.reading().clauses();
    Candidate.Part part = candidate.part(entity);
    String grammar = part == null ? "NONE" : part.role().name();
    sink.add("grammar", grammar);
    sink.add("grammar-type", grammar, type);
    sink.add("grammar-filled", grammar, filled);
    sink.add("grammar-kind", grammar, kind);
    if (part != null) {
      sink.add("grammar-points", grammar, Buckets.points(part.points()));
    }
    String position = position(hypothesis, entity);
    String shape =
        candidate.supportAt() >= 0
            ? "supported"
            : HypothesisFeatures.shape(candidate, words.get(candidate.first()));
    sink.add("position", position);
    sink.add("position-type", position, type);
    sink.add("position-shape", position, shape);
    sink.add("position-rule", position, frame.rule());
    sink.add("position-lemma", position, words.get(candidate.first()).lemma());
    sink.add("head-position", head, position);
    String before = WordClass.of(words, entity.first() - 1);
    sink.add("word-before", before);
    sink.add("word-before", before, type);
    sink.add("word-after", WordClass.of(words, entity.last() + 1));
    sink.add("length", Buckets.count(entity.last() - entity.first()), kind);
    sink.add("position-kind", position, kind);
    sink.add("position-filled", position, filled);
    if (entity.preposition() != null) {
      Role mapped = frame.prepositions().get(entity.preposition());
      sink.add("mapped", mapped == null ? "none" : mapped.name(), position.substring(0, 2));
    }
    sink.add("object", frame.object().name(), position);
    sink.add("genitive", frame.genitive().name(), position);
    if (frame.is(Flag.RECIPROCAL)) {
      sink.add("reciprocal", position);
    }
    int cost =
        Math.min(
            clauses.cost(candidate.first(), entity.first()),
            clauses.cost(candidate.anchor(), entity.first()));
    String side = entity.first() > candidate.first() ? "after" : "before";
    sink.add("cost", side, Buckets.count(cost));
    int distance =
        entity.first() > candidate.last()
            ? entity.first() - candidate.last() - 1
            : candidate.first() - entity.last() - 1;
    sink.add("distance", side, Buckets.count(Math.max(0, distance)));
    sink.add("between", side, Buckets.count(between(hypothesis.reading(), candidate, entity)));
    String attachment = Attachment.of(hypothesis, entity.first());
    sink.add("attachment", attachment);
    sink.add("attachment", attachment, position);
    sink.add("attachment", attachment, shape);
    String circumstance = Circumstance.between(words, candidate.last(), entity.first());
    sink.add("circumstance", circumstance);
    sink.add("circumstance", circumstance, type);
    Word verb = words.get(candidate.anchor());
    if (verb.isVerb()) {
      boolean agrees =
          RoleAssigner.agrees(verb, words, entity, entity.first() > candidate.anchor());
      sink.add("agrees", agrees ? "yes" : "no", position);
      Analysis.CaseCue cue = RoleAssigner.cueOf(words, entity);
      sink.add("case", cue.name(), side);
    }
    if (speaks(words, entity)) {
      sink.add("speaker", side);
      sink.add("speaker-type", side, type);
    }
    boolean own = subjects.own() == entity;
    boolean main = subjects.main() == entity;
    boolean above = subjects.above() == entity;
    String subject = (own ? "O" : "-") + (main ? "M" : "-") + (above ? "A" : "-");
    sink.add("subject", subject);
    sink.add("subject-shape", subject, shape);
    sink.add("subject-type", subject, type);
    sink.add("subject-grammar", subject, grammar);
    String opener = opener(words, candidate.anchor());
    String opens = verb.isVerb() ? "opener-verb" : "opener-noun";
    sink.add(opens, opener, position);
    sink.add(opens, opener, subject);
    String pronoun = pronoun(words, candidate, entity);
    sink.add("pronoun", pronoun, position);
    sink.add("pronoun", pronoun, subject);
    sink.add("pronoun", pronoun, grammar);
    if (entity.country() != null) {
      sink.add("named", Buckets.count(context.countryCount(entity.country())));
    }
    sink.add("identified", entity.id() == null ? "no" : "yes", grammar);
    if (hypothesis.governor() != null) {
      Candidate.Part governing = hypothesis.governor().part(entity);
      sink.add(
          "governor",
          hypothesis.governor().frame().type().name(),
          governing == null ? "NONE" : governing.role().name());
    }
    if (hypothesis.governed() != null) {
      Candidate.Part below = hypothesis.governed().part(entity);
      sink.add("governed", type, below == null ? "NONE" : below.role().name());
    }
  }

  /**
   * What stands before a mention's verb, over what only turns its tense: after أنه or الذي its
   * subject has been named already.
   */
  private static String opener(List<Word> words, int anchor) {
    int i = anchor - 1;
    while (i >= 0 && words.get(i).isVerbParticle()) {
      i--;
    }
    return WordClass.of(words, i);
  }

  /** Whether the trigger carries a pronoun, and whether that may mean the phrase. */
  private static String pronoun(List<Word> words, Candidate candidate, Entity entity) {
    Analysis trigger = words.get(candidate.first()).reading();
    if (trigger == null || trigger.enclitic() == null) {
      return candidate.verbal() ? "verb-none" : "noun-none";
    }
    Analysis head = words.get(entity.head()).reading();
    String fits =
        switch (trigger.enclitic()) {
          case "ه" ->
              !entity.plural() && (head == null || head.gender() != Analysis.Gender.FEMININE)
                  ? "fits"
                  : "no";
          case "ها" ->
              entity.kind() == Entity.Kind.STATE
                      || head == null
                      || head.gender() == Analysis.Gender.FEMININE
                  ? "fits"
                  : "no";
          case "هم", "هما" -> entity.plural() ? "fits" : "no";
          default -> "other";
        };
    return (candidate.verbal() ? "verb-" : "noun-") + fits;
  }

  /** Where the phrase stands in the grammar of the mention. */
  private static String position(Hypothesis hypothesis, Entity entity) {
    Candidate candidate = hypothesis.candidate();
    List<Word> words = hypothesis.reading().words();
    List<Entity> entities = hypothesis.reading().entities();
    Entity head = headOfList(entities, entity);
    String joined = head == entity ? "" : "+";
    if (entity.kind() == Entity.Kind.DEMONYM) {
      return (entity.first() <= candidate.last() + 2 && entity.first() > candidate.last()
              ? "adjective-near"
              : "adjective-far")
          + joined;
    }
    boolean after = head.first() > candidate.first();
    if (head.preposition() != null) {
      return "p:" + head.preposition() + (after ? ":after" : ":before") + joined;
    }
    if (after) {
      if (!candidate.verbal() && follows(hypothesis.reading(), candidate.last(), head.first())) {
        return "genitive" + joined;
      }
      int rank = RoleAssigner.bareRank(candidate.first(), entities, head);
      return "bare-after-" + Math.min(rank, 3) + joined;
    }
    int anchor = candidate.anchor();
    if (anchor < head.first()) {
      // between a support verb and its noun
      return "support-" + Math.min(RoleAssigner.bareRank(anchor, entities, head), 2) + joined;
    }
    int later = 0;
    for (Entity other : entities) {
      if (other.first() > head.last()
          && other.last() < anchor
          && other.preposition() == null
          && other.kind() != Entity.Kind.DEMONYM
          && !other.conjoined()) {
        later++;
      }
    }
    boolean opens =
        head.first() == 0
            || words.get(head.first() - 1).isSubordinator()
            || words.get(head.first() - 1).isVerb();
    return "bare-before-" + Math.min(later, 2) + (opens ? "-opens" : "") + joined;
  }

  /** Whether nothing but a number stands between two words: مقتل نحو 15 جنديا. */
  private static boolean follows(SentenceReading reading, int last, int first) {
    int next = last + 1;
    for (Quantity quantity : reading.quantities()) {
      if (next < first && quantity.firstToken() <= next && quantity.endToken() > next) {
        next = Math.min(first, quantity.endToken());
      }
    }
    return next == first;
  }

  /** The first of the phrases that و joins to this one. */
  static Entity headOfList(List<Entity> entities, Entity entity) {
    if (!entity.conjoined() || entity.kind() == Entity.Kind.DEMONYM) {
      return entity;
    }
    int at = entity.placeIn(entities);
    Entity head = entity;
    while (at > 0 && head.conjoined() && head.kind() != Entity.Kind.DEMONYM) {
      Entity previous = entities.get(at - 1);
      if (head.first() - previous.last() > 2) {
        break;
      }
      head = previous;
      at--;
    }
    return head;
  }

  private static int between(SentenceReading reading, Candidate candidate, Entity entity) {
    int count = 0;
    for (Entity other : reading.entities()) {
      boolean inside =
          entity.first() > candidate.last()
              ? other.first() > candidate.last() && other.last() < entity.first()
              : other.first() > entity.last() && other.last() < candidate.first();
      if (inside && other.isParty()) {
        count++;
      }
    }
    return count;
  }

  /** Whether a verb of saying stands right before or after the phrase. */
  private static boolean speaks(List<Word> words, Entity entity) {
    for (int j = Math.max(0, entity.first() - 2); j < entity.first(); j++) {
      if (words.get(j).isVerb() && AttributionPolicy.isSpeech(words.get(j).lemma())) {
        return true;
      }
    }
    return entity.last() + 1 < words.size()
        && words.get(entity.last() + 1).isVerb()
        && AttributionPolicy.isSpeech(words.get(entity.last() + 1).lemma());
  }
}
