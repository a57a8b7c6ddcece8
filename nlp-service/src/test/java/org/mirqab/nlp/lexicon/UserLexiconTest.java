package org.mirqab.nlp.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirqab.contracts.Article;
import org.mirqab.contracts.Source;
import org.mirqab.nlp.document.Judges;
import org.mirqab.nlp.document.SentenceReading;
import org.mirqab.nlp.extraction.ArabicLexicon;
import org.mirqab.nlp.frames.Candidate;
import org.mirqab.nlp.frames.Frame;
import org.mirqab.nlp.names.Entity;

/** A user's lexicon files beside the bundled ones. */
class UserLexiconTest {

  @TempDir Path directory;

  /** A file with the bundled file's columns and one line; empty cells are filled up. */
  private Path file(String name, String line) throws IOException {
    String columns = "";
    try (InputStream in = UserLexiconTest.class.getResourceAsStream("/org/mirqab/nlp/" + name)) {
      columns =
          new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(each -> !each.startsWith("#") && !each.isBlank())
              .findFirst()
              .orElseThrow();
    }
    int missing = columns.split("\t", -1).length - line.split("\t", -1).length;
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(
        file, columns + "\n" + line + "\t".repeat(Math.max(0, missing)) + "\n");
  }

  private static SentenceReading read(ArabicLexicon lexicon, String text) {
    Instant now = Instant.parse("2031-03-02T12:00:00Z");
    Article article =
        new Article(
            Article.SCHEMA_VERSION,
            "test",
            1,
            new Source("invented", null, null, null),
            null,
            null,
            "",
            text,
            null,
            now,
            false,
            now,
            List.of(),
            null,
            List.of(),
            null,
            null,
            false);
    return lexicon.reader(Judges.untrained(), 0).read(article).get(0);
  }

  private static List<String> ids(SentenceReading reading) {
    return reading.entities().stream().map(Entity::id).filter(Objects::nonNull).toList();
  }

  private static List<String> rules(SentenceReading reading) {
    return reading.candidates().stream().map(Candidate::frame).map(Frame::rule).toList();
  }

  @Test
  void addsNamesPlacesWordsAndFrames() throws IOException {
    String text = "زمخرت حركة الشهاب الأزرق في قرية زعفرانة السوداء.";
    assertEquals(List.of(), rules(read(ArabicLexicon.load(List.of()), text)));
    file(
        "gazetteer/organisations.tsv",
        "org:blue-meteor\tحركة الشهاب الأزرق\t\tBlue Meteor\tSYR\tREB\tarmed-group");
    file(
        "gazetteer/places.tsv",
        "place:zafarana\tزعفرانة السوداء\t\tZafarana\tSYR\t\tcity\t35.1\t36.9\t");
    file("morphology/verbs.tsv", "زمخر\tزمخر\tQI\t\tdirect");
    file("frames/assault.tsv", "attack.roar\tزمخر");
    ArabicLexicon lexicon = ArabicLexicon.load(List.of(directory));
    SentenceReading reading = read(lexicon, text);
    assertTrue(ids(reading).contains("org:blue-meteor"), ids(reading).toString());
    assertTrue(ids(reading).contains("place:zafarana"), ids(reading).toString());
    assertTrue(rules(reading).contains("attack.roar"), rules(reading).toString());
    assertTrue(lexicon.frames().frames().size() > 100);
  }

  @Test
  void replacesTheBundledLine() throws IOException {
    file("gazetteer/countries.tsv", "OMN\tسلطنة البحر\tعمان\tSea\t\t\t23\t57");
    file("frames/assault.tsv", "kill\tفتك");
    ArabicLexicon lexicon = ArabicLexicon.load(List.of(directory));
    SentenceReading reading = read(lexicon, "انعقد المؤتمر في سلطنة البحر.");
    assertEquals(List.of("country:OMN"), ids(reading));
    Frame kill =
        lexicon.frames().frames().stream()
            .filter(frame -> frame.rule().equals("kill"))
            .findFirst()
            .orElseThrow();
    assertEquals(1, kill.verbs().size());
    assertTrue(kill.source().startsWith(directory.toString()), kill.source());
    assertFalse(rules(read(lexicon, "قتل الجيش جنديا.")).contains("kill"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "gazetteer/places.tsv # place:x;س ص;;X;SYR;;village;35;36; # the column kind must be",
        "gazetteer/places.tsv # place:x;س ص;;X;SYR;;city;north;36; # the column lat must be",
        "gazetteer/places.tsv # place:x;س ص;;X;SYR;;city;135;36; # the column lat must be",
        "gazetteer/places.tsv # place:x;س ص;;X;XXX;;city;35;36; # the column country must be",
        "gazetteer/persons.tsv # person:x;س ص;;X;SYR;BOSS # the column sectors takes",
        "gazetteer/organisations.tsv # org:x;س ص # needs 7 cells",
        "frames/assault.tsv # attack.x;قصف;;loud # ASSAULT has no mode loud",
        "frames/assault.tsv # attack.x;قصف;;;war # the column family",
        "frames/assault.tsv # attack.x;قصف;;;;soon # the column phase",
        "frames/assault.tsv # attack.x;قصف;;;;;9 # the column cameo",
        "frames/assault.tsv # attack.x;قصف;;;;;;;;;على:victim # the column prepositions",
        "frames/support-verbs.tsv # شن;direct;;;WAR # the column types does not know WAR",
        "morphology/verbs.tsv # قصف;قصفف;I # the root of form I has",
        "morphology/nouns.tsv # زعفرانة;;x;;OTHER # the column gender must be m or f",
        "document/operators.tsv # ربما;MAYBE # the column operator must be one of"
      })
  void refusesABadLineWithItsFileAndNumber(String name, String line, String problem)
      throws IOException {
    String cells = line.replace(';', '\t');
    Path file =
        problem.startsWith("needs")
            ? Files.writeString(
                file(name, "x"),
                Files.readString(directory.resolve(name)).lines().findFirst().get()
                    + "\n"
                    + cells
                    + "\n")
            : file(name, cells);
    LexiconException refusal =
        assertThrows(LexiconException.class, () -> ArabicLexicon.load(List.of(directory)));
    assertTrue(refusal.getMessage().startsWith(file + ":2: "), refusal.getMessage());
    assertTrue(refusal.getMessage().contains(problem), refusal.getMessage());
  }

  @ParameterizedTest
  @CsvSource({"places.tsv", "gazetteer/place.tsv", "weather/places.tsv", "document/weapons.tsv"})
  void refusesAFileThatIsNeverRead(String name) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "a\n");
    LexiconException refusal =
        assertThrows(LexiconException.class, () -> ArabicLexicon.load(List.of(directory)));
    assertTrue(refusal.getMessage().startsWith(file.toString()), refusal.getMessage());
  }

  @Test
  void refusesWhatIsNoDirectoryAndWhatIsNotUtf8() throws IOException {
    Path none = directory.resolve("none");
    assertThrows(LexiconException.class, () -> ArabicLexicon.load(List.of(none)));
    Path file = directory.resolve("gazetteer/places.tsv");
    Files.createDirectories(file.getParent());
    Files.write(file, new byte[] {(byte) 0xC7, (byte) 0xE1, '\n'});
    LexiconException refusal =
        assertThrows(LexiconException.class, () -> ArabicLexicon.load(List.of(directory)));
    assertTrue(refusal.getMessage().startsWith(file.toString()), refusal.getMessage());
  }
}
