package org.mirqab.nlp.names;

import java.util.ArrayList;
import java.util.List;
import org.mirqab.contracts.Name;
import org.mirqab.contracts.Precision;
import org.mirqab.nlp.morphology.Analysis;
import org.mirqab.nlp.morphology.Analysis.CaseCue;
import org.mirqab.nlp.morphology.Analysis.GrammaticalNumber;
import org.mirqab.nlp.morphology.PartOfSpeech;
import org.mirqab.nlp.names.Entity.Kind;
import org.mirqab.nlp.names.Gazetteer.WordRole;
import org.mirqab.nlp.syntax.Word;
import org.mirqab.nlp.text.Token;

/** Reads the noun phrases of one sentence from left to right. Used by one thread only. */
final class PhraseReader {

  /** Tokens that a composed phrase may have; longer ones are clauses in disguise. */
  private static final int LONGEST_PHRASE = 10;

  private static final int LONGEST_QUOTATION = 4;

  private final Gazetteer gazetteer;
  private final SentenceWords sentence;

  PhraseReader(Gazetteer gazetteer, SentenceWords sentence) {
    this.gazetteer = gazetteer;
    this.sentence = sentence;
  }

  List<Entity> read(int from) {
    List<Entity> entities = new ArrayList<>();
    int i = from;
    while (i < sentence.size()) {
      Entity previous = entities.isEmpty() ? null : entities.get(entities.size() - 1);
      Entity entity = at(i, previous);
      if (entity == null) {
        i++;
      } else {
        entities.add(entity);
        i = entity.last() + 1;
      }
    }
    return entities;
  }

  /** A phrase while it is read. */
  private static final class Phrase {
    final int first;
    final Gazetteer.Head head;
    int last;
    boolean definite;

    /** Whether a name, an owner or an origin says which one is meant. */
    boolean told;

    /** Whether words stand between the head and the name: أرياف مدينة … is no city. */
    boolean parts;

    String country;
    GazetteerEntry person;
    GazetteerEntry organisation;
    GazetteerEntry place;
    List<String> owner = List.of();

    Phrase(int first, Gazetteer.Head head) {
      this.first = first;
      this.head = head;
      this.last = first;
    }

    /** An unknown name that ends at this token says which one is meant. */
    void tell(int end) {
      last = end;
      told = true;
      definite = true;
    }

    void add(GazetteerEntry entry, int end) {
      last = end;
      told = true;
      if (country == null) {
        country = entry.country();
      }
      switch (entry.kind()) {
        case PERSON -> person = person == null ? entry : person;
        case ORGANISATION -> organisation = organisation == null ? entry : organisation;
        default -> place = place == null && entry.precision() != null ? entry : place;
      }
      if (owner.isEmpty()) {
        owner = entry.sectors();
      }
    }
  }

  private Entity at(int i, Entity previous) {
    Token token = sentence.token(i);
    if (token.kind() == Token.Kind.MARK || token.kind() == Token.Kind.NUMBER) {
      return null;
    }
    TokenTrie.Match<GazetteerEntry> match = sentence.match(i);
    if (match != null) {
      return named(match, i);
    }
    Word word = sentence.word(i);
    if (word.isVerb()) {
      Gazetteer.Head office = sentence.head(i);
      return office != null && office.kind() == Kind.ROLE ? composed(office, i) : null;
    }
    Entity part = partOf(i);
    if (part != null) {
      return part;
    }
    Entity side = sideOf(i);
    if (side != null) {
      return side;
    }
    if (sentence.stops(i)) {
      return null;
    }
    Entity second = sharing(i, previous);
    if (second != null) {
      return second;
    }
    Gazetteer.Head head = sentence.head(i);
    if (head != null && !isAdjectiveOfBefore(i)) {
      return composed(head, i);
    }
    GazetteerEntry pair = sentence.originPair(i);
    if (pair != null || sentence.origin(i) != null) {
      return ofOrigin(pair != null ? pair : sentence.origin(i), i, pair != null ? i + 1 : i);
    }
    if (sentence.has(i, WordRole.TITLE) || sentence.isGivenName(i)) {
      return unknownPerson(i);
    }
    return null;
  }

  /** Whether the word is an adjective of the definite noun before it: الدور العسكري. */
  private boolean isAdjectiveOfBefore(int i) {
    if (i == 0 || !sentence.isDefinite(i) || !sentence.isAdjective(i)) {
      return false;
    }
    Word word = sentence.word(i);
    Word before = sentence.word(i - 1);
    return !word.isConjoined()
        && word.attachedPreposition() == null
        && before.is(PartOfSpeech.NOUN)
        && before.isDefinite()
        && sentence.agrees(i - 1, i);
  }

  // ---- names

