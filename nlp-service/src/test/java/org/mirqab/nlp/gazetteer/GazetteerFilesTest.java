package org.mirqab.nlp.gazetteer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirqab.nlp.lexicon.LexiconTable;
import org.mirqab.nlp.text.Orthography;

/** The gazetteer is data that analysts edit; these rules keep an edit from breaking it. */
class GazetteerFilesTest {

  private static final String FOLDER = "/org/mirqab/nlp/gazetteer/";

  /** PLOVER's actor codes. */
  private static final Set<String> SECTORS =
      Set.of(
          "COP", "GOV", "JUD", "LEG", "MIL", "PRM", "PTY", "REB", "SPY", "UAF", "UNK", "AGR", "BUS",
          "CRM", "CVL", "EDU", "ELI", "JRN", "LAB", "MED", "OPP", "PRE", "REF", "REL", "SOC");

  /** Codes of bodies that belong to no country. */
  private static final Set<String> BODIES = Set.of("IGO", "UNO", "EUR", "NGO", "ISM", "MNC");

  private static final Set<String> PLACE_KINDS = Set.of("site", "city", "admin", "region");

  private static final Set<String> ORGANISATION_KINDS =
      Set.of(
          "government",
          "parliament",
          "army",
          "police",
          "intelligence",
          "armed-group",
          "party",
          "court",
          "igo",
          "ngo",
          "media",
          "company",
          "union",
          "coalition",
          "movement",
          "community");

  private static final Set<String> ROLE_KINDS =
      Set.of(
          "office",
          "military",
          "police",
          "intelligence",
          "armed",
          "criminal",
          "civilian",
          "political",
          "legal",
          "media",
          "religious",
          "source");

  /**
   * South, west, north and east bounds, in degrees with a margin, of the countries told most of.
   */
  private static final Map<String, double[]> BOUNDS =
      Map.ofEntries(
          Map.entry("IRQ", new double[] {29.0, 38.7, 37.5, 48.7}),
          Map.entry("SYR", new double[] {32.2, 35.5, 37.4, 42.5}),
          Map.entry("LBN", new double[] {33.0, 35.0, 34.8, 36.7}),
          Map.entry("JOR", new double[] {29.1, 34.8, 33.5, 39.4}),
          Map.entry("PSE", new double[] {31.2, 34.1, 32.6, 35.7}),
          Map.entry("ISR", new double[] {29.4, 34.2, 33.4, 35.9}),
          Map.entry("EGY", new double[] {21.9, 24.6, 31.8, 37.0}),
          Map.entry("SAU", new double[] {16.0, 34.4, 32.3, 55.8}),
          Map.entry("YEM", new double[] {11.8, 41.8, 19.1, 54.8}),
          Map.entry("OMN", new double[] {16.5, 51.9, 26.6, 60.0}),
          Map.entry("ARE", new double[] {22.5, 51.4, 26.4, 56.6}),
          Map.entry("QAT", new double[] {24.4, 50.6, 26.3, 51.8}),
          Map.entry("KWT", new double[] {28.4, 46.4, 30.2, 48.9}),
          Map.entry("LBY", new double[] {19.4, 9.2, 33.4, 25.3}),
          Map.entry("TUN", new double[] {30.1, 7.4, 37.6, 11.7}),
          Map.entry("DZA", new double[] {18.9, -8.8, 37.2, 12.1}),
          Map.entry("MAR", new double[] {27.5, -13.3, 36.0, -0.9}),
          Map.entry("SDN", new double[] {8.5, 21.7, 22.3, 38.8}),
          Map.entry("SOM", new double[] {-1.8, 40.9, 12.1, 51.6}),
          Map.entry("IRN", new double[] {24.9, 44.0, 39.9, 63.4}),
          Map.entry("TUR", new double[] {35.7, 25.5, 42.2, 45.0}),
          Map.entry("AFG", new double[] {29.3, 60.4, 38.6, 75.0}),
          Map.entry("PAK", new double[] {23.5, 60.8, 37.2, 77.9}),
          Map.entry("UKR", new double[] {44.2, 22.0, 52.5, 40.4}),
          Map.entry("MLI", new double[] {10.1, -12.3, 25.1, 4.4}),
          Map.entry("NER", new double[] {11.6, 0.1, 23.6, 16.1}),
          Map.entry("ETH", new double[] {3.3, 32.9, 15.0, 48.1}),
          Map.entry("BHR", new double[] {25.5, 50.3, 26.4, 50.9}),
          Map.entry("MRT", new double[] {14.7, -17.2, 27.4, -4.8}),
          Map.entry("ESH", new double[] {20.7, -17.2, 27.8, -8.6}),
          Map.entry("SSD", new double[] {3.4, 23.9, 12.3, 36.0}),
          Map.entry("DJI", new double[] {10.9, 41.7, 12.8, 43.5}),
          Map.entry("ERI", new double[] {12.3, 36.4, 18.1, 43.2}),
          Map.entry("TCD", new double[] {7.4, 13.4, 23.5, 24.1}),
          Map.entry("BFA", new double[] {9.3, -5.6, 15.1, 2.5}),
          Map.entry("NGA", new double[] {4.2, 2.6, 14.0, 14.7}),
          Map.entry("CMR", new double[] {1.6, 8.4, 13.1, 16.3}),
          Map.entry("CAF", new double[] {2.2, 14.4, 11.1, 27.5}),
          Map.entry("COD", new double[] {-13.5, 12.1, 5.5, 31.4}),
          Map.entry("KEN", new double[] {-4.8, 33.9, 5.1, 42.0}),
          Map.entry("CYP", new double[] {34.5, 32.2, 35.8, 34.7}),
          Map.entry("ARM", new double[] {38.8, 43.4, 41.4, 46.7}),
          Map.entry("AZE", new double[] {38.3, 44.7, 42.0, 50.7}),
          Map.entry("GEO", new double[] {41.0, 39.9, 43.7, 46.8}),
          Map.entry("BLR", new double[] {51.2, 23.1, 56.2, 32.8}),
          Map.entry("IND", new double[] {6.7, 68.0, 37.1, 97.5}),
          Map.entry("BGD", new double[] {20.5, 88.0, 26.7, 92.7}),
          Map.entry("MMR", new double[] {9.6, 92.1, 28.6, 101.2}),
          Map.entry("GBR", new double[] {49.8, -8.7, 60.9, 1.8}),
          Map.entry("DEU", new double[] {47.2, 5.8, 55.1, 15.1}),
          Map.entry("ITA", new double[] {35.4, 6.6, 47.1, 18.6}));

