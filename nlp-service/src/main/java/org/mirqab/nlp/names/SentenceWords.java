package org.mirqab.nlp.names;

import java.util.ArrayList;
import java.util.List;
import org.mirqab.nlp.morphology.Analysis;
import org.mirqab.nlp.morphology.Analysis.CaseCue;
import org.mirqab.nlp.morphology.Analysis.Gender;
import org.mirqab.nlp.morphology.Analysis.GrammaticalNumber;
import org.mirqab.nlp.morphology.PartOfSpeech;
import org.mirqab.nlp.names.Gazetteer.WordRole;
import org.mirqab.nlp.syntax.Word;
import org.mirqab.nlp.text.Orthography;
import org.mirqab.nlp.text.Token;

/**
 * The words of one sentence with what the gazetteer knows of each, looked up once. Used by one
 * thread only.
 */
final class SentenceWords {

  /** Readings of less weight may be guesses by shape. */
  private static final double LEAST_SURE = 0.6;

  private static final double LIKELY = 0.5;
  private static final double LEAST_NOUN = 0.2;
  private static final int STOPS = 1;
  private static final int LOOKED_UP = 2;
  private static final int MATCHED = 4;
  private static final int HEADED = 8;
  private static final int ORIGIN = 16;
  private static final int ROLES = 32;

  private final Gazetteer gazetteer;
  private final List<Word> words;
  private final List<Token> tokens;
  private final int[] known;
  private final TokenTrie.Match<GazetteerEntry>[] matches;
  private final Gazetteer.Head[] heads;
  private final GazetteerEntry[] origins;
  private final int[] roles;

  @SuppressWarnings("unchecked")
  SentenceWords(Gazetteer gazetteer, List<Word> words) {
    this.gazetteer = gazetteer;
    this.words = words;
    int n = words.size();
    tokens = new ArrayList<>(n);
    for (Word word : words) {
      tokens.add(word.token());
    }
    known = new int[n];
    matches = (TokenTrie.Match<GazetteerEntry>[]) new TokenTrie.Match<?>[n];
    heads = new Gazetteer.Head[n];
    origins = new GazetteerEntry[n];
    roles = new int[n];
  }

  int size() {
    return tokens.size();
  }

  Word word(int i) {
    return words.get(i);
  }

  Token token(int i) {
    return tokens.get(i);
  }

  List<Token> tokens() {
    return tokens;
  }

  boolean isMark(int i) {
    return tokens.get(i).kind() == Token.Kind.MARK;
  }

  /** Whether the token joins the words of a hashtag: # and _. */
  boolean isJoint(int i) {
    return i < size() && (tokens.get(i).isMark('_') || tokens.get(i).isMark('#'));
  }

  /** Whether the word can be no part of a noun phrase. */
  boolean stops(int i) {
    if ((known[i] & LOOKED_UP) == 0) {
      known[i] |= LOOKED_UP;
      Word word = words.get(i);
      Token token = word.token();
      boolean stops =
          token.kind() == Token.Kind.NUMBER
              || word.isVerb()
              // a function word is given no reading
              || word.reading() == null && word.isFunctionWord()
              || has(i, WordRole.DAY);
      known[i] |= stops ? STOPS : 0;
    }
    return (known[i] & STOPS) != 0;
  }

  /** The longest name that begins here; or null. */
  TokenTrie.Match<GazetteerEntry> match(int i) {
    if ((known[i] & MATCHED) == 0) {
      known[i] |= MATCHED;
      matches[i] = likely(gazetteer.longest(tokens, i), i);
    }
    return matches[i];
  }

  /** The state of a word of origin of one token; or null. */
  GazetteerEntry origin(int i) {
    if ((known[i] & ORIGIN) == 0) {
      known[i] |= ORIGIN;
      Token token = tokens.get(i);
      origins[i] = token.kind() == Token.Kind.ARABIC ? gazetteer.demonym(token) : null;
    }
    return origins[i];
  }

  /** The state of a word of origin of two tokens, كوري شمالي; or null. */
  GazetteerEntry originPair(int i) {
    if (i + 1 >= size() || isMark(i) || isMark(i + 1)) {
      return null;
    }
    String key = tokens.get(i).key();
    if (!gazetteer.startsDemonymPair(key, stemStart(key))) {
      return null;
    }
    return gazetteer.demonymPair(bare(key), bare(tokens.get(i + 1).key()));
  }

  private static int stemStart(String key) {
    int from = key.length() > 3 && "وفبل".indexOf(key.charAt(0)) >= 0 ? 1 : 0;
    if (key.startsWith("ال", from)) {
      return from + 2;
    }
    return from == 1 && key.startsWith("لل") ? 2 : from;
  }

