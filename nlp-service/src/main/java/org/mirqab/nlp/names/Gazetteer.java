package org.mirqab.nlp.names;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mirqab.contracts.GeoPoint;
import org.mirqab.contracts.Name;
import org.mirqab.contracts.Precision;
import org.mirqab.nlp.lexicon.KeyFilter;
import org.mirqab.nlp.lexicon.LexiconFolder;
import org.mirqab.nlp.lexicon.LexiconTable;
import org.mirqab.nlp.names.GazetteerEntry.Kind;
import org.mirqab.nlp.text.Orthography;
import org.mirqab.nlp.text.Token;

/** Everybody and every place that the engine knows by name. Immutable once loaded. */
public final class Gazetteer {

  /**
   * What a word that heads a phrase says.
   *
   * @param precision how exact a place the phrase is; null if it is none
   * @param alone whether the bare word with ال tells one place
   */
  record Head(Entity.Kind kind, List<String> sectors, Precision precision, boolean alone) {}

  /** What a word does for the phrases around it; see words.tsv. */
  enum WordRole {
    TITLE,
    PART,
    WHOLE,
    DAY,
    SPOKESMAN,
    OFFICE,
    MEMBER,
    WEAK,
    CASUALTY,
    VICTIM,
    NAME;

    final int bit = 1 << ordinal();
  }

  /** PLOVER's actor codes. */
  private static final List<String> SECTORS =
      List.of(
          "COP", "GOV", "JUD", "LEG", "MIL", "PRM", "PTY", "REB", "SPY", "UAF", "UNK", "AGR", "BUS",
          "CRM", "CVL", "EDU", "ELI", "JRN", "LAB", "MED", "OPP", "PRE", "REF", "REL", "SOC");

  /** Codes of bodies that belong to no country. */
  private static final List<String> STATELESS = List.of("EUR", "IGO", "ISM", "MNC", "NGO", "UNO");

  private static final int SHORTEST_NAME = 3;
  private static final List<String> DEMONYM_ENDINGS =
      List.of("ه", "ون", "ين", "ان", "تين", "تان", "ات");

  private final TokenTrie<GazetteerEntry> names = new TokenTrie<>();
  private final KeyTable<GazetteerEntry> demonyms = new KeyTable<>();

  private final Map<String, String> affiliations = new HashMap<>();
  private final Map<String, GazetteerEntry> states = new HashMap<>();
  private final Map<String, GazetteerEntry> capitals = new HashMap<>();
  private final Map<String, Head> heads = new HashMap<>();
  private final Map<String, Integer> wordRoles = new HashMap<>();
  private final Set<String> personNames = new HashSet<>();
  private final Set<String> givenNames = new HashSet<>();
  private final Map<String, GazetteerEntry> demonymPairs = new HashMap<>();
  private final KeyTable<Boolean> demonymPairStarts = new KeyTable<>();

  private KeyFilter headFilter;
  private KeyFilter roleFilter;

  private final LexiconFolder files;
  private final LexiconFolder headFiles;

  private Gazetteer(List<Path> lexicons) {
    this.files = new LexiconFolder("gazetteer", lexicons);
    this.headFiles = new LexiconFolder("names", lexicons);
  }

  /**
   * Loads the bundled files.
   *
   * @throws org.mirqab.nlp.lexicon.LexiconException naming file and line of the first error
   */
  public static Gazetteer load() {
    return load(List.of());
  }

  /**
   * Loads the bundled files and those of users.
   *
   * @param lexicons directories that may hold {@code gazetteer} and {@code names} with files of the
   *     bundled names; a line replaces the bundled line of its id, and a name means what the user's
   *     line says
   * @throws org.mirqab.nlp.lexicon.LexiconException naming file and line of the first error
   */
  public static Gazetteer load(List<Path> lexicons) {
    Gazetteer gazetteer = new Gazetteer(lexicons);
    gazetteer.loadCountries();
    gazetteer.loadOrganisations();
    gazetteer.loadPersons();
    gazetteer.loadPlaces();
    gazetteer.loadHeads();
    gazetteer.loadPlaceHeads();
    gazetteer.loadWordRoles();
    gazetteer.loadAffiliations();
    gazetteer.headFilter = new KeyFilter(gazetteer.heads.keySet());
    gazetteer.roleFilter = new KeyFilter(gazetteer.wordRoles.keySet());
    return gazetteer;
  }