  /** No place may be farther from its country's point; the widest countries need most of it. */
  private static final double GREATEST_DISTANCE_IN_DEGREES = 75;

  /** The same for countries that are not among the world's widest, Denmark with Greenland. */
  private static final double USUAL_DISTANCE_IN_DEGREES = 25;

  private static final Set<String> LARGEST = Set.of("RUS", "USA", "CAN", "CHN", "DNK");

  private final LexiconTable countries =
      table(
          "countries.tsv",
          "code",
          "name_ar",
          "aliases",
          "name_en",
          "capital",
          "demonyms",
          "lat",
          "lon");
  private final LexiconTable places =
      table(
          "places.tsv",
          "id",
          "name_ar",
          "aliases",
          "name_en",
          "country",
          "admin1",
          "kind",
          "lat",
          "lon",
          "metonym");
  private final LexiconTable organisations =
      table(
          "organisations.tsv", "id", "name_ar", "aliases", "name_en", "country", "sectors", "kind");
  private final LexiconTable persons =
      table(
          "persons.tsv",
          "id",
          "name_ar",
          "aliases",
          "name_en",
          "country",
          "sectors",
          "office",
          "from",
          "to");
  private final LexiconTable roles = table("roles.tsv", "lemma", "plural", "sectors", "kind");
  private final LexiconTable heads =
      table("heads.tsv", "lemma", "plural", "sectors", "kind", "note");

  private static LexiconTable table(String file, String... columns) {
    InputStream stream = GazetteerFilesTest.class.getResourceAsStream(FOLDER + file);
    assertNotNull(stream, file);
    Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
    return LexiconTable.read(file, reader, columns);
  }

  private LexiconTable tableOf(String file) {
    return switch (file) {
      case "countries.tsv" -> countries;
      case "places.tsv" -> places;
      case "organisations.tsv" -> organisations;
      case "persons.tsv" -> persons;
      case "roles.tsv" -> roles;
      case "heads.tsv" -> heads;
      default -> throw new IllegalArgumentException(file);
    };
  }

