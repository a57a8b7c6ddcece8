package org.mirqab.nlp.document;

import java.util.List;
import org.mirqab.contracts.EventType;
import org.mirqab.contracts.TextField;
import org.mirqab.nlp.document.Operators.Operator;
import org.mirqab.nlp.frames.Candidate;
import org.mirqab.nlp.frames.Role;
import org.mirqab.nlp.model.FeatureSink;
import org.mirqab.nlp.morphology.Analysis;
import org.mirqab.nlp.morphology.PartOfSpeech;
import org.mirqab.nlp.names.Entity;
import org.mirqab.nlp.syntax.Clauses;
import org.mirqab.nlp.syntax.Word;
import org.mirqab.nlp.text.Sentence;
import org.mirqab.nlp.text.Token;

/** What speaks for or against a hypothesis being a mention of an event. Stateless. */
public final class HypothesisFeatures {

  private HypothesisFeatures() {}

  /** Adds the features of a hypothesis. */
  public static void add(FeatureSink sink, Hypothesis hypothesis, ArticleContext context) {
    Candidate candidate = hypothesis.candidate();
    SentenceReading reading = hypothesis.reading();
    List<Word> words = reading.words();
    String type = hypothesis.type().name();
    String rule = hypothesis.rule();
    Word trigger = words.get(candidate.first());
    String lemma = trigger.lemma();
    String shape = shape(candidate, trigger);
    sink.add("bias");
    sink.add("type", type);
    sink.add("rule", rule);
    sink.add("lemma", lemma, type);
    sink.add("shape", shape, type);
    sink.add("rule-shape", rule, shape);
    sink.add("lemma-shape", lemma, shape);
    if (candidate.last() > candidate.first()) {
      sink.add("pattern", lemma, words.get(candidate.last()).lemma());
    }
    zone(sink, hypothesis, context, type, lemma);
    neighbours(sink, words, candidate, type, lemma, shape);
    operators(sink, hypothesis, type, shape);
    fillers(sink, candidate, reading, type, rule);
    clause(sink, hypothesis, type);
  }

  /** How the trigger is built: a verb with its tense and voice, a noun with its state. */
  static String shape(Candidate candidate, Word trigger) {
    Analysis reading = trigger.reading();
    if (reading == null) {
      return "noun-unknown";
    }
    if (trigger.isVerb()) {
      return switch (reading.tense()) {
        case PERFECT -> reading.voice() == Analysis.Voice.PASSIVE ? "perfect-passive" : "perfect";
        case IMPERFECT ->
            reading.person() == 1
                ? "imperfect-first"
                : reading.voice() == Analysis.Voice.PASSIVE ? "imperfect-passive" : "imperfect";
        case FUTURE -> "future";
        case IMPERATIVE -> "imperative";
      };
    }
    if (candidate.verbal()) {
      return "participle";
    }
    boolean plural = reading.number() == Analysis.GrammaticalNumber.PLURAL;
    if (reading.enclitic() != null) {
      return plural ? "nouns-owned" : "noun-owned";
    }
    if (reading.definite()) {
      return plural ? "nouns-definite" : "noun-definite";
    }
    return plural ? "nouns" : "noun";
  }

  private static void zone(
      FeatureSink sink, Hypothesis hypothesis, ArticleContext context, String type, String lemma) {
    Sentence sentence = hypothesis.reading().sentence();
    String zone = sentence.zone().name();
    sink.add("zone", zone, type);
    sink.add("sentence", Buckets.sentence(context.position(hypothesis.reading())));
    sink.add("density", context.density(), type);
    sink.add("density", context.density());
    sink.add("repeated", Buckets.count(context.triggerCount(lemma)));
    if (sentence.field() == TextField.TEXT && context.inTitle(lemma)) {
      sink.add("in-title");
    }
    EventType own = hypothesis.candidate().frame().type();
    String alike = Buckets.count(context.typeCount(own));
    sink.add("alike", alike, type);
    sink.add("alike-density", alike, context.density());
    if (sentence.field() == TextField.TEXT) {
      sink.add("type-in-title", context.inTitle(own) ? "yes" : "no", type);
    }
    sink.add("triggers", Buckets.count(context.triggers(hypothesis.reading())), type);
    Token token = hypothesis.reading().words().get(hypothesis.candidate().first()).token();
    if (token.quoteDepth() > 0) {
      sink.add("quoted", type);
    }
  }