  private void loadCountries() {
    Map<String, GazetteerEntry> accusatives = new HashMap<>();
    for (LexiconTable.Row row :
        files.rows(
            "countries.tsv",
            "code",
            "code",
            "name_ar",
            "aliases",
            "name_en",
            "capital",
            "demonyms",
            "lat",
            "lon")) {
      String code = row.required("code");
      Name name = new Name(row.required("name_ar"), row.get("name_en"));
      GazetteerEntry state =
          new GazetteerEntry(
              Kind.STATE,
              "country:" + code,
              name,
              code,
              List.of("GOV"),
              null,
              point(row),
              Precision.COUNTRY);
      states.put(code, state);
      addName(row, state);
      GazetteerEntry demonym =
          new GazetteerEntry(
              Kind.DEMONYM, "country:" + code, name, code, List.of("GOV"), null, null, null);
      for (String form : row.list("demonyms")) {
        addDemonym(form, demonym);
        accusatives.putIfAbsent(spelled(form) + "ا", demonym);
      }
    }
    // فلسطينيا, but not سوريا: what names a state is no adjective
    accusatives.forEach(
        (key, demonym) -> {
          if (key.endsWith("يا") && key.indexOf(' ') < 0 && !names.contains(key)) {
            demonyms.putIfAbsent(key, demonym);
          }
        });
  }

  private void loadAffiliations() {
    for (LexiconTable.Row row :
        files.rows("affiliations.tsv", "lemma", "lemma", "forms", "preposition", "gloss_en")) {
      String preposition = Orthography.key(row.required("preposition"));
      affiliations.put(Orthography.key(row.required("lemma")), preposition);
      row.list("forms").forEach(form -> affiliations.put(Orthography.key(form), preposition));
    }
  }

  /**
   * The preposition that leads from an adjective of affiliation to a side, as a key: {@code ل}
   * after {@code موالية}; null if the word is no such adjective.
   */
  String affiliation(Token token) {
    return affiliations.get(token.key());
  }

  /** The key of a form of origin, without the + of irregular plurals. */
  private static String spelled(String form) {
    return Orthography.key(form.startsWith("+") ? form.substring(1) : form);
  }

  private void addDemonym(String form, GazetteerEntry demonym) {
    String key = spelled(form);
    int space = key.indexOf(' ');
    if (space > 0) {
      demonymPairs.putIfAbsent(key, demonym);
      String first = key.substring(0, space);
      demonymPairStarts.putIfAbsent(first, Boolean.TRUE);
      for (String ending : DEMONYM_ENDINGS) {
        demonymPairStarts.putIfAbsent(first + ending, Boolean.TRUE);
      }
      return;
    }
    demonyms.putIfAbsent(key, demonym);
    if (key.endsWith("ي")) {
      for (String ending : DEMONYM_ENDINGS) {
        demonyms.putIfAbsent(key + ending, demonym);
      }
    }
  }

  private void loadPlaces() {
    for (LexiconTable.Row row :
        files.rows(
            "places.tsv",
            "id",
            "id",
            "name_ar",
            "aliases",
            "name_en",
            "country",
            "admin1",
            "kind",
            "lat",
            "lon",
            "metonym")) {
      Precision precision =
          switch (row.required("kind")) {
            case "site" -> Precision.SITE;
            case "city" -> Precision.CITY;
            case "admin", "region" -> Precision.ADMIN;
            default -> throw row.error("the column kind must be site, city, admin or region");
          };
      String nameAr = row.required("name_ar");
      boolean capital = !row.get("metonym").isEmpty();
      GazetteerEntry place =
          new GazetteerEntry(
              capital ? Kind.CAPITAL : Kind.PLACE,
              row.required("id"),
              new Name(nameAr, row.get("name_en")),
              country(row, capital ? "metonym" : "country"),
              capital ? List.of("GOV") : List.of(),
              row.get("admin1").isEmpty() ? null : row.get("admin1"),
              point(row),
              precision);
      if (capital) {
        capitals.putIfAbsent(place.id(), place);
      }
      addName(row, place);
    }
  }

