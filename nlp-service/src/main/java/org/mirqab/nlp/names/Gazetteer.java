package org.mirqab.nlp.names;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mirqab.contracts.GeoPoint;
import org.mirqab.contracts.Name;
import org.mirqab.contracts.Precision;
import org.mirqab.nlp.lexicon.LexiconFolder;
import org.mirqab.nlp.lexicon.LexiconTable;
import org.mirqab.nlp.names.GazetteerEntry.Kind;
import org.mirqab.nlp.text.Orthography;
import org.mirqab.nlp.text.Token;

/** Everybody and every place that the engine knows by name. Immutable once loaded. */
public final class Gazetteer {

  /** What a word that heads a phrase about persons or bodies says. */
  record Head(Entity.Kind kind, List<String> sectors) {}

  /** PLOVER's actor codes. */
  private static final List<String> SECTORS =
      List.of(
          "COP", "GOV", "JUD", "LEG", "MIL", "PRM", "PTY", "REB", "SPY", "UAF", "UNK", "AGR", "BUS",
          "CRM", "CVL", "EDU", "ELI", "JRN", "LAB", "MED", "OPP", "PRE", "REF", "REL", "SOC");

  /** Codes of bodies that belong to no country. */
  private static final List<String> STATELESS = List.of("EUR", "IGO", "ISM", "MNC", "NGO", "UNO");

  private final TokenTrie<GazetteerEntry> names = new TokenTrie<>();
  private final Map<String, GazetteerEntry> demonyms = new HashMap<>();
  private final Map<String, String> affiliations = new HashMap<>();
  private final Map<String, GazetteerEntry> states = new HashMap<>();
  private final Map<String, Head> heads = new HashMap<>();

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
    gazetteer.loadAffiliations();
    return gazetteer;
  }

  private void loadCountries() {
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
      }
    }
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

  private void addDemonym(String form, GazetteerEntry demonym) {
    String key = Orthography.key(form.startsWith("+") ? form.substring(1) : form);
    demonyms.putIfAbsent(key, demonym);
    if (key.endsWith("ي")) {
      for (String ending : new String[] {"ه", "ون", "ين", "ان", "تين", "تان"}) {
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
    }
  }

  private void loadHeads() {
    loadHeads(files.rows("roles.tsv", "lemma", "lemma", "plural", "sectors", "kind"), null);
    loadHeads(
        files.rows("heads.tsv", "lemma", "lemma", "plural", "sectors", "kind", "note"),
        Entity.Kind.ORGANISATION);
    for (LexiconTable.Row row : headFiles.rows("heads.tsv", "lemma", "lemma", "kind", "sectors")) {
      heads.put(
          row.required("lemma"), new Head(row.constant("kind", Entity.Kind.class), sectors(row)));
      heads.putIfAbsent(
          Orthography.key(row.required("lemma")),
          new Head(row.constant("kind", Entity.Kind.class), sectors(row)));
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
      Head head = new Head(own, sectors(row));
      heads.putIfAbsent(lemma, head);
      heads.putIfAbsent(Orthography.key(lemma), head);
      if (!row.get("plural").isEmpty()) {
        Head group = kind != null ? head : new Head(Entity.Kind.GROUP, sectors(row));
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
    GazetteerEntry found = demonyms.get(key);
    for (int cut = 0; found == null && cut < 3 && key.length() > cut + 3; cut++) {
      if (cut > 0 && "وفبلك".indexOf(key.charAt(cut - 1)) < 0) {
        break;
      }
      String rest = key.substring(cut);
      found = demonyms.get(rest);
      if (found == null && rest.startsWith("ال")) {
        found = demonyms.get(rest.substring(2));
      } else if (found == null && rest.startsWith("لل")) {
        found = demonyms.get(rest.substring(2));
      }
    }
    return found;
  }

  Head head(String lemma) {
    return heads.get(lemma);
  }

  /** The state with this code, or null. */
  GazetteerEntry state(String code) {
    return states.get(code);
  }
}