  private static void neighbours(
      FeatureSink sink,
      List<Word> words,
      Candidate candidate,
      String type,
      String lemma,
      String shape) {
    int first = candidate.first();
    int last = candidate.verbal() ? first : candidate.last();
    String previous = WordClass.of(words, first - 1);
    String next = WordClass.of(words, last + 1);
    sink.add("previous", previous, type);
    sink.add("previous", previous);
    sink.add("next", next, type);
    sink.add("next", next);
    sink.add("second-previous", WordClass.of(words, first - 2));
    sink.add("second-next", WordClass.of(words, last + 2), type);
    sink.add("lemma-previous", lemma, previous);
    sink.add("lemma-next", lemma, next);
    sink.add("previous-shape", WordClass.kind(words, first - 1), shape);
    sink.add("next-shape", WordClass.kind(words, last + 1), shape);
    Word trigger = words.get(first);
    String preposition = trigger.attachedPreposition();
    if (preposition == null && first > 0 && words.get(first - 1).isPreposition()) {
      preposition = words.get(first - 1).bare();
    }
    if (!candidate.verbal()) {
      sink.add("preposition", preposition == null ? "none" : preposition, type);
      sink.add("preposition", preposition == null ? "none" : preposition);
      if (first > 0 && preposition == null && !trigger.isConjoined()) {
        Word before = words.get(first - 1);
        if (before.is(PartOfSpeech.NOUN) && !before.isDefinite()) {
          sink.add("idafa-head", before.lemma());
          sink.add("idafa-head", before.lemma(), type);
        }
      }
    }
    if (trigger.isConjoined()) {
      sink.add("conjoined", candidate.verbal() ? "verb" : "noun");
    }
    if (candidate.support() != null) {
      Word support = words.get(candidate.supportAt());
      sink.add("support", support.lemma(), type);
      sink.add("support", support.lemma());
      sink.add("support-shape", support.isVerb() ? shape(candidate, support) : "noun");
      sink.add("support-effect", candidate.support().effect().name(), type);
      sink.add("supported", type);
    } else if (!candidate.verbal()) {
      sink.add("unsupported", type);
      // what governs the noun, though it is no support verb of it
      int verb = verbBefore(words, first);
      if (verb >= 0) {
        sink.add("verb-before", words.get(verb).lemma());
        sink.add("verb-before", words.get(verb).lemma(), type);
        sink.add("verb-before-distance", Buckets.count(first - verb));
      } else {
        sink.add("verb-before", "none", type);
      }
    }
  }

  static int verbBefore(List<Word> words, int first) {
    for (int j = first - 1; j >= Math.max(0, first - 6); j--) {
      if (words.get(j).isVerb()) {
        return j;
      }
    }
    return -1;
  }

  private static void operators(
      FeatureSink sink, Hypothesis hypothesis, String type, String shape) {
    for (Operator operator : hypothesis.operators()) {
      sink.add("operator", operator.name());
      sink.add("operator", operator.name(), type);
      sink.add("operator-shape", operator.name(), shape);
    }
    if (hypothesis.operators().isEmpty()) {
      sink.add("operator", "none", type);
    }
    if (hypothesis.governor() != null) {
      String governor = hypothesis.governor().frame().type().name();
      sink.add("governor", governor, type);
      sink.add("governor", governor);
      sink.add("governor-rule", hypothesis.governor().frame().rule());
      sink.add("governor-rule", hypothesis.governor().frame().rule(), type);
      int distance = hypothesis.candidate().first() - hypothesis.governor().last();
      sink.add("governor-distance", governor, Buckets.count(distance));
    }
    if (hypothesis.governed() != null) {
      sink.add("governed", hypothesis.governed().frame().type().name(), type);
      sink.add("governed-rule", hypothesis.governed().frame().rule(), hypothesis.rule());
    }
  }