  private static String bare(String key) {
    int from = stemStart(key);
    int to = key.length();
    if (key.endsWith("ه")) {
      to--;
    } else if (key.endsWith("ون") || key.endsWith("ين")) {
      to -= 2;
    }
    return to - from < 3 ? key : key.substring(from, to);
  }

  private int roles(int i) {
    if ((known[i] & ROLES) == 0) {
      known[i] |= ROLES;
      Word word = words.get(i);
      int bits = gazetteer.wordRoles(word.token().key());
      if (word.reading() != null) {
        bits |= gazetteer.wordRoles(word.reading().lemma());
      } else {
        bits |= gazetteer.wordRoles(word.lemma());
      }
      roles[i] = bits;
    }
    return roles[i];
  }

  boolean has(int i, WordRole role) {
    return (roles(i) & role.bit) != 0;
  }

  /** What the word says if it heads a phrase; or null. */
  Gazetteer.Head head(int i) {
    if ((known[i] & HEADED) == 0) {
      known[i] |= HEADED;
      heads[i] = readHead(i);
    }
    return heads[i];
  }

  private Gazetteer.Head readHead(int i) {
    Word word = words.get(i);
    if (word.token().kind() != Token.Kind.ARABIC) {
      return null;
    }
    if (word.reading() == null) {
      return word.isFunctionWord() ? null : gazetteer.head(word.lemma());
    }
    if (word.isVerb()) {
      return isOfficeAfterAll(i) ? nounHead(word) : null;
    }
    Gazetteer.Head head = gazetteer.head(word.reading().lemma());
    if (word.is(PartOfSpeech.NOUN) && head != null) {
      return head;
    }
    Gazetteer.Head noun = nounHead(word);
    if (noun != null) {
      return noun;
    }
    Gazetteer.Head written = gazetteer.head(word.token().key());
    if (written != null && written.kind() == Entity.Kind.ORGANISATION) {
      return written;
    }
    if (head == null || word.is(PartOfSpeech.NOUN)) {
      return null;
    }
    // an adjective alone is a person only where its plural is one: انفصاليون
    boolean people = word.reading().caseCue() != CaseCue.NONE;
    boolean chief = !word.isDefinite() && i + 1 < size() && isDefinite(i + 1);
    return people || chief ? head : null;
  }

  private Gazetteer.Head nounHead(Word word) {
    for (Analysis other : word.readings()) {
      if (other.partOfSpeech() == PartOfSpeech.NOUN && other.weight() >= LEAST_NOUN) {
        Gazetteer.Head head = gazetteer.head(other.lemma());
        boolean place =
            head != null && (head.kind() == Entity.Kind.PLACE || head.kind() == Entity.Kind.THING);
        // إحياء is no quarter: of places only the likeliest reading counts
        if (head != null && !place) {
          return head;
        }
      }
    }
    return null;
  }

  /** Whether a word read as a verb for what stands before it is by far more often a noun: وزير. */
  private boolean isOfficeAfterAll(int i) {
    Word word = words.get(i);
    double noun = 0;
    for (Analysis other : word.readings()) {
      noun += other.partOfSpeech() == PartOfSpeech.NOUN ? other.weight() : 0;
    }
    return noun > 3 * word.reading().weight() && followedByArticle(i);
  }

  private TokenTrie.Match<GazetteerEntry> likely(TokenTrie.Match<GazetteerEntry> match, int i) {
    if (match == null || match.last() > i) {
      return match;
    }
    Word word = words.get(i);
    Word before = i == 0 ? null : words.get(i - 1);
    boolean afterPreposition = before != null && before.isPreposition();
    boolean quoted =
        i > 0 && opensQuotation(i - 1) && i + 1 < size() && isMark(i + 1) && match.prefix() == 0;
    if (word.isVerb() && word.reading().weight() > LIKELY) {
      return afterPreposition || quoted ? match : null;
    }
    GazetteerEntry.Kind kind = match.value().kind();
    if ("ك".equals(match.preposition()) && word.token().key().length() - match.prefix() < 6) {
      return null;
    }
    boolean noun = before != null && before.is(PartOfSpeech.NOUN) && !before.isDefinite();
    if (kind == GazetteerEntry.Kind.STATE
        && match.prefix() == 0
        && word.is(PartOfSpeech.ADJECTIVE)
        && (noun && head(i - 1) == null || before != null && before.is(PartOfSpeech.ADJECTIVE))) {
      // دعم مالي, غارات سورية: an adjective, of origin or not
      return null;
    }
    if (match.prefix() == 0) {
      return match;
    }
    // with a clitic taken off: only if the word as a whole is no common word
    return word.reading() == null || kind != GazetteerEntry.Kind.PERSON ? match : null;
  }