  private void loadOrganisations() {
    for (LexiconTable.Row row :
        files.rows(
            "organisations.tsv",
            "id",
            "id",
            "name_ar",
            "aliases",
            "name_en",
            "country",
            "sectors",
            "kind")) {
      addName(row, actor(row, Kind.ORGANISATION));
    }
  }

  private void loadPersons() {
    for (LexiconTable.Row row :
        files.rows(
            "persons.tsv",
            "id",
            "id",
            "name_ar",
            "aliases",
            "name_en",
            "country",
            "sectors",
            "office",
            "from",
            "to")) {
      addName(row, actor(row, Kind.PERSON));
      String[] parts = Orthography.key(row.required("name_ar")).split(" ");
      for (int i = 0; i < parts.length && parts.length > 1; i++) {
        String part = parts[i].startsWith("ال") ? parts[i].substring(2) : parts[i];
        if (part.length() >= SHORTEST_NAME) {
          personNames.add(parts[i]);
          if (i == 0) {
            givenNames.add(part);
          }
        }
      }
    }
  }

  private void loadHeads() {
    loadHeads(files.rows("roles.tsv", "lemma", "lemma", "plural", "sectors", "kind"), null);
    loadHeads(
        files.rows("heads.tsv", "lemma", "lemma", "plural", "sectors", "kind", "note"),
        Entity.Kind.ORGANISATION);
    for (LexiconTable.Row row : headFiles.rows("heads.tsv", "lemma", "lemma", "kind", "sectors")) {
      String lemma = row.required("lemma");
      Head head = new Head(row.constant("kind", Entity.Kind.class), sectors(row), null, false);
      heads.put(lemma, head);
      heads.putIfAbsent(Orthography.key(lemma), head);
    }
  }

  private void loadPlaceHeads() {
    for (LexiconTable.Row row :
        headFiles.rows("places.tsv", "lemma", "lemma", "precision", "stands", "alone")) {
      String lemma = row.required("lemma");
      Precision precision = row.constant("precision", Precision.class);
      boolean alone = row.required("alone").equals("yes");
      Head known = heads.get(lemma);
      Head head =
          switch (row.required("stands")) {
            case "place" -> new Head(Entity.Kind.PLACE, List.of(), precision, alone);
            case "thing" -> new Head(Entity.Kind.THING, List.of(), precision, alone);
            case "body" -> {
              if (known == null) {
                throw row.error("no body of this name is known");
              }
              yield new Head(known.kind(), known.sectors(), precision, alone);
            }
            default -> throw row.error("the column stands must be place, thing or body");
          };
      heads.put(lemma, head);
      heads.put(Orthography.key(lemma), head);
    }
    for (LexiconTable.Row row : headFiles.rows("things.tsv", "lemma", "lemma")) {
      Head head = new Head(Entity.Kind.THING, List.of(), null, false);
      heads.putIfAbsent(row.required("lemma"), head);
      heads.putIfAbsent(Orthography.key(row.required("lemma")), head);
    }
  }

  private void loadWordRoles() {
    for (LexiconTable.Row row : headFiles.rows("words.tsv", "word", "word", "class")) {
      int bit = row.constant("class", WordRole.class).bit;
      String word = row.required("word");
      wordRoles.merge(word, bit, (a, b) -> a | b);
      String key = Orthography.key(word);
      if (!key.equals(word)) {
        wordRoles.merge(key, bit, (a, b) -> a | b);
      }
    }
  }

  /** Single words; longer phrases are composed. A group is what its plural names. */
  private void loadHeads(List<LexiconTable.Row> rows, Entity.Kind kind) {
    for (LexiconTable.Row row : rows) {
      String lemma = row.required("lemma");
      if (lemma.indexOf(' ') >= 0) {
        continue;
      }
      Entity.Kind own =
          kind != null
              ? kind
              : row.required("kind").equals("group") ? Entity.Kind.GROUP : Entity.Kind.ROLE;
      Head head = new Head(own, sectors(row), null, false);
      heads.putIfAbsent(lemma, head);
      heads.putIfAbsent(Orthography.key(lemma), head);
      if (!row.get("plural").isEmpty()) {
        Head group = kind != null ? head : new Head(Entity.Kind.GROUP, head.sectors(), null, false);
        heads.putIfAbsent(row.get("plural"), group);
        heads.putIfAbsent(Orthography.key(row.get("plural")), group);
      }
    }
  }