  private static void fillers(
      FeatureSink sink, Candidate candidate, SentenceReading reading, String type, String rule) {
    Entity actor = first(candidate, Role.ACTOR);
    Entity recipient = first(candidate, Role.RECIPIENT);
    String whom = recipient == null ? "none" : recipient.kind().name();
    String who = actor == null ? "none" : actor.kind().name();
    sink.add("actor", who, type);
    sink.add("recipient", whom, type);
    if (actor != null) {
      sink.add("actor-head", reading.headLemma(actor), type);
    }
    if (recipient != null) {
      sink.add("recipient-head", reading.headLemma(recipient), type);
    }
    sink.add("actor-sector", sector(actor), type);
    sink.add("recipient-sector", sector(recipient), type);
    sink.add("filled", (actor == null ? "-" : "A") + (recipient == null ? "-" : "R"), rule);
    sink.add("filled", (actor == null ? "-" : "A") + (recipient == null ? "-" : "R"), type);
    sink.add("points", Buckets.points(candidate.score()), type);
    sink.add("complete", candidate.complete() ? "yes" : "no", rule);
    sink.add("complete", candidate.complete() ? "yes" : "no");
    if (actor != null
        && recipient != null
        && actor.country() != null
        && recipient.country() != null) {
      sink.add("sides", actor.country().equals(recipient.country()) ? "one" : "two", type);
    }
    Clauses clauses = reading.clauses();
    int parties = 0;
    int inClause = 0;
    for (Entity entity : reading.entities()) {
      if (entity.isParty()) {
        parties++;
        inClause += clauses.cost(candidate.first(), entity.first()) < 2 ? 1 : 0;
      }
    }
    sink.add("parties", Buckets.count(parties));
    sink.add("parties-in-clause", Buckets.count(inClause), type);
    boolean dated = false;
    for (var time : reading.times()) {
      dated |= clauses.cost(candidate.first(), time.firstToken()) < 3;
    }
    sink.add("dated", dated ? "yes" : "no");
    boolean counted = false;
    for (var quantity : reading.quantities()) {
      int distance = quantity.firstToken() - candidate.last();
      counted |= distance > 0 && distance < 4;
    }
    if (counted) {
      sink.add("counted", type);
    }
  }

  private static Entity first(Candidate candidate, Role role) {
    List<Entity> fillers = candidate.fillers(role);
    return fillers.isEmpty() ? null : fillers.get(0);
  }

  static String sector(Entity entity) {
    if (entity == null) {
      return "none";
    }
    return entity.sectors().isEmpty() ? "unknown" : entity.sectors().get(0);
  }

  private static void clause(FeatureSink sink, Hypothesis hypothesis, String type) {
    List<Word> words = hypothesis.reading().words();
    Clauses clauses = hypothesis.reading().clauses();
    int anchor = Math.min(hypothesis.candidate().anchor(), hypothesis.candidate().first());
    int start = clauses.start(anchor);
    String opener = start == 0 ? "sentence" : openerOf(words.get(start));
    sink.add("clause", opener, type);
    sink.add("clause", opener);
    sink.add("clause-offset", Buckets.count(anchor - start));
    int verbs = 0;
    String above = null;
    for (int j = 0; j < anchor; j++) {
      if (words.get(j).isVerb()) {
        verbs++;
        if (clauses.cost(j, anchor) >= 2) {
          above = words.get(j).lemma();
        }
      }
    }
    sink.add("verbs-before", Buckets.count(verbs), type);
    if (above != null) {
      sink.add("verb-above", above);
    }
    sink.add("place", Buckets.count(words.size() - anchor));
  }

  private static String openerOf(Word word) {
    if (word.isFunctionWord()) {
      return word.bare();
    }
    return word.isVerb() ? "verb" : word.token().kind() == Token.Kind.MARK ? "mark" : "word";
  }
}
