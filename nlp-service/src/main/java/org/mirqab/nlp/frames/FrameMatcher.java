package org.mirqab.nlp.frames;

import java.util.ArrayList;
import java.util.List;
import org.mirqab.nlp.frames.Frame.Flag;
import org.mirqab.nlp.frames.Frame.Need;
import org.mirqab.nlp.morphology.Analysis;
import org.mirqab.nlp.morphology.PartOfSpeech;
import org.mirqab.nlp.names.Entity;
import org.mirqab.nlp.syntax.Clauses;
import org.mirqab.nlp.syntax.LemmaSet;
import org.mirqab.nlp.syntax.Word;

/**
 * Finds the triggers of a sentence, joins event nouns to their support verbs, has the parts
 * assigned, and keeps for each trigger the best frame. Safe for use by many threads.
 */
public final class FrameMatcher {

  /** Words that may stand between the parts of a trigger, such as a subject. */
  private static final int VERB_GAP = 8;

  /** Words that may stand between a support verb and its noun: subject, place and time. */
  private static final int SUPPORT_GAP = 12;

  /** A second reading of a verb is tried from this likelihood on: ودعت is دعا as well as ودّع. */
  private static final double CLOSE_READING = 0.1;

  /** How near a word that a frame asks for must stand. */
  private static final int CONTEXT_WINDOW = 7;

  private final FrameLexicon lexicon;
  private final RoleAssigner roles = new RoleAssigner();