  private Entity named(TokenTrie.Match<GazetteerEntry> match, int i) {
    GazetteerEntry entry = amman(match.value(), match, i);
    int last = match.last();
    String preposition = match.preposition() != null ? match.preposition() : before(i);
    Kind kind =
        switch (entry.kind()) {
          case STATE -> Kind.STATE;
          case CAPITAL -> locative(preposition) ? Kind.PLACE : Kind.STATE;
          case PLACE -> Kind.PLACE;
          case ORGANISATION -> Kind.ORGANISATION;
          case PERSON -> Kind.PERSON;
          case DEMONYM -> Kind.DEMONYM;
        };
    GazetteerEntry place = entry.precision() != null ? entry : null;
    if (kind == Kind.ORGANISATION) {
      last = adjectivesAfter(last);
      if (besideBuilding(preposition)) {
        place = building(entry);
      }
    } else if (kind == Kind.PERSON) {
      last = ancestryAfter(last);
    }
    String country = entry.country();
    List<String> sectors = entry.sectors();
    Gazetteer.Head head = kind == Kind.PLACE && last > i ? sentence.head(i) : null;
    if (head != null && head.precision() == Precision.SITE && head.kind() != Kind.PLACE) {
      // a known embassy or base: whose it is may differ from where it stands
      kind = head.kind();
      sectors = head.sectors();
      for (int j = i + 1; j <= last; j++) {
        if (kind == Kind.ORGANISATION && sentence.origin(j) != null) {
          country = sentence.origin(j).country();
        }
      }
    }
    return new Entity(
        i,
        last,
        i,
        startOfName(i, match),
        sentence.token(last).end(),
        kind,
        preposition,
        match.conjoined(),
        country,
        sectors,
        entry.id(),
        entry.name(),
        place,
        false);
  }

  private int startOfName(int i, TokenTrie.Match<GazetteerEntry> match) {
    String key = sentence.token(i).key();
    int letters = match.prefix();
    // للعراق: what is left of ال goes too
    boolean article =
        "ل".equals(match.preposition())
            && key.startsWith("لل", letters - 1)
            && match.value().name().ar().startsWith("ال");
    return sentence.startAfter(i, article ? letters + 1 : letters);
  }