  /** Whether the word can be an adjective. */
  boolean isAdjective(int i) {
    Word word = words.get(i);
    if (word.reading() == null) {
      return false;
    }
    for (Analysis reading : word.readings()) {
      if (reading.partOfSpeech() == PartOfSpeech.ADJECTIVE) {
        return true;
      }
    }
    return word.is(PartOfSpeech.NUMERAL) && word.reading().definite();
  }

  /** Whether the word carries ال, known or not. */
  boolean isDefinite(int i) {
    Word word = words.get(i);
    // an adjective guessed by its shape may keep the article in its lemma: الري
    return word.isDefinite()
        || word.is(PartOfSpeech.ADJECTIVE)
            && word.reading().weight() < LEAST_SURE
            && word.token().key().startsWith("ال");
  }

  boolean hasPronoun(int i) {
    Analysis reading = words.get(i).reading();
    return reading != null && reading.enclitic() != null;
  }

  /** Whether an idafa can follow: no article, pronoun, tanwin, or ن of the plural and dual. */
  boolean governs(int i) {
    Word word = words.get(i);
    Token token = word.token();
    if (isDefinite(i) || token.hasTanwinFath()) {
      return false;
    }
    if (hasPronoun(i)) {
      return isDualBeforeNoun(i);
    }
    Analysis reading = word.reading();
    if (reading == null || reading.caseCue() == CaseCue.NONE) {
      return true;
    }
    if (reading.number() == GrammaticalNumber.SINGULAR) {
      return reading.caseCue() != CaseCue.ACCUSATIVE || isDual(i) && followedByArticle(i);
    }
    return !token.key().endsWith("ن")
        && (reading.caseCue() != CaseCue.ACCUSATIVE || !token.key().endsWith("ا"));
  }

  /** وفدي الحكومة: spelled as my delegation, but a noun with a pronoun has no genitive. */
  private boolean isDualBeforeNoun(int i) {
    return words.get(i).reading().enclitic().equals("ي")
        && isDual(i)
        && followedByArticle(i)
        && !words.get(i + 1).is(PartOfSpeech.ADJECTIVE);
  }

  private boolean followedByArticle(int i) {
    return i + 1 < size() && isDefinite(i + 1);
  }

  /** Whether one of its readings is dual. */
  boolean isDual(int i) {
    for (Analysis reading : words.get(i).readings()) {
      if (reading.number() == GrammaticalNumber.DUAL) {
        return true;
      }
    }
    return false;
  }

  boolean isPlural(int i) {
    Analysis reading = words.get(i).reading();
    return reading != null
        && reading.number() != null
        && reading.number() != GrammaticalNumber.SINGULAR;
  }

  /** Whether an adjective at {@code i} can belong to the noun at {@code noun}. */
  boolean agrees(int noun, int i) {
    Analysis of = words.get(noun).reading();
    if (of == null || of.number() == null || of.gender() == null) {
      return true;
    }
    Analysis adjective = null;
    for (Analysis reading : words.get(i).readings()) {
      if (reading.partOfSpeech() == PartOfSpeech.ADJECTIVE) {
        adjective = reading;
        break;
      }
    }
    String key = tokens.get(i).key();
    GrammaticalNumber number = GrammaticalNumber.SINGULAR;
    Gender gender = Gender.MASCULINE;
    if (adjective != null && adjective.number() != null) {
      number = adjective.number();
      gender = adjective.gender();
    } else if (key.endsWith("ون")
        || key.endsWith("ين")
        || key.endsWith("ان") && origin(i) != null
        || key.endsWith("ات")) {
      number = GrammaticalNumber.PLURAL;
    } else if (key.endsWith("ه")) {
      gender = Gender.FEMININE;
    } else if (words.get(i).is(PartOfSpeech.NUMERAL)) {
      return true;
    }
    if (number != GrammaticalNumber.SINGULAR) {
      boolean clash =
          adjective != null
              && (adjective.caseCue() == CaseCue.NOMINATIVE && of.caseCue() == CaseCue.OBLIQUE
                  || adjective.caseCue() == CaseCue.OBLIQUE && of.caseCue() == CaseCue.NOMINATIVE);
      return of.number() != GrammaticalNumber.SINGULAR && !clash || isPeople(noun);
    }
    if (gender == Gender.FEMININE) {
      return of.gender() == Gender.FEMININE || of.number() == GrammaticalNumber.PLURAL;
    }
    return of.number() == GrammaticalNumber.SINGULAR && of.gender() == Gender.MASCULINE
        || isPeople(noun);
  }

  private boolean isPeople(int i) {
    Gazetteer.Head head = head(i);
    return head != null && head.kind() == Entity.Kind.GROUP;
  }