  private GazetteerEntry actor(LexiconTable.Row row, Kind kind) {
    return new GazetteerEntry(
        kind,
        row.required("id"),
        new Name(row.required("name_ar"), row.get("name_en")),
        country(row, "country"),
        sectors(row),
        null,
        null,
        null);
  }

  private void addName(LexiconTable.Row row, GazetteerEntry entry) {
    names.add(row.required("name_ar"), entry);
    for (String alias : row.list("aliases")) {
      names.add(alias, entry);
    }
  }

  private static GeoPoint point(LexiconTable.Row row) {
    if (row.get("lat").isEmpty()) {
      return null;
    }
    return new GeoPoint(degrees(row, "lat", 90), degrees(row, "lon", 180));
  }

  private static double degrees(LexiconTable.Row row, String column, int most) {
    double degrees;
    try {
      degrees = Double.parseDouble(row.get(column));
    } catch (NumberFormatException e) {
      degrees = Double.NaN;
    }
    if (!(Math.abs(degrees) <= most)) {
      throw row.error(
          "the column "
              + column
              + " must be degrees from -"
              + most
              + " to "
              + most
              + "; was "
              + row.get(column));
    }
    return degrees;
  }

  /** The code of a listed state or of bodies of no state; null if the cell is empty. */
  private String country(LexiconTable.Row row, String column) {
    String code = row.get(column);
    if (code.isEmpty()) {
      return null;
    }
    if (!states.containsKey(code) && !STATELESS.contains(code)) {
      throw row.error(
          "the column "
              + column
              + " must be a code of countries.tsv or one of "
              + STATELESS
              + "; was "
              + code);
    }
    return code;
  }

  private static List<String> sectors(LexiconTable.Row row) {
    List<String> sectors = row.list("sectors");
    for (String sector : sectors) {
      if (!SECTORS.contains(sector)) {
        throw row.error("the column sectors takes " + SECTORS + "; was " + sector);
      }
    }
    return sectors;
  }

  TokenTrie.Match<GazetteerEntry> longest(List<Token> tokens, int i) {
    return names.longest(tokens, i);
  }

  /** The state of an adjective or noun of origin, whatever its clitics and article; or null. */
  GazetteerEntry demonym(Token token) {
    String key = token.key();
    GazetteerEntry found = demonyms.get(key, 0);
    for (int cut = 0; found == null && cut < 3 && key.length() > cut + 3; cut++) {
      if (cut > 0 && "وفبلك".indexOf(key.charAt(cut - 1)) < 0) {
        break;
      }
      if (key.startsWith("ال", cut) || key.startsWith("لل", cut)) {
        found = demonyms.get(key, cut + 2);
      } else if (cut > 0) {
        found = demonyms.get(key, cut);
      }
    }
    return found;
  }

  /** The roles of a word, as bits of {@link WordRole}. */
  int wordRoles(String lemmaOrKey) {
    return roleFilter.mayHold(lemmaOrKey) ? wordRoles.getOrDefault(lemmaOrKey, 0) : 0;
  }

  /** Whether the key is part of the name of a known person. */
  boolean isPersonName(String key) {
    return personNames.contains(key);
  }

  /** Whether the key is the first name of a known person. */
  boolean isGivenName(String key) {
    return givenNames.contains(key);
  }

  /** Whether an adjective of two words may begin with the key from letter {@code from} on. */
  boolean startsDemonymPair(String key, int from) {
    return demonymPairStarts.get(key, from) != null;
  }

  /** The state of an adjective of two words, both without article and endings; or null. */
  GazetteerEntry demonymPair(String first, String second) {
    return demonymPairs.get(first + ' ' + second);
  }

  /** The capital with this identifier, or null. */
  GazetteerEntry capital(String id) {
    return capitals.get(id);
  }

  Head head(String lemma) {
    return headFilter.mayHold(lemma) ? heads.get(lemma) : null;
  }

  /** The state with this code, or null. */
  GazetteerEntry state(String code) {
    return states.get(code);
  }
}