  private static void check(LexiconTable table, Function<LexiconTable.Row, String> rule) {
    List<String> problems = new ArrayList<>();
    for (LexiconTable.Row row : table.rows()) {
      String problem = rule.apply(row);
      if (problem != null) {
        problems.add(table.file() + ":" + row.line() + ": " + problem);
      }
    }
    assertTrue(!table.rows().isEmpty(), table.file() + " has no rows");
    assertEquals(List.of(), problems);
  }

  private static Function<LexiconTable.Row, String> unique(String column) {
    Map<String, Integer> seen = new HashMap<>();
    return row -> {
      Integer earlier = seen.putIfAbsent(row.required(column), row.line());
      return earlier == null ? null : row.get(column) + " is in line " + earlier + " too";
    };
  }

  private Set<String> values(LexiconTable table, String column) {
    Set<String> values = new HashSet<>();
    table.rows().forEach(row -> values.add(row.required(column)));
    return values;
  }

  private static String key(String text) {
    return Orthography.key(Orthography.form(text));
  }

  @Test
  void everyEntryHasItsOwnId() {
    check(countries, unique("code"));
    check(places, unique("id"));
    check(organisations, unique("id"));
    check(roles, unique("lemma"));
    check(heads, unique("lemma"));
  }

  @Test
  void idsTellTheKindOfEntry() {
    check(places, row -> idProblem(row, "place:"));
    check(organisations, row -> idProblem(row, "org:"));
    check(persons, row -> idProblem(row, "person:"));
  }

  private static String idProblem(LexiconTable.Row row, String prefix) {
    String id = row.required("id");
    return id.matches(prefix + "[a-z0-9]+(-[a-z0-9]+)*") ? null : "not kebab-case: " + id;
  }

  @Test
  void everyCountryHasItsCapitalAmongThePlaces() {
    Map<String, String> countryOfPlace = new HashMap<>();
    places.rows().forEach(row -> countryOfPlace.put(row.get("id"), row.get("country")));
    check(
        countries,
        row ->
            row.required("code").equals(countryOfPlace.get(row.required("capital")))
                ? null
                : "no place of the country: " + row.get("capital"));
  }

  @Test
  void countryCodesAreKnown() {
    Set<String> codes = values(countries, "code");
    check(countries, row -> row.get("code").matches("[A-Z]{3}") ? null : row.get("code"));
    check(
        places,
        row ->
            row.get("country").isEmpty() || codes.contains(row.get("country"))
                ? null
                : row.get("country"));
    Set<String> actors = new HashSet<>(codes);
    actors.addAll(BODIES);
    check(
        places,
        row ->
            row.get("metonym").isEmpty() || actors.contains(row.get("metonym"))
                ? null
                : row.get("metonym"));
    check(
        organisations,
        row ->
            actors.contains(row.get("country"))
                    || row.get("country").isEmpty() && row.get("kind").equals("community")
                ? null
                : "country: " + row.get("country"));
    check(persons, row -> actors.contains(row.required("country")) ? null : "country");
  }

  @ParameterizedTest
  @ValueSource(strings = {"organisations.tsv", "persons.tsv", "roles.tsv", "heads.tsv"})
  void sectorsAreThoseOfPlover(String file) {
    check(
        tableOf(file),
        row ->
            !row.list("sectors").isEmpty() && SECTORS.containsAll(row.list("sectors"))
                ? null
                : "sectors: " + row.get("sectors"));
  }

  @Test
  void aNameBelongsToOneOrganisationAndToOnePerson() {
    for (LexiconTable table : List.of(organisations, persons)) {
      Map<String, String> owners = new HashMap<>();
      check(
          table,
          row -> {
            List<String> names = new ArrayList<>(row.list("aliases"));
            names.add(row.required("name_ar"));
            for (String name : names) {
              String owner = owners.putIfAbsent(key(name), row.get("id"));
              if (owner != null && !owner.equals(row.get("id"))) {
                return name + " is a name of " + owner + " too";
              }
            }
            return null;
          });
    }
  }