  /**
   * Last token of a person's name of at least {@code least} words that begins here; -1 if there is
   * none.
   */
  int personEnd(int from, int least) {
    int count = 0;
    int last = -1;
    int j = from;
    boolean given = false;
    while (j < size() && count < 4) {
      if (isJoint(j)) {
        j++;
        continue;
      }
      if (tokens.get(j).kind() != Token.Kind.ARABIC) {
        break;
      }
      if (has(j, WordRole.NAME) && j + 1 < size() && !isMark(j + 1)) {
        // بن, أبو, عبد: the name goes on
        j++;
        continue;
      }
      boolean connected = j > from && has(j - 1, WordRole.NAME);
      TokenTrie.Match<GazetteerEntry> match = match(j);
      if (!connected
          && match != null
          && match.value().kind() != GazetteerEntry.Kind.PERSON
          && !(given && match.last() == j && gazetteer.isPersonName(tokens.get(j).key()))) {
        break;
      }
      boolean titled = j == from && least == 1;
      if (!isNamePart(j, j == from) && !(titled && gazetteer.isPersonName(tokens.get(j).key()))) {
        break;
      }
      given = true;
      last = j;
      count++;
      j++;
    }
    return count >= least ? last : -1;
  }

  private boolean isNamePart(int i, boolean first) {
    Word word = words.get(i);
    String key = word.token().key();
    if (key.length() < 2 || has(i, WordRole.DAY)) {
      return false;
    }
    if (key.equals("علي")) {
      return word.token().form().equals("علي") || !first && i + 1 < size() && isMark(i + 1);
    }
    if (word.isFunctionWord()) {
      return false;
    }
    if (gazetteer.isPersonName(key)) {
      // ناصر is a verb too: another name after it decides
      return !word.isVerb()
          || !first
          || word.reading().weight() < LIKELY
          || i + 1 < size() && isNamePart(i + 1, false);
    }
    boolean surname = !first && key.startsWith("ال") && key.endsWith("ي");
    if (word.reading() != null && !(surname && word.reading().weight() < LEAST_SURE)
        || word.attachedPreposition() != null) {
      return false;
    }
    if (first && key.startsWith("ال")) {
      return false;
    }
    return !looksLikeVerb(key) && (!first || origin(i) == null);
  }

  /** An unknown word that its first letters make a verb rather than a name. */
  private static boolean looksLikeVerb(String key) {
    return key.startsWith("است") || key.startsWith("سي") || key.startsWith("ست");
  }

  /** Whether the key is a first name that persons of the gazetteer have. */
  boolean isGivenName(int i) {
    return words.get(i).reading() == null && gazetteer.isGivenName(tokens.get(i).key());
  }

  /** The mark that closes the quotation or bracket opened at {@code open}; -1 if none is near. */
  int closing(int open, int most) {
    Token token = tokens.get(open);
    for (int j = open + 2; j < size() && j - open <= most + 1; j++) {
      Token close = tokens.get(j);
      boolean closes =
          token.isMark('(')
              ? close.isMark(')')
              : token.isMark('«')
                  ? close.isMark('»')
                  : token.isMark('“') ? close.isMark('”') : close.isMark('"');
      if (closes) {
        return j;
      }
      if (close.kind() == Token.Kind.MARK && !isJoint(j) && !close.isMark('-')) {
        return -1;
      }
    }
    return -1;
  }

  boolean opensQuotation(int i) {
    Token token = tokens.get(i);
    return token.isMark('«') || token.isMark('"') || token.isMark('“');
  }

  /** First character of the word in the article, after {@code letters} letters of its key. */
  int startAfter(int i, int letters) {
    Token token = tokens.get(i);
    String surface = token.surface();
    if (letters == 0) {
      return token.start();
    }
    int at = 0;
    int seen = 0;
    while (at < surface.length() && seen < letters) {
      if (!Orthography.isOmissible(surface.charAt(at))) {
        seen++;
      }
      at++;
    }
    while (at < surface.length() && Orthography.isOmissible(surface.charAt(at))) {
      at++;
    }
    return token.start() + Math.min(at, surface.length() - 1);
  }

  /** First character of the word after its proclitics, ال not counted among them. */
  int startOfNoun(int i) {
    Word word = words.get(i);
    String key = word.token().key();
    if (word.token().kind() != Token.Kind.ARABIC) {
      return word.token().start();
    }
    if (word.reading() == null) {
      int at = key.length() > 4 && "وف".indexOf(key.charAt(0)) >= 0 ? 1 : 0;
      if (key.startsWith("لل", at)) {
        return startAfter(i, at + 2);
      }
      if (key.startsWith("ال", at + 1) && "بك".indexOf(key.charAt(at)) >= 0) {
        return startAfter(i, at + 1);
      }
      return key.startsWith("ال", at) ? startAfter(i, at) : word.token().start();
    }
    int stem = word.reading().stemStart();
    boolean article = word.reading().definite() && stem >= 2 && key.startsWith("ال", stem - 2);
    return startAfter(i, article ? stem - 2 : stem);
  }
}