  /**
   * @param lexicon never null
   */
  public FrameMatcher(FrameLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** All readings of the sentence's words as acts, in the order of their triggers. */
  public List<Candidate> match(List<Word> words, List<Entity> entities, Clauses clauses, int from) {
    int[] entityAt = new int[words.size()];
    java.util.Arrays.fill(entityAt, -1);
    for (int e = 0; e < entities.size(); e++) {
      for (int i = entities.get(e).first(); i <= entities.get(e).last(); i++) {
        entityAt[i] = e;
      }
    }
    List<Candidate> all = new ArrayList<>();
    for (int i = from; i < words.size(); i++) {
      // of a phrase that is no known name each word may tell an act: وقفة احتجاجية, منفذ الهجوم
      boolean insideName = entityAt[i] >= 0 && entities.get(entityAt[i]).id() != null;
      if (insideName) {
        continue;
      }
      for (Candidate option : optionsAt(words, clauses, i)) {
        joinSupport(option, words, clauses, from);
        roles.assign(option, words, entities, clauses);
        option.complete(needsMet(option, entities));
        all.add(option);
      }
    }
    return all;
  }

  private List<Candidate> optionsAt(List<Word> words, Clauses clauses, int i) {
    Word word = words.get(i);
    List<Candidate> options = new ArrayList<>(2);
    if (word.isVerb()) {
      for (String lemma : lemmas(word)) {
        for (FrameLexicon.Entry entry : lexicon.verbs(lemma)) {
          add(options, entry, words, clauses, i, true);
        }
      }
    } else if (isCircumstance(words, i)) {
      // مطالبا, متهمة: a participle that goes on with what the subject says
      for (FrameLexicon.Entry entry : lexicon.verbs(participleOf(word))) {
        add(options, entry, words, clauses, i, true);
      }
    } else if (word.isNominal()) {
      for (FrameLexicon.Entry entry : lexicon.nouns(word.lemma())) {
        add(options, entry, words, clauses, i, false);
      }
      if (options.isEmpty() && word.reading() != null) {
        for (Analysis other : word.readings()) {
          if (other.partOfSpeech() == PartOfSpeech.NOUN) {
            for (FrameLexicon.Entry entry : lexicon.nouns(other.lemma())) {
              add(options, entry, words, clauses, i, false);
            }
          }
        }
      }
    }
    return options;
  }

  /** The lemma chosen for a word and, for a verb, those of its close readings. */
  private static List<String> lemmas(Word word) {
    List<String> lemmas = List.of(word.lemma());
    if (word.isVerb()) {
      List<Analysis> readings = word.readings();
      for (int i = 0; i < readings.size(); i++) {
        Analysis other = readings.get(i);
        if (other.partOfSpeech() == PartOfSpeech.VERB
            && other.weight() >= CLOSE_READING
            && !lemmas.contains(other.lemma())) {
          lemmas = new ArrayList<>(lemmas);
          lemmas.add(other.lemma());
        }
      }
    }
    return lemmas;
  }

  /** Those of the lemma chosen, then those of close readings: تعرّض as well as عرض. */
  private List<SupportVerb> supports(Word word) {
    List<SupportVerb> all = List.of();
    List<String> lemmas = lemmas(word);
    for (int i = 0; i < lemmas.size(); i++) {
      List<SupportVerb> some = lexicon.supports(lemmas.get(i));
      if (all.isEmpty()) {
        all = some;
      } else if (!some.isEmpty()) {
        all = new ArrayList<>(all);
        all.addAll(some);
      }
    }
    return all;
  }

  /** The verb of which the word may be the active participle, or null. */
  private static String participleOf(Word word) {
    for (Analysis reading : word.readings()) {
      if (reading.verb() != null && reading.voice() == Analysis.Voice.ACTIVE) {
        return reading.verb();
      }
    }
    return null;
  }

  /** An indefinite accusative active participle after a comma or و. */
  private static boolean isCircumstance(List<Word> words, int i) {
    Word word = words.get(i);
    if (i == 0
        || word.reading() == null
        || participleOf(word) == null
        || word.isDefinite()
        || word.attachedPreposition() != null) {
      return false;
    }
    String key = word.token().key();
    boolean shape = key.endsWith("ا") || key.endsWith("ه") || key.endsWith("ين");
    return shape
        && (word.isConjoined()
            || words.get(i - 1).token().kind() == org.mirqab.nlp.text.Token.Kind.MARK);
  }

  private static void add(
      List<Candidate> options,
      FrameLexicon.Entry entry,
      List<Word> words,
      Clauses clauses,
      int i,
      boolean verbal) {
    String[] rest = entry.rest();
    java.util.BitSet tokens = null;
    int last = i;
    for (String lemma : rest) {
      int found = -1;
      int gap = verbal ? VERB_GAP : 1;
      for (int j = last + 1; j < words.size() && j <= last + 1 + gap; j++) {
        if (words.get(j).hasLemma(lemma)) {
          found = j;
          break;
        }
        if (clauses.boundaryBefore(j) >= Clauses.STRONG) {
          break;
        }
      }
      if (found < 0) {
        return;
      }
      last = found;
      if (tokens == null) {
        tokens = new java.util.BitSet();
      }
      tokens.set(found);
    }
    if (blocked(entry.blocked(), words, i, last)
        || !contextHolds(entry.context(), words, clauses, i, last)) {
      return;
    }
    if (tokens == null) {
      tokens = new java.util.BitSet();
    }
    tokens.set(i);
    if (!verbal) {
      tokens.set(i, last + 1);
    }
    options.add(new Candidate(entry.frame(), tokens, verbal));
  }

  private static boolean blocked(LemmaSet lemmas, List<Word> words, int first, int last) {
    if (lemmas.isEmpty()) {
      return false;
    }
    return first > 0 && lemmas.holds(words.get(first - 1))
        || last + 1 < words.size() && lemmas.holds(words.get(last + 1))
        || last + 2 < words.size()
            && words.get(last + 1).isPreposition()
            && lemmas.holds(words.get(last + 2));
  }

  private static boolean contextHolds(
      LemmaSet lemmas, List<Word> words, Clauses clauses, int first, int last) {
    if (lemmas.isEmpty()) {
      return true;
    }
    int low = Math.max(0, first - CONTEXT_WINDOW);
    int high = Math.min(words.size() - 1, last + CONTEXT_WINDOW);
    for (int j = low; j <= high; j++) {
      if ((j < first || j > last) && clauses.cost(first, j) < 3 && lemmas.holds(words.get(j))) {
        return true;
      }
    }
    return false;
  }

  /** Looks left, then right, for a word that carries the event noun. */
  private void joinSupport(Candidate candidate, List<Word> words, Clauses clauses, int from) {
    if (candidate.verbal()) {
      return;
    }
    int at = candidate.first();
    String preposition = words.get(at).attachedPreposition();
    if (preposition == null && at > 0 && words.get(at - 1).isPreposition()) {
      preposition = words.get(at - 1).bare();
    }
    for (int j = at - 1; j >= Math.max(from, at - SUPPORT_GAP); j--) {
      int cost = clauses.cost(j, at);
      if (cost > 2) {
        break;
      }
      if (linked(candidate, words, j, preposition, at - j)) {
        return;
      }
      if (words.get(j).isVerb() && at - j > 1) {
        break;
      }
    }
    // SVO and relative clauses: غارات نفذها الطيران
    for (int j = candidate.last() + 1; j < Math.min(words.size(), candidate.last() + 8); j++) {
      Word word = words.get(j);
      if (word.isVerb()) {
        for (SupportVerb support : supports(word)) {
          boolean relative = word.reading().enclitic() != null || support.link().equals("subject");
          if (allowed(support, candidate) && relative && !word.isConjoined()) {
            candidate.support(support, j);
            return;
          }
        }
        return;
      }
      if (clauses.boundaryBefore(j) >= 3 && !word.isRelative()) {
        return;
      }
    }
  }

  private boolean linked(
      Candidate candidate, List<Word> words, int j, String preposition, int distance) {
    Word word = words.get(j);
    if (!word.isVerb() && !word.isNominal()) {
      return false;
    }
    if (!word.isVerb() && distance > 5) {
      return false;
    }
    for (SupportVerb support : supports(word)) {
      if (!allowed(support, candidate)) {
        continue;
      }
      boolean fits =
          switch (support.link()) {
            case "object", "subject" ->
                preposition == null
                    // a transparent noun may stand between: بدأت جولة من المفاوضات
                    || preposition.equals("ل") && transparentBefore(words, j, candidate.first())
                    || preposition.equals("من") && transparentBefore(words, j, candidate.first());
            default ->
                support.link().equals(preposition)
                    || transparentAfterPreposition(words, j, candidate.first(), support.link());
          };
      if (fits) {
        candidate.support(support, j);
        return true;
      }
    }
    return false;
  }

  private static boolean allowed(SupportVerb support, Candidate candidate) {
    return support.types().isEmpty() || support.types().contains(candidate.frame().type());
  }

  private static boolean transparentBefore(List<Word> words, int from, int to) {
    for (int j = from + 1; j < to; j++) {
      if (isTransparent(words.get(j))) {
        return true;
      }
    }
    return false;
  }

  private static boolean transparentAfterPreposition(
      List<Word> words, int from, int to, String link) {
    for (int j = from + 1; j < to; j++) {
      if (isTransparent(words.get(j))
          && (link.equals(words.get(j).attachedPreposition())
              || words.get(j - 1).isPreposition() && words.get(j - 1).bare().equals(link))) {
        return true;
      }
    }
    return false;
  }

  /** جولة, سلسلة, أعمال …: nouns through which the event noun is reached. */
  static boolean isTransparent(Word word) {
    return switch (word.lemma()) {
      case "جولة",
          "سلسلة",
          "عمل",
          "عملية",
          "جلسة",
          "حملة",
          "موجة",
          "جوله",
          "اعمال",
          "جلسه",
          "عدد",
          "مزيد",
          "أعمال",
          "مرحلة",
          "سلسله",
          "حزمة" ->
          true;
      default -> false;
    };
  }

  private static boolean needsMet(Candidate candidate, List<Entity> entities) {
    Frame frame = candidate.frame();
    int actors = candidate.fillers(Role.ACTOR).size();
    int recipients = candidate.fillers(Role.RECIPIENT).size();
    return !(frame.needs().contains(Need.ACTOR) && actors == 0
        || frame.needs().contains(Need.RECIPIENT) && recipients == 0
        || frame.needs().contains(Need.BOTH) && actors + recipients < 2
        || frame.needs().contains(Need.FORCE) && !forceNear(candidate, entities)
        || frame.is(Flag.WEAK)
            && !candidate.verbal()
            && candidate.supportAt() < 0
            && actors + recipients < 2);
  }

  private static boolean forceNear(Candidate candidate, List<Entity> entities) {
    for (Role role : new Role[] {Role.ACTOR, Role.RECIPIENT, Role.THEME}) {
      for (Entity entity : candidate.fillers(role)) {
        if (isForce(entity)) {
          return true;
        }
      }
    }
    for (Entity entity : entities) {
      int distance = entity.first() - candidate.last();
      if (distance > 0 && distance < 4 && isForce(entity)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isForce(Entity entity) {
    return entity.sectors().contains("MIL")
        || entity.sectors().contains("REB")
        || entity.sectors().contains("PRM");
  }
}