  /** عمان is the city where one can only be in a city, unless the sentence speaks of Oman. */
  private GazetteerEntry amman(GazetteerEntry entry, TokenTrie.Match<GazetteerEntry> match, int i) {
    if (entry.kind() != GazetteerEntry.Kind.STATE
        || match.last() > i
        || !"OMN".equals(entry.country())) {
      return entry;
    }
    GazetteerEntry city = gazetteer.capital("place:amman");
    if (city == null) {
      return entry;
    }
    boolean jordan = false;
    for (int j = 0; j < sentence.size(); j++) {
      GazetteerEntry origin = j == i ? null : sentence.origin(j);
      TokenTrie.Match<GazetteerEntry> other = j == i ? null : sentence.match(j);
      String country =
          origin != null ? origin.country() : other != null ? other.value().country() : null;
      if ("OMN".equals(country)) {
        return entry;
      }
      jordan |= "JOR".equals(country);
    }
    String preposition = match.preposition() != null ? match.preposition() : before(i);
    return jordan || "في".equals(preposition) || "ب".equals(preposition) ? city : entry;
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

  private static boolean besideBuilding(String preposition) {
    return preposition != null
        && switch (preposition) {
          case "امام", "قرب", "حول", "قباله" -> true;
          default -> false;
        };
  }

  private GazetteerEntry building(GazetteerEntry body) {
    return new GazetteerEntry(
        GazetteerEntry.Kind.PLACE,
        null,
        body.name(),
        body.country(),
        List.of(),
        null,
        null,
        Precision.SITE);
  }

  /** Last token of the adjectives that a definite name at {@code last} has. */
  private int adjectivesAfter(int last) {
    int at = last;
    if (at + 1 < sentence.size() && !sentence.opensQuotation(at + 1)) {
      while (at + 1 < sentence.size() && at - last < 2) {
        int j = at + 1;
        if (sentence.isMark(j)
            || sentence.stops(j)
            || !sentence.isDefinite(j)
            || sentence.word(j).isConjoined()
            || sentence.word(j).attachedPreposition() != null
            || sentence.origin(j) == null
                && !(sentence.isAdjective(j) && sentence.agrees(last, j))) {
          break;
        }
        at++;
      }
    }
    return at;
  }

  /** بن and a name after a known person's name. */
  private int ancestryAfter(int last) {
    int at = last;
    while (at + 2 < sentence.size()
        && (sentence.token(at + 1).key().equals("بن")
            || sentence.token(at + 1).key().equals("ال")
                && sentence.token(at + 1).form().equals("آل"))) {
      int end = sentence.personEnd(at + 2, 1);
      if (end < 0) {
        break;
      }
      at = end;
    }
    return at;
  }

  // ---- words of origin

  private Entity ofOrigin(GazetteerEntry demonym, int i, int end) {
    Word word = sentence.word(i);
    String key = word.token().key();
    boolean people =
        key.endsWith("ون") || key.endsWith("ين") && !key.endsWith("تين") || key.endsWith("يات");
    Word before = i == 0 ? null : sentence.word(i - 1);
    boolean free =
        before == null
            || !before.isNominal()
            || word.isConjoined()
            || word.attachedPreposition() != null;
    boolean one =
        !free
            && before.is(PartOfSpeech.NOUN)
            && (word.isDefinite() && sentence.governs(i - 1) && !before.isDefinite()
                || !sentence.agrees(i - 1, i));
    boolean counted =
        before != null && before.token().kind() == Token.Kind.NUMBER && !word.isDefinite();
    Kind kind = Kind.DEMONYM;
    if (counted || people && (free || one)) {
      kind = Kind.GROUP;
    } else if (one
        || !free && !word.isDefinite() && sentence.has(i - 1, WordRole.VICTIM)
        || !key.endsWith("ه")
            && before != null
            && (before.isVerb() || before.is(PartOfSpeech.NUMERAL))) {
      kind = Kind.ROLE;
    }
    Phrase phrase = new Phrase(i, null);
    phrase.last = end;
    phrase.definite = word.isDefinite();
    if (kind != Kind.DEMONYM) {
      descriptions(phrase, i);
    }
    return new Entity(
        i,
        phrase.last,
        i,
        sentence.startOfNoun(i),
        sentence.token(phrase.last).end(),
        kind,
        preposition(i),
        word.isConjoined(),
        demonym.country(),
        kind == Kind.DEMONYM ? demonym.sectors() : List.of("CVL"),
        demonym.id(),
        demonym.name(),
        null,
        people);
  }

  /**
   * The second of two that share a noun: البريطاني in الجيشين الأميركي والبريطاني, المالية in وزيرا
   * العدل والمالية.
   */
  private Entity sharing(int i, Entity previous) {
    Word word = sentence.word(i);
    if (previous == null
        || previous.last() != i - 1
        || !word.isConjoined()
        || !word.isDefinite()
        || previous.head() == previous.last()
        || previous.kind() == Kind.PLACE) {
      return null;
    }
    GazetteerEntry origin = sentence.origin(i);
    boolean several = sentence.isPlural(previous.head()) || sentence.isDual(previous.head());
    if (!several) {
      return null;
    }
    boolean ofOrigin =
        origin != null
            && sentence.origin(previous.last()) != null
            && !word.token().key().endsWith("ون")
            && !word.token().key().endsWith("ين");
    boolean portfolio =
        origin == null
            && previous.kind() == Kind.ROLE
            && sentence.isDual(previous.head())
            && sentence.word(i - 1).isDefinite()
            && (word.reading() == null || !word.isVerb());
    if (!ofOrigin && !portfolio) {
      return null;
    }
    Phrase phrase = new Phrase(i, null);
    phrase.definite = true;
    descriptions(phrase, i);
    String country =
        ofOrigin ? origin.country() : phrase.country != null ? phrase.country : previous.country();
    return new Entity(
        i,
        phrase.last,
        i,
        sentence.startOfNoun(i),
        sentence.token(phrase.last).end(),
        previous.kind(),
        preposition(i),
        true,
        country,
        previous.sectors(),
        null,
        null,
        null,
        false);
  }

  // ---- parts of something and sides of a place

  /** عدد من, مئات, أحد and the phrase that they count; the phrase keeps its head. */
  private Entity partOf(int i) {
    boolean part = sentence.has(i, WordRole.PART);
    if (!part || sentence.isDefinite(i) && !sentence.word(i).is(PartOfSpeech.NUMERAL)) {
      return null;
    }
    int j = i + 1;
    boolean linked = false;
    while (j < sentence.size() && j - i < 4 && !sentence.isMark(j)) {
      String key = sentence.token(j).key();
      if (!linked && key.equals("من")) {
        linked = true;
      } else if (!sentence.has(j, WordRole.PART) || sentence.head(j) != null && linked) {
        break;
      }
      j++;
    }
    boolean alone = sentence.isDefinite(i);
    if (j >= sentence.size() || sentence.isMark(j) || sentence.stops(j) || alone && !linked) {
      return alone && manyPeople(i) ? crowd(i) : null;
    }
    Word word = sentence.word(j);
    if (word.isConjoined() || word.attachedPreposition() != null) {
      return null;
    }
    Entity whole = at(j, null);
    boolean number = !linked && sentence.word(i).lemma().equals("عدد");
    if (number || whole != null && sentence.has(whole.head(), WordRole.CASUALTY)) {
      return null;
    }
    if (whole == null
        || whole.kind() != Kind.ROLE
            && whole.kind() != Kind.GROUP
            && !(whole.kind() == Kind.ORGANISATION && (whole.plural() || linked))) {
      return alone && manyPeople(i) ? crowd(i) : null;
    }
    String first = sentence.word(i).lemma();
    boolean single = first.equals("أحد") || first.equals("إحدى");
    return new Entity(
        i,
        whole.last(),
        whole.head(),
        sentence.startOfNoun(i),
        whole.end(),
        whole.kind(),
        preposition(i),
        sentence.word(i).isConjoined(),
        whole.country(),
        whole.sectors(),
        whole.id(),
        whole.name(),
        null,
        !single);
  }

  private boolean manyPeople(int i) {
    String key = sentence.token(i).key();
    return key.endsWith("العشرات")
        || key.endsWith("المئات")
        || key.endsWith("الالاف")
        || key.endsWith("المييات")
        || key.endsWith("الملايين");
  }

  private Entity crowd(int i) {
    return new Entity(
        i,
        i,
        i,
        sentence.startOfNoun(i),
        sentence.token(i).end(),
        Kind.GROUP,
        preposition(i),
        sentence.word(i).isConjoined(),
        null,
        List.of("CVL"),
        null,
        null,
        null,
        true);
  }

  /** شمال شرق سوريا, جنوبي لبنان. */
  private Entity sideOf(int i) {
    int letters = side(i);
    if (letters < 0) {
      return null;
    }
    int j = i + 1;
    while (j < sentence.size() && j - i < 3 && side(j) == 0) {
      j++;
    }
    if (j >= sentence.size() || sentence.isMark(j)) {
      return null;
    }
    TokenTrie.Match<GazetteerEntry> match = sentence.match(j);
    Entity inner = null;
    if (match != null && match.prefix() == 0 && match.value().precision() != null) {
      inner = named(match, j);
    } else if (match == null && !sentence.stops(j)) {
      Gazetteer.Head head = sentence.head(j);
      inner = head != null && head.kind() == Kind.PLACE ? composed(head, j) : null;
    }
    if (inner == null || inner.place() == null) {
      return null;
    }
    GazetteerEntry whole = inner.place();
    boolean state = whole.precision() == Precision.COUNTRY;
    String governing = letters > 0 ? sentence.token(i).key().substring(letters - 1, letters) : null;
    String preposition = "و".equals(governing) || governing == null ? before(i) : governing;
    String key = sentence.token(i).key().substring(letters);
    String direction = key.endsWith("ي") ? key.substring(0, key.length() - 1) : key;
    GazetteerEntry place =
        new GazetteerEntry(
            GazetteerEntry.Kind.PLACE,
            state ? null : whole.id(),
            whole.name(),
            whole.country(),
            List.of(),
            whole.admin1(),
            state ? null : whole.location(),
            state ? Precision.ADMIN : whole.precision());
    return new Entity(
        i,
        inner.last(),
        j,
        sentence.startAfter(i, letters),
        inner.end(),
        Kind.PLACE,
        preposition == null ? direction : preposition,
        "و".equals(governing),
        whole.country(),
        List.of(),
        place.id(),
        place.name(),
        place,
        false);
  }

  /** Letters before a word that names a side of a place; -1 if it names none. */
  private int side(int i) {
    String key = sentence.token(i).key();
    if (key.length() > 6 || key.length() < 2 || "شجغوبل".indexOf(key.charAt(0)) < 0) {
      return -1;
    }
    for (int letters = 0; letters < 2 && letters < key.length(); letters++) {
      if (letters == 1 && "وبل".indexOf(key.charAt(0)) < 0) {
        return -1;
      }
      switch (key.substring(letters)) {
        case "شمال", "جنوب", "شرق", "غرب", "شمالي", "جنوبي", "شرقي", "غربي" -> {
          return letters;
        }
        default -> {}
      }
    }
    return -1;
  }

  /** A person of whom only a title, or a known first name, tells that it is one. */
  private Entity unknownPerson(int i) {
    boolean title = sentence.has(i, WordRole.TITLE);
    if (title && !sentence.isDefinite(i)) {
      return null;
    }
    int from = title ? i + 1 : i;
    if (from >= sentence.size()) {
      return null;
    }
    TokenTrie.Match<GazetteerEntry> match = sentence.match(from);
    GazetteerEntry known =
        match != null && match.prefix() == 0 && match.value().kind() == GazetteerEntry.Kind.PERSON
            ? match.value()
            : null;
    int end = known != null ? match.last() : sentence.personEnd(from, title ? 1 : 2);
    if (end < 0) {
      return null;
    }
    return new Entity(
        i,
        end,
        i,
        sentence.startOfNoun(i),
        sentence.token(end).end(),
        Kind.PERSON,
        preposition(i),
        title && sentence.word(i).isConjoined(),
        known == null ? null : known.country(),
        known == null ? List.of() : known.sectors(),
        known == null ? null : known.id(),
        known == null ? null : known.name(),
        null,
        false);
  }

  // ---- composed phrases

  private Entity composed(Gazetteer.Head head, int i) {
    Word word = sentence.word(i);
    if (sentence.has(i, WordRole.WEAK) && "من".equals(before(i)) && !word.isDefinite()) {
      // من جانب, من طرف: by
      return null;
    }
    Phrase phrase = new Phrase(i, head);
    chain(phrase, i);
    boolean bare = phrase.last == i;
    if (bare && sentence.has(i, WordRole.WEAK) && !phrase.definite) {
      return null;
    }
    boolean site = head.kind() == Kind.PLACE || head.kind() == Kind.THING;
    if (site && !tells(phrase, i)) {
      return null;
    }
    GazetteerEntry named = phrase.person != null ? phrase.person : null;
    if (named == null && head.kind() == Kind.ORGANISATION) {
      named = phrase.organisation;
    }
    String country = phrase.country;
    if (named != null && named.country() != null && head.kind() == Kind.ORGANISATION) {
      country = named.country();
    }
    List<String> sectors = head.sectors();
    if (phrase.organisation != null
        && !phrase.organisation.sectors().isEmpty()
        && (head.kind() == Kind.ORGANISATION
            || head.kind() == Kind.ROLE && phrase.person == null)) {
      sectors = phrase.organisation.sectors();
    } else if (head.kind() == Kind.THING) {
      sectors = phrase.owner;
    }
    boolean plural = head.kind() == Kind.GROUP || sentence.isPlural(i);
    String preposition = preposition(i);
    GazetteerEntry place = null;
    if (head.precision() != null) {
      boolean building = head.kind() == Kind.ORGANISATION || head.kind() == Kind.ROLE;
      if (!building || besideBuilding(preposition)) {
        place = placeOf(phrase);
      }
    } else if (head.kind() == Kind.ORGANISATION && besideBuilding(preposition)) {
      place = placeOf(phrase);
    }
    Kind kind = head.kind();
    if (kind == Kind.THING && phrase.owner.isEmpty() && place != null) {
      // nobody's: it can be where something happens, but stands for nobody
      kind = Kind.PLACE;
    }
    if (kind == Kind.PLACE && place != null && place == phrase.place) {
      named = place;
    }
    boolean known =
        place != null && named == place
            || head.kind() != Kind.PLACE && head.kind() != Kind.THING && named != null;
    return new Entity(
        i,
        phrase.last,
        i,
        sentence.startOfNoun(i),
        sentence.token(phrase.last).end(),
        kind,
        preposition,
        word.isConjoined(),
        country,
        sectors,
        known ? named.id() : null,
        known ? named.name() : null,
        place,
        plural);
  }

  /** Whether a phrase about a place or thing says which one is meant. */
  private boolean tells(Phrase phrase, int i) {
    if (phrase.head.kind() == Kind.THING && phrase.head.precision() == null) {
      return !phrase.owner.isEmpty();
    }
    Analysis reading = sentence.word(i).reading();
    if (reading != null && reading.number() == GrammaticalNumber.PLURAL) {
      return phrase.place != null || !phrase.owner.isEmpty() && phrase.last > i;
    }
    if (phrase.told) {
      return true;
    }
    return sentence.isDefinite(i)
        && (phrase.last > i && phrase.head.precision() == Precision.SITE || phrase.head.alone());
  }

  /**
   * Whether the phrase only says what the known place in it is: مدينة before the name of a city.
   */
  private static boolean isArea(Phrase phrase) {
    return phrase.head.kind() == Kind.PLACE
        && phrase.head.precision() != Precision.SITE
        && phrase.place != null
        && phrase.place.precision() != Precision.COUNTRY
        && phrase.place.precision() != Precision.SITE
        && !phrase.parts;
  }

  private GazetteerEntry placeOf(Phrase phrase) {
    GazetteerEntry inner = phrase.place;
    if (isArea(phrase)) {
      return inner;
    }
    Precision own = phrase.head.precision() == null ? Precision.SITE : phrase.head.precision();
    StringBuilder name = new StringBuilder();
    for (int j = phrase.first; j <= phrase.last; j++) {
      Token token = sentence.token(j);
      if (token.kind() != Token.Kind.MARK) {
        int cut = j == phrase.first ? sentence.startOfNoun(j) - token.start() : 0;
        name.append(j == phrase.first ? "" : " ")
            .append(token.surface(), cut, token.surface().length());
      }
    }
    return new GazetteerEntry(
        GazetteerEntry.Kind.PLACE,
        null,
        new Name(name.toString(), null),
        phrase.country,
        List.of(),
        inner == null ? null : inner.admin1(),
        inner == null || inner.precision() == Precision.COUNTRY ? null : inner.location(),
        own);
  }

  /** Reads on from the head of a phrase, or of a phrase within it, at token {@code i}. */
  private void chain(Phrase phrase, int i) {
    Gazetteer.Head head = sentence.head(i);
    Kind kind = head == null ? Kind.ORGANISATION : head.kind();
    boolean person = kind == Kind.ROLE;
    boolean several = sentence.isPlural(i);
    boolean open = sentence.governs(i);
    phrase.last = i;
    phrase.definite = sentence.isDefinite(i) || sentence.hasPronoun(i);
    int limit = Math.min(sentence.size(), phrase.first + LONGEST_PHRASE);
    int j = i + 1;
    while (j < limit) {
      if (sentence.isJoint(j)) {
        j++;
        continue;
      }
      if (sentence.isMark(j)) {
        int close = quotation(j);
        if (person && close > 0) {
          TokenTrie.Match<GazetteerEntry> inside = sentence.match(j + 1);
          close = inside != null && inside.last() == close - 1 && open ? close : -1;
        }
        if (close < 0 || !open && !phrase.definite && kind != Kind.ORGANISATION) {
          break;
        }
        TokenTrie.Match<GazetteerEntry> quoted = sentence.match(j + 1);
        if (quoted != null && quoted.prefix() == 0 && quoted.last() < close) {
          phrase.add(quoted.value(), close);
        }
        phrase.tell(close);
        open = false;
        j = close + 1;
        continue;
      }
      if (sentence.stops(j)) {
        break;
      }
      int side = affiliationEnd(phrase, j);
      if (side > 0) {
        phrase.last = side;
        return;
      }
      Word word = sentence.word(j);
      TokenTrie.Match<GazetteerEntry> match = sentence.match(j);
      GazetteerEntry pair = sentence.originPair(j);
      GazetteerEntry origin = pair != null ? pair : sentence.origin(j);
      boolean state = match != null && match.value().kind() == GazetteerEntry.Kind.STATE;
      if (origin != null && state && match.last() == j && sentence.isAdjective(j)) {
        match = null;
      }
      if (match != null) {
        boolean bare = match.prefix() == 0;
        boolean named = match.value().kind() == GazetteerEntry.Kind.PERSON;
        boolean atPlace =
            "ب".equals(match.preposition())
                && !match.conjoined()
                && match.value().precision() != null
                && phrase.head != null
                && phrase.head.precision() == Precision.SITE;
        if (atPlace && phrase.last > phrase.first) {
          phrase.add(match.value(), match.last());
          return;
        }
        if (!bare || named && person || !open && !isCityApart(phrase, i)) {
          break;
        }
        phrase.add(match.value(), named ? ancestryAfter(match.last()) : match.last());
        phrase.definite = true;
        open = false;
        j = phrase.last + 1;
        continue;
      }
      if (word.isConjoined()) {
        if (!continues(phrase, i, j)) {
          break;
        }
        phrase.last = j++;
        continue;
      }
      if (word.attachedPreposition() != null) {
        break;
      }
      boolean definite = sentence.isDefinite(j);
      if (origin != null) {
        int end = pair != null ? j + 1 : j;
        if (definite == phrase.definite && (agrees(i, j) || phrase.told || isShared(i, end))) {
          if (phrase.country == null) {
            phrase.country = origin.country();
          }
          open = false;
        } else if (definite && open) {
          phrase.definite = true;
          open = false;
          if (phrase.country == null) {
            phrase.country = origin.country();
          }
        } else {
          break;
        }
        phrase.told = true;
        phrase.last = end;
        j = end + 1;
        continue;
      }
      boolean adjective = sentence.isAdjective(j);
      if (adjective && definite == phrase.definite && agrees(i, j)) {
        boolean noun = word.is(PartOfSpeech.NOUN);
        if (!(noun && !definite && open)) {
          phrase.last = j++;
          open = false;
          continue;
        }
      }
      if (word.reading() == null) {
        if (phrase.definite && definite && isRelational(word.token().key())) {
          phrase.last = j++;
          continue;
        }
        int end = open ? unknownEnd(j, person || several ? 1 : kind == Kind.PLACE ? 3 : 2) : -1;
        if (end < 0) {
          break;
        }
        phrase.tell(end);
        open = false;
        j = end + 1;
        continue;
      }
      boolean site = kind == Kind.PLACE || kind == Kind.THING;
      if (!open || !isGenitive(j, person) || site && word.reading().verb() != null) {
        break;
      }
      Gazetteer.Head inner = sentence.head(j);
      if (inner != null) {
        boolean crowd = inner.kind() == Kind.GROUP && !person && !definite;
        if (crowd) {
          break;
        }
        phrase.told |= inner.kind() != Kind.PLACE && inner.kind() != Kind.THING && definite;
        if (phrase.owner.isEmpty()) {
          phrase.owner = inner.sectors();
        }
      }
      phrase.last = j;
      phrase.parts = true;
      phrase.definite = definite || sentence.hasPronoun(j);
      phrase.told |= definite && phrase.head != null && phrase.head.precision() != null;
      open = sentence.governs(j);
      j++;
    }
    complement(phrase, i, kind, several);
    if (person && !several && phrase.definite && phrase.person == null) {
      name(phrase, i);
    }
  }

  /** Whether the adjective before the next word is one of several of one noun: الجيشان ال… وال…. */
  private boolean isShared(int head, int last) {
    int next = last + 1;
    return (sentence.isPlural(head) || sentence.isDual(head))
        && next < sentence.size()
        && !sentence.isMark(next)
        && sentence.word(next).isConjoined()
        && sentence.origin(next) != null;
  }

  /** A city's name stands beside العاصمة: العاصمة بغداد. */
  private boolean isCityApart(Phrase phrase, int i) {
    return phrase.head != null
        && phrase.head.kind() == Kind.PLACE
        && phrase.head.alone()
        && sentence.isDefinite(i);
  }

  private boolean isGenitive(int j, boolean person) {
    Word word = sentence.word(j);
    if (!word.is(PartOfSpeech.NOUN) && !word.is(PartOfSpeech.ADJECTIVE)) {
      return false;
    }
    Analysis reading = word.reading();
    if (word.token().hasTanwinFath()
        || reading.caseCue() == CaseCue.ACCUSATIVE
        || reading.caseCue() == CaseCue.NOMINATIVE
            && reading.number() != GrammaticalNumber.SINGULAR) {
      return false;
    }
    // ضابط قوله: the verbal noun with its pronoun opens a clause of its own
    return reading.verb() == null || reading.enclitic() == null;
  }

  private boolean agrees(int head, int j) {
    for (int k = j - 1; k >= head; k--) {
      if (!sentence.isMark(k)
          && !sentence.word(k).is(PartOfSpeech.ADJECTIVE)
          && sentence.agrees(k, j)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isRelational(String key) {
    return key.startsWith("ال")
        && (key.endsWith("ي")
            || key.endsWith("يه")
            || key.endsWith("يين")
            || key.endsWith("يون")
            || key.endsWith("يات"));
  }

  private int unknownEnd(int j, int most) {
    int k = j;
    while (k < sentence.size() && k - j < most) {
      Word word = sentence.word(k);
      if (word.reading() != null
          || word.token().kind() != Token.Kind.ARABIC
          || sentence.stops(k)
          || k > j && (sentence.match(k) != null || sentence.origin(k) != null)) {
        break;
      }
      k++;
    }
    return k - 1 >= j ? k - 1 : -1;
  }

  /** والأمني in السياسي والأمني, والتعليم in وزارة التربية والتعليم. */
  private boolean continues(Phrase phrase, int head, int j) {
    Word word = sentence.word(j);
    if (word.attachedPreposition() != null
        || word.reading() == null
        || sentence.origin(j) != null
        || sentence.isDefinite(j) != sentence.isDefinite(j - 1)
        || sentence.isMark(j - 1)) {
      return false;
    }
    if (sentence.isAdjective(j)
        && sentence.isAdjective(j - 1)
        && sentence.origin(j - 1) == null
        && j - 1 > head) {
      return sentence.head(j) == null || agrees(head, j);
    }
    return phrase.head != null
        && (phrase.head.kind() == Kind.ORGANISATION || phrase.head.kind() == Kind.ROLE)
        && !sentence.isPlural(head)
        && !sentence.isDual(head)
        && sentence.isDefinite(j)
        && j - 1 > head
        && word.is(PartOfSpeech.NOUN)
        && sentence.word(j - 1).is(PartOfSpeech.NOUN)
        && sentence.head(j) == null
        && sentence.head(j - 1) == null;
  }

  private int quotation(int j) {
    if (!sentence.opensQuotation(j) && !sentence.token(j).isMark('(')) {
      return -1;
    }
    if (j + 1 >= sentence.size() || sentence.word(j + 1).isVerb() || sentence.isMark(j + 1)) {
      return -1;
    }
    if (sentence.token(j).isMark('(') && sentence.token(j + 1).kind() != Token.Kind.ARABIC) {
      return -1;
    }
    return sentence.closing(j, LONGEST_QUOTATION);
  }

  /** Adjectives after token {@code i}, the head of a phrase that takes no idafa. */
  private void descriptions(Phrase phrase, int i) {
    int j = phrase.last + 1;
    while (j < sentence.size() && j - phrase.first < 4) {
      if (sentence.isMark(j)
          || sentence.stops(j)
          || sentence.match(j) != null
          || sentence.word(j).isConjoined()
          || sentence.word(j).attachedPreposition() != null
          || sentence.isDefinite(j) != phrase.definite) {
        return;
      }
      GazetteerEntry origin = sentence.origin(j);
      if (origin == null && !(sentence.isAdjective(j) && sentence.agrees(i, j))) {
        int side = affiliationEnd(phrase, j);
        if (side > 0) {
          phrase.last = side;
        }
        return;
      }
      if (origin != null && phrase.country == null) {
        phrase.country = origin.country();
      }
      phrase.last = j++;
    }
  }

  /** باسم, and the prepositions that lead from a member or office to a body. */
  private void complement(Phrase phrase, int head, Kind kind, boolean several) {
    int j = phrase.last + 1;
    if (j >= sentence.size() || sentence.isMark(j)) {
      return;
    }
    Token token = sentence.token(j);
    if (token.key().equals("باسم") && sentence.has(head, WordRole.SPOKESMAN)) {
      body(phrase, j + 1, true);
      return;
    }
    boolean indefinite = !phrase.definite;
    boolean member = sentence.has(head, WordRole.MEMBER) || kind == Kind.ROLE && indefinite;
    String preposition = sentence.word(j).bare();
    if (kind == Kind.ROLE && member && isBelonging(preposition)) {
      body(phrase, j + 1, false);
      return;
    }
    if (preposition.equals("من") && indefinite && (several || kind == Kind.GROUP)) {
      body(phrase, j + 1, false);
      return;
    }
    boolean office =
        (kind == Kind.ROLE || kind == Kind.ORGANISATION)
            && phrase.last > head
            && sentence.has(phrase.last, WordRole.OFFICE)
            && sentence.isDefinite(phrase.last);
    if (!office && !(kind == Kind.THING && indefinite)) {
      return;
    }
    TokenTrie.Match<GazetteerEntry> match = sentence.match(j);
    if (match != null && "ل".equals(match.preposition()) && !match.conjoined()) {
      phrase.add(match.value(), match.last());
      phrase.definite = true;
    } else if (match == null
        && "ل".equals(sentence.word(j).attachedPreposition())
        && !sentence.word(j).isConjoined()
        && sentence.head(j) != null
        && !sentence.word(j).isVerb()) {
      phrase.told = true;
      phrase.owner = phrase.owner.isEmpty() ? sentence.head(j).sectors() : phrase.owner;
      chain(phrase, j);
    }
  }

  private static boolean isBelonging(String preposition) {
    return preposition.equals("في") || preposition.equals("من") || preposition.equals("عن");
  }

  /** The body at token {@code j} that a phrase leads to. */
  private void body(Phrase phrase, int j, boolean unknown) {
    if (j >= sentence.size() || sentence.isMark(j)) {
      return;
    }
    TokenTrie.Match<GazetteerEntry> match = sentence.match(j);
    if (match != null) {
      GazetteerEntry.Kind kind = match.value().kind();
      boolean place =
          kind == GazetteerEntry.Kind.PLACE
              || !unknown
                  && (kind == GazetteerEntry.Kind.STATE
                      || kind == GazetteerEntry.Kind.CAPITAL
                      || kind == GazetteerEntry.Kind.PERSON);
      if (match.prefix() == 0 && !place) {
        phrase.add(match.value(), match.last());
        phrase.last = adjectivesAfter(phrase.last);
        phrase.definite = true;
      }
      return;
    }
    if (sentence.stops(j)
        || sentence.word(j).isConjoined()
        || sentence.word(j).attachedPreposition() != null) {
      return;
    }
    Gazetteer.Head head = sentence.head(j);
    if (head != null && (head.kind() == Kind.ORGANISATION || unknown)) {
      chain(phrase, j);
      phrase.definite = true;
    } else if (unknown && sentence.isDefinite(j)) {
      phrase.last = j;
      phrase.definite = true;
      descriptions(phrase, j);
    }
  }

  /** The name that stands beside a role, with a title before it or a comma between. */
  private void name(Phrase phrase, int head) {
    int j = phrase.last + 1;
    boolean titled = sentence.has(head, WordRole.TITLE) && phrase.last == head;
    boolean comma = false;
    if (j < sentence.size() && (sentence.token(j).isMark('،') || sentence.token(j).isMark(','))) {
      comma = true;
      j++;
    }
    while (j + 1 < sentence.size()
        && sentence.has(j, WordRole.TITLE)
        && sentence.isDefinite(j)
        && !sentence.word(j).isConjoined()) {
      titled = true;
      j++;
    }
    if (j >= sentence.size() || sentence.isMark(j) && !sentence.isJoint(j)) {
      return;
    }
    TokenTrie.Match<GazetteerEntry> match = sentence.match(j);
    if (match != null && match.value().kind() == GazetteerEntry.Kind.PERSON) {
      String country = match.value().country();
      boolean other = country != null && phrase.country != null && !country.equals(phrase.country);
      if (match.prefix() == 0 && !other) {
        phrase.person = match.value();
        phrase.country = phrase.country == null ? country : phrase.country;
        phrase.last = ancestryAfter(match.last());
      }
      return;
    }
    int end = sentence.personEnd(j, titled && !comma ? 1 : 2);
    if (end < 0) {
      return;
    }
    if (comma) {
      boolean closed =
          end + 1 >= sentence.size()
              || sentence.isMark(end + 1)
              || sentence.word(end + 1).isVerb()
              || sentence.word(end + 1).isSubordinator();
      if (!closed) {
        return;
      }
    }
    phrase.last = end;
  }

  /**
   * Last token of an adjective of affiliation at {@code j}, its preposition and a known name:
   * موالية لإيران, مدعومة من أنقرة. -1 if there is none.
   */
  private int affiliationEnd(Phrase phrase, int j) {
    String preposition = gazetteer.affiliation(sentence.token(j));
    if (preposition == null || j + 1 >= sentence.size()) {
      return -1;
    }
    boolean apart = sentence.token(j + 1).key().equals(preposition);
    int at = apart ? j + 2 : j + 1;
    if (at >= sentence.size()) {
      return -1;
    }
    TokenTrie.Match<GazetteerEntry> name = sentence.match(at);
    boolean led = name != null && (apart || preposition.equals(name.preposition()));
    if (led) {
      phrase.told = true;
      return name.last();
    }
    return -1;
  }

  // ---- what governs a phrase

  private String preposition(int i) {
    String attached = sentence.word(i).attachedPreposition();
    return attached != null ? attached : before(i);
  }

  /** The preposition before token {@code i}, over numbers and what rounds them. */
  private String before(int i) {
    int j = i - 1;
    boolean counted = false;
    while (j >= 0) {
      Word word = sentence.word(j);
      Token token = word.token();
      boolean number = word.isNumber();
      if (number || token.isMark('«') || token.isMark('"') || word.isDemonstrative()) {
        counted |= number;
        j--;
        continue;
      }
      break;
    }
    if (counted) {
      j = beforeBound(j);
    }
    if (j > 0 && sentence.token(j).key().equals("من") && sentence.has(j - 1, WordRole.WHOLE)) {
      return preposition(j - 1);
    }
    return j >= 0 && sentence.word(j).isPreposition() ? sentence.word(j).bare() : null;
  }

  /** Skips نحو, أكثر من, ما لا يقل عن before a number. */
  private int beforeBound(int j) {
    if (j < 0) {
      return j;
    }
    String key = sentence.word(j).bare();
    if (key.equals("نحو") || key.equals("حوالي") || key.equals("زهاء") || key.equals("قرابه")) {
      return j - 1;
    }
    if (j > 0 && (key.equals("من") || key.equals("عن") || key.equals("علي"))) {
      switch (sentence.token(j - 1).key()) {
        case "اكثر", "اقل", "ازيد" -> {
          return j - 2;
        }
        case "يقل" -> {
          return Math.max(-1, j - 4);
        }
        case "يزيد", "يربو" -> {
          return Math.max(-1, j - 3);
        }
        default -> {
          return j;
        }
      }
    }
    return j;
  }
}
