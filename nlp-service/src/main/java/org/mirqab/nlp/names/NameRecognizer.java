package org.mirqab.nlp.names;

import java.util.ArrayList;
import java.util.List;
import org.mirqab.contracts.Name;
import org.mirqab.nlp.morphology.Analysis;
import org.mirqab.nlp.morphology.PartOfSpeech;
import org.mirqab.nlp.names.Entity.Kind;
import org.mirqab.nlp.syntax.Word;
import org.mirqab.nlp.text.Token;

/**
 * Finds the parties and places of a sentence: names from the gazetteer, and phrases composed of a
 * role, force or body with its idafa chain, adjectives and name. Safe for use by many threads.
 */
public final class NameRecognizer {

  /** Tokens that a composed phrase may have; longer ones are clauses in disguise. */
  private static final int LONGEST_PHRASE = 9;

  private final Gazetteer gazetteer;

  /**
   * @param gazetteer never null
   */
  public NameRecognizer(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** The entities of a sentence, in order, none overlapping. */
  public List<Entity> find(List<Word> words, int from) {
    List<Token> tokens = words.stream().map(Word::token).toList();
    List<Entity> entities = new ArrayList<>();
    int i = from;
    while (i < tokens.size()) {
      Entity entity = at(words, tokens, i);
      if (entity == null) {
        i++;
      } else {
        entities.add(entity);
        i = entity.last() + 1;
      }
    }
    return entities;
  }

  private Entity at(List<Word> words, List<Token> tokens, int i) {
    Word word = words.get(i);
    Token token = word.token();
    if (token.kind() == Token.Kind.MARK || token.kind() == Token.Kind.NUMBER) {
      return null;
    }
    TokenTrie.Match<GazetteerEntry> match = gazetteer.longest(tokens, i);
    if (match != null && acceptable(match, words, i)) {
      return named(match, words, tokens, i);
    }
    if (word.isVerb() || word.isPreposition()) {
      return null;
    }
    Gazetteer.Head head = head(word);
    if (head != null) {
      return composed(head, words, tokens, i);
    }
    GazetteerEntry demonym = gazetteer.demonym(token);
    if (demonym != null && (word.reading() == null || !word.isVerb())) {
      return ofOrigin(demonym, words, tokens, i);
    }
    return null;
  }

  private static boolean acceptable(
      TokenTrie.Match<GazetteerEntry> match, List<Word> words, int i) {
    Word word = words.get(i);
    if (match.last() > i) {
      return true;
    }
    if (word.isVerb() && word.reading().weight() > 0.5) {
      return i > 0 && words.get(i - 1).isPreposition();
    }
    if (match.prefix() == 0) {
      return true;
    }
    // with a clitic taken off: only if the word as a whole is no common word
    return word.reading() == null || match.value().kind() != GazetteerEntry.Kind.PERSON;
  }

  private Gazetteer.Head head(Word word) {
    if (word.reading() != null) {
      if (word.isVerb()) {
        return null;
      }
      Gazetteer.Head head = gazetteer.head(word.reading().lemma());
      if (head != null) {
        return head;
      }
      for (Analysis other : word.readings()) {
        if (other.partOfSpeech() == PartOfSpeech.NOUN && gazetteer.head(other.lemma()) != null) {
          return gazetteer.head(other.lemma());
        }
      }
      return null;
    }
    return gazetteer.head(word.lemma());
  }

  private Entity named(
      TokenTrie.Match<GazetteerEntry> match, List<Word> words, List<Token> tokens, int i) {
    GazetteerEntry entry = match.value();
    int last = match.last();
    String preposition = match.preposition() != null ? match.preposition() : before(words, i);
    Kind kind =
        switch (entry.kind()) {
          case STATE -> Kind.STATE;
          case CAPITAL -> locative(preposition) ? Kind.PLACE : Kind.STATE;
          case PLACE -> Kind.PLACE;
          case ORGANISATION -> Kind.ORGANISATION;
          case PERSON -> Kind.PERSON;
          case DEMONYM -> Kind.DEMONYM;
        };
    if (kind == Kind.ORGANISATION) {
      last = extendByAdjectives(words, last);
    }
    boolean place = entry.precision() != null;
    return new Entity(
        i,
        last,
        i,
        tokens.get(i).start() + surfacePrefix(tokens.get(i), match.prefix()),
        tokens.get(last).end(),
        kind,
        preposition,
        match.conjoined(),
        entry.country(),
        entry.sectors(),
        entry.id(),
        entry.name(),
        place ? entry : null,
        false);
  }

  /** Whether a capital after this preposition is a place and not a government. */
  private static boolean locative(String preposition) {
    return preposition != null
        && switch (preposition) {
          case "في",
              "ب",
              "من",
              "الي",
              "داخل",
              "قرب",
              "شرق",
              "غرب",
              "شمال",
              "جنوب",
              "صوب",
              "وسط",
              "خارج" ->
              true;
          default -> false;
        };
  }

  private int extendByAdjectives(List<Word> words, int last) {
    int at = last;
    while (at + 1 < words.size()
        && at - last < 2
        && gazetteer.demonym(words.get(at + 1).token()) != null
        && !words.get(at + 1).isConjoined()) {
      at++;
    }
    return at;
  }

  private Entity ofOrigin(GazetteerEntry demonym, List<Word> words, List<Token> tokens, int i) {
    Word word = words.get(i);
    String key = word.token().key();
    boolean person = key.endsWith("ون") || key.endsWith("ين") && !key.endsWith("تين");
    boolean noun = i == 0 || !words.get(i - 1).isNominal() || word.isConjoined();
    Kind kind = person && noun ? Kind.GROUP : Kind.DEMONYM;
    int last = kind == Kind.GROUP ? extend(words, tokens, i, false) : i;
    return new Entity(
        i,
        last,
        i,
        word.startWithArticle(),
        tokens.get(last).end(),
        kind,
        preposition(words, i),
        word.isConjoined(),
        demonym.country(),
        kind == Kind.GROUP ? List.of("CVL") : demonym.sectors(),
        demonym.id(),
        demonym.name(),
        null,
        person);
  }

  private Entity composed(Gazetteer.Head head, List<Word> words, List<Token> tokens, int i) {
    Word word = words.get(i);
    boolean person = head.kind() == Kind.ROLE;
    int last = extend(words, tokens, i, person);
    String country = null;
    String id = null;
    Name name = null;
    List<String> sectors = head.sectors();
    for (int j = i + 1; j <= last; j++) {
      TokenTrie.Match<GazetteerEntry> match = gazetteer.longest(tokens, j);
      if (match != null && match.last() <= last) {
        GazetteerEntry entry = match.value();
        if (country == null && match.preposition() == null) {
          country = entry.country();
        }
        if (entry.kind() == GazetteerEntry.Kind.PERSON
            || entry.kind() == GazetteerEntry.Kind.ORGANISATION && !person) {
          id = entry.id();
          name = entry.name();
          country = entry.country() == null ? country : entry.country();
          if (!entry.sectors().isEmpty() && entry.kind() == GazetteerEntry.Kind.ORGANISATION) {
            sectors = entry.sectors();
          }
        }
        j = match.last();
      } else if (country == null) {
        GazetteerEntry demonym = gazetteer.demonym(tokens.get(j));
        if (demonym != null) {
          country = demonym.country();
        }
      }
    }
    boolean plural =
        head.kind() == Kind.GROUP
            || word.reading() != null
                && word.reading().number() != null
                && word.reading().number() != Analysis.GrammaticalNumber.SINGULAR;
    return new Entity(
        i,
        last,
        i,
        word.startWithArticle(),
        tokens.get(last).end(),
        head.kind(),
        preposition(words, i),
        word.isConjoined(),
        country,
        sectors,
        id,
        name,
        null,
        plural);
  }

  /** Last token of the phrase that token {@code i} heads. */
  private int extend(List<Word> words, List<Token> tokens, int i, boolean person) {
    int last = i;
    boolean ended = words.get(i).isDefinite();
    boolean named = false;
    int j = i + 1;
    while (j < words.size() && j - i < LONGEST_PHRASE) {
      Word word = words.get(j);
      Token token = word.token();
      if (token.kind() == Token.Kind.MARK) {
        // a quoted name belongs to the phrase
        if ((token.isMark('«') || token.isMark('"') || token.isMark('“')) && j + 1 < words.size()) {
          int close = closing(tokens, j);
          if (close > 0 && close - j <= 5 && !person && !words.get(j + 1).isVerb()) {
            last = close - 1;
            j = close + 1;
            named = true;
            continue;
          }
        }
        break;
      }
      if (token.kind() == Token.Kind.NUMBER
          || word.isPreposition()
          || word.isVerb()
          || org.mirqab.nlp.syntax.FunctionWords.isFunctionWord(token.key())) {
        break;
      }
      int side = affiliationEnd(tokens, j);
      if (side > 0) {
        return side;
      }
      TokenTrie.Match<GazetteerEntry> match = gazetteer.longest(tokens, j);
      if (match != null && match.preposition() != null && acceptable(match, words, j)) {
        break;
      }
      if (match != null
          && match.prefix() == 0
          && !(named && match.value().kind() != GazetteerEntry.Kind.DEMONYM)) {
        if (ended && !person && match.value().kind() == GazetteerEntry.Kind.PERSON) {
          break;
        }
        last = match.last();
        named = true;
        j = last + 1;
        continue;
      }
      if (word.isConjoined() && !(wordIsNoun(word) && conjoinedInside(words, j))) {
        break;
      }
      if (word.attachedPreposition() != null) {
        break;
      }
      boolean demonym = gazetteer.demonym(token) != null;
      if (demonym) {
        last = j++;
        ended = true;
        continue;
      }
      if (named) {
        break;
      }
      if (word.is(PartOfSpeech.ADJECTIVE)) {
        last = j++;
        continue;
      }
      if (word.reading() == null) {
        // an unknown word: part of a person's name or of an idafa
        boolean several =
            words.get(i).reading() != null
                && words.get(i).reading().number() == Analysis.GrammaticalNumber.PLURAL;
        if (!several && (person && ended || !ended)) {
          int limit = person ? 3 : 2;
          int k = j;
          while (k < words.size()
              && k - j < limit
              && words.get(k).reading() == null
              && (k == j || gazetteer.longest(tokens, k) == null)
              && words.get(k).token().kind() == Token.Kind.ARABIC
              && !words.get(k).isPreposition()
              && !org.mirqab.nlp.syntax.FunctionWords.isFunctionWord(words.get(k).token().key())) {
            k++;
          }
          if (k > j) {
            last = k - 1;
            named = person;
            j = k;
            continue;
          }
        }
        break;
      }
      if (wordIsNoun(word) && !ended && word.reading().caseCue() != Analysis.CaseCue.ACCUSATIVE) {
        if (head(word) != null
            && !person
            && head(word).kind() == Kind.GROUP
            && !word.isDefinite()) {
          break;
        }
        last = j++;
        ended = word.isDefinite();
        if (word.reading().enclitic() != null) {
          break;
        }
        continue;
      }
      break;
    }
    return last;
  }

  /**
   * Last token of an adjective of affiliation at {@code j}, its preposition and a known name:
   * موالية لإيران, مدعومة من أنقرة. -1 if there is none.
   */
  private int affiliationEnd(List<Token> tokens, int j) {
    String preposition = gazetteer.affiliation(tokens.get(j));
    if (preposition == null || j + 1 >= tokens.size()) {
      return -1;
    }
    boolean apart = tokens.get(j + 1).key().equals(preposition);
    int at = apart ? j + 2 : j + 1;
    if (at >= tokens.size()) {
      return -1;
    }
    TokenTrie.Match<GazetteerEntry> name = gazetteer.longest(tokens, at);
    boolean led = name != null && (apart || preposition.equals(name.preposition()));
    return led ? name.last() : -1;
  }

  private static boolean wordIsNoun(Word word) {
    return word.is(PartOfSpeech.NOUN) || word.is(PartOfSpeech.ADJECTIVE);
  }

  /** والدفاع in وزيرا الداخلية والدفاع, والأمني in السياسي والأمني. */
  private static boolean conjoinedInside(List<Word> words, int j) {
    Word word = words.get(j);
    Word previous = words.get(j - 1);
    return word.is(PartOfSpeech.ADJECTIVE)
        && previous.is(PartOfSpeech.ADJECTIVE)
        && word.isDefinite() == previous.isDefinite();
  }

  private static int closing(List<Token> tokens, int open) {
    for (int j = open + 1; j < tokens.size() && j - open <= 6; j++) {
      Token token = tokens.get(j);
      if (token.isMark('»') || token.isMark('"') || token.isMark('”')) {
        return j;
      }
    }
    return -1;
  }

  private static String preposition(List<Word> words, int i) {
    String attached = words.get(i).attachedPreposition();
    return attached != null ? attached : before(words, i);
  }

  private static String before(List<Word> words, int i) {
    int j = i - 1;
    // a number stands between preposition and noun: على ثلاثة جنود
    while (j >= 0
        && (words.get(j).is(PartOfSpeech.NUMERAL)
            || words.get(j).token().kind() == Token.Kind.NUMBER
            || words.get(j).token().isMark('«')
            || words.get(j).token().isMark('"')
            || org.mirqab.nlp.syntax.FunctionWords.isDemonstrative(words.get(j).bare()))) {
      j--;
    }
    return j >= 0 && words.get(j).isPreposition() ? words.get(j).bare() : null;
  }

  private static int surfacePrefix(Token token, int letters) {
    int at = 0;
    int seen = 0;
    String surface = token.surface();
    while (at < surface.length() && seen < letters) {
      if (!org.mirqab.nlp.text.Orthography.isOmissible(surface.charAt(at))) {
        seen++;
      }
      at++;
    }
    while (letters > 0
        && at < surface.length()
        && org.mirqab.nlp.text.Orthography.isOmissible(surface.charAt(at))) {
      at++;
    }
    return at;
  }
}