  @Test
  void wordsOfPhrasesHaveAKindAndSectors() {
    InputStream stream =
        GazetteerFilesTest.class.getResourceAsStream("/org/mirqab/nlp/names/heads.tsv");
    LexiconTable words =
        LexiconTable.read(
            "heads.tsv",
            new InputStreamReader(stream, StandardCharsets.UTF_8),
            "lemma",
            "kind",
            "sectors");
    check(words, unique("lemma"));
    check(
        words,
        row ->
            Set.of("ROLE", "GROUP", "ORGANISATION").contains(row.required("kind"))
                    && !row.list("sectors").isEmpty()
                    && SECTORS.containsAll(row.list("sectors"))
                ? null
                : row.get("kind") + ' ' + row.get("sectors"));
  }

  @Test
  void kindsAreKnown() {
    check(places, row -> PLACE_KINDS.contains(row.get("kind")) ? null : row.get("kind"));
    check(
        organisations,
        row -> ORGANISATION_KINDS.contains(row.get("kind")) ? null : row.get("kind"));
    check(heads, row -> ORGANISATION_KINDS.contains(row.get("kind")) ? null : row.get("kind"));
    check(roles, row -> ROLE_KINDS.contains(row.get("kind")) ? null : row.get("kind"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"countries.tsv", "places.tsv", "organisations.tsv", "persons.tsv"})
  void aliasesAddASpellingThatFoldingDoesNotCover(String file) {
    check(
        tableOf(file),
        row -> {
          Set<String> seen = new HashSet<>();
          seen.add(key(row.required("name_ar")));
          for (String alias : row.list("aliases")) {
            if (alias.isEmpty() || !seen.add(key(alias))) {
              return "needless alias: " + alias;
            }
          }
          return null;
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"countries.tsv", "places.tsv", "organisations.tsv", "persons.tsv"})
  void namesAreWrittenInTheirOwnScript(String file) {
    check(
        tableOf(file),
        row -> {
          List<String> names = new ArrayList<>(row.list("aliases"));
          names.add(row.required("name_ar"));
          for (String name : names) {
            if (!name.matches("[\\u0621-\\u063A\\u0641-\\u064A\\u064F\\u0651 0-9+]+")) {
              return "not plain Arabic: " + name;
            }
            if (!Normalizer.isNormalized(name, Normalizer.Form.NFC) || !name.equals(name.strip())) {
              return "not normalised: " + name;
            }
          }
          return row.required("name_en").matches("[\\p{IsLatin}\\d '’.,()&+/-]+")
              ? null
              : "not Latin: " + row.get("name_en");
        });
  }

  @Test
  void demonymsAreSingularUnlessMarked() {
    check(
        countries,
        row -> {
          for (String demonym : row.list("demonyms")) {
            if (!demonym.startsWith("+") && !demonym.endsWith("ي")) {
              return "no nisba: " + demonym;
            }
          }
          return null;
        });
  }

  @Test
  void coordinatesLieInTheCountry() {
    Map<String, double[]> points = new HashMap<>();
    check(
        countries,
        row -> {
          points.put(row.get("code"), point(row));
          return onEarth(point(row)) ? null : "not on the earth";
        });
    check(
        places,
        row -> {
          double[] point = point(row);
          String country = row.get("country");
          if (!onEarth(point)) {
            return "not on the earth";
          }
          if (country.isEmpty()) {
            return null;
          }
          double[] bounds = BOUNDS.get(country);
          if (bounds != null) {
            return point[0] >= bounds[0]
                    && point[1] >= bounds[1]
                    && point[0] <= bounds[2]
                    && point[1] <= bounds[3]
                ? null
                : "outside " + country;
          }
          double limit =
              LARGEST.contains(country) ? GREATEST_DISTANCE_IN_DEGREES : USUAL_DISTANCE_IN_DEGREES;
          double distance = degreesBetween(point, points.get(country));
          return distance <= limit ? null : distance + " degrees from the middle of " + country;
        });
  }

  @Test
  void twoPlacesOfOneCountryDoNotShareNameAndKind() {
    Map<String, Integer> seen = new HashMap<>();
    check(
        places,
        row -> {
          String key =
              key(row.required("name_ar")) + '|' + row.get("country") + '|' + row.get("kind");
          Integer earlier = seen.putIfAbsent(key, row.line());
          return earlier == null ? null : "the same as line " + earlier;
        });
  }

  /** Of two entries with one name only the first is ever found. */
  @Test
  void everyNameOfAPlaceLeadsToIt() {
    Map<String, String> seen = new HashMap<>();
    for (LexiconTable.Row row : countries.rows()) {
      namesOf(row).forEach(name -> seen.putIfAbsent(key(name), row.get("code")));
    }
    // after the key the capital of Jordan is the other name of Oman
    seen.remove(key("عمان"));
    check(
        places,
        row -> {
          for (String name : namesOf(row)) {
            String earlier = seen.putIfAbsent(key(name), row.get("id"));
            if (earlier != null && !earlier.equals(row.get("id"))) {
              return name + " is hidden by " + earlier;
            }
          }
          return null;
        });
  }

  private static List<String> namesOf(LexiconTable.Row row) {
    List<String> names = new ArrayList<>(row.list("aliases"));
    names.add(row.required("name_ar"));
    return names;
  }

  @Test
  void demonymsAddASpellingThatFoldingDoesNotCover() {
    check(
        countries,
        row -> {
          Set<String> seen = new HashSet<>();
          for (String demonym : row.list("demonyms")) {
            if (!seen.add(key(demonym))) {
              return "needless demonym: " + demonym;
            }
          }
          return null;
        });
  }

  /** Words of every day that are place names too: alone they would be found on every page. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "العديد",
        "قنديل",
        "مالية",
        "إطار",
        "عنه",
        "وأنه",
        "الكرامة",
        "دورا",
        "حواره",
        "الميادين",
        "التضامن",
        "السفيرة",
        "المهندسين",
        "الزعيم",
        "عالية",
        "العريضة",
        "اللحية",
        "مهين",
        "مصيره",
        "قصره",
        "البندقية",
        "هاربين",
        "ليرة",
        "إصلاحية",
        "الروحية",
        "بيتا",
        "قم",
        "تسيل",
        "بشري",
        "عصب",
        "ساقين",
        "العيون",
        "تركية",
        "أوكرانية",
        "الاتحادية",
        "نصاب",
        "العبر",
        "كبيسة"
      })
  void wordsOfEveryDayAreNoPlaces(String word) {
    Map<String, Integer> names = new HashMap<>();
    for (LexiconTable table : List.of(countries, places)) {
      table.rows().forEach(row -> namesOf(row).forEach(name -> names.put(key(name), row.line())));
    }
    assertNull(names.get(key(word)), word);
  }

  private static double[] point(LexiconTable.Row row) {
    return new double[] {
      Double.parseDouble(row.required("lat")), Double.parseDouble(row.required("lon"))
    };
  }

  private static boolean onEarth(double[] point) {
    return Math.abs(point[0]) <= 90 && Math.abs(point[1]) <= 180;
  }

  private static double degreesBetween(double[] one, double[] other) {
    double cosine =
        Math.sin(Math.toRadians(one[0])) * Math.sin(Math.toRadians(other[0]))
            + Math.cos(Math.toRadians(one[0]))
                * Math.cos(Math.toRadians(other[0]))
                * Math.cos(Math.toRadians(one[1] - other[1]));
    return Math.toDegrees(Math.acos(Math.max(-1, Math.min(1, cosine))));
  }

  @Test
  void datesOfOfficeAreInOrder() {
    check(
        persons,
        row -> {
          LocalDate from = date(row.get("from"), LocalDate.MIN);
          LocalDate to = date(row.get("to"), LocalDate.MAX);
          return from.isAfter(to) ? "ends before it begins" : null;
        });
  }

  private static LocalDate date(String cell, LocalDate otherwise) {
    return cell.isEmpty() ? otherwise : LocalDate.parse(cell);
  }

  @Test
  void aPersonIsNamedAlikeInEveryOffice() {
    Map<String, String> names = new HashMap<>();
    check(
        persons,
        row -> {
          String name = row.get("name_ar") + '|' + row.get("aliases") + '|' + row.get("name_en");
          String earlier = names.putIfAbsent(row.get("id"), name);
          return earlier == null || earlier.equals(name) ? null : "was " + earlier;
        });
  }

  @Test
  void theRegionIsCoveredInDepth() {
    assertTrue(countries.rows().size() >= 195, "countries");
    assertTrue(places.rows().size() >= 4000, "places");
    assertTrue(organisations.rows().size() >= 1900, "organisations");
    assertTrue(persons.rows().size() >= 2000, "rows of persons");
    assertTrue(roles.rows().size() >= 500, "roles");
    assertTrue(heads.rows().size() >= 350, "heads");
  }
}
