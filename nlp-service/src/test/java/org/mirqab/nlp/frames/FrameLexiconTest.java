package org.mirqab.nlp.frames;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirqab.contracts.EventType;
import org.mirqab.contracts.Family;
import org.mirqab.contracts.Phase;
import org.mirqab.nlp.frames.Frame.Pattern;
import org.mirqab.nlp.morphology.Morphology;

class FrameLexiconTest {

  private static final Map<EventType, Set<String>> MODES =
      Map.of(
          EventType.CONSULT, Set.of("visit", "third-party", "multilateral", "phone"),
          EventType.RETREAT,
              Set.of("withdraw", "release", "disarm", "ceasefire", "access", "resign"),
          EventType.REQUEST, Set.of("assist", "change", "yield", "meet"),
          EventType.REJECT, Set.of("assist", "change", "yield", "meet"),
          EventType.ACCUSE, Set.of("disapprove", "investigate", "allege"),
          EventType.THREATEN,
              Set.of("restrict", "arrest", "relations", "expel", "territory", "violence"),
          EventType.PROTEST,
              Set.of("demo", "riot", "strike", "hunger", "boycott", "obstruct", "vandalize"),
          EventType.SANCTION, Set.of("convict", "expel", "withdraw", "discontinue"),
          EventType.MOBILIZE, Set.of("troops", "weapons", "police", "militia"),
          EventType.COERCE,
              Set.of(
                  "seize",
                  "restrict",
                  "censor",
                  "curfew",
                  "martial-law",
                  "arrest",
                  "deport",
                  "withhold",
                  "misinformation",
                  "cyber"));

  private static final Set<String> ASSAULT_MODES =
      Set.of(
          "abduct",
          "beat",
          "torture",
          "sexual",
          "targeted",
          "destroy",
          "primitive",
          "firearms",
          "explosives",
          "suicide-attack",
          "aerial",
          "drone",
          "heavy-weapons",
          "crowd-control",
          "unconventional");

  private static final Set<String> NO_ATTACK =
      Set.of("abduct", "beat", "torture", "sexual", "crowd-control");

  private static final Set<Phase> TALKS =
      EnumSet.of(Phase.ANNOUNCED, Phase.LAUNCHED, Phase.HELD, Phase.CONCLUDED, Phase.SUSPENDED);

  private static final Set<Phase> WITHDRAWAL =
      EnumSet.of(
          Phase.DEMANDED,
          Phase.REFUSED,
          Phase.NEGOTIATED,
          Phase.SCHEDULED,
          Phase.UNDER_WAY,
          Phase.COMPLETED);

  private final FrameLexicon lexicon = FrameLexicon.load();

  private static Set<String> modesOf(EventType type) {
    return type == EventType.ASSAULT ? ASSAULT_MODES : MODES.getOrDefault(type, Set.of());
  }

  @Test
  void hasFramesOfEveryType() {
    Set<EventType> types = new HashSet<>();
    lexicon.frames().forEach(frame -> types.add(frame.type()));
    assertEquals(Set.of(EventType.values()), types);
  }

  @Test
  void namesEveryFrameOnce() {
    Set<String> rules = new HashSet<>();
    lexicon.frames().forEach(frame -> assertEquals(true, rules.add(frame.rule()), frame.rule()));
  }

  @Test
  void writesDefectiveWordsAsTheLexiconFilesDo(@TempDir Path directory) throws IOException {
    frame(directory, "threaten.x\tأنذر\tرد قاسٍ");
    Frame frame =
        FrameLexicon.load(List.of(directory)).frames().stream()
            .filter(each -> each.rule().equals("threaten.x"))
            .findFirst()
            .orElseThrow();
    assertEquals(List.of("رد", "قاسي"), frame.nouns().get(0).lemmas());
  }

  @ParameterizedTest
  @CsvSource({
    "threaten.x\tأنذر\tقائمة سوداء, سوداء",
    "threaten.x\tأنذر\tتهديدات, تهديدات",
    "threaten.x\tتهديد\tإنذار, تهديد",
    "threaten.x\tحوكم\tإنذار, حوكم"
  })
  void tellsWordsThatNothingCanMatch(String row, String lemma, @TempDir Path directory)
      throws IOException {
    Path file = frame(directory, row);
    assertEquals(
        List.of(file + ":2: no word has the lemma " + lemma),
        UnmatchedLemmas.of(FrameLexicon.load(List.of(directory)), Morphology.load()));
  }

  /** A user's file of one frame; cells that are left out are empty. */
  private static Path frame(Path directory, String row) throws IOException {
    String columns =
        "rule\tverbs\tnouns\tmode\tfamily\tphase\tcameo\tsubject\tobject\tgenitive"
            + "\tprepositions\tneeds\tcontext\tblocked\tflags\n";
    Path file = Files.createDirectories(directory.resolve("frames")).resolve("threaten.tsv");
    return Files.writeString(file, columns + row + "\t".repeat(12) + "\n");
  }

  @Test
  void hasEveryModeOfEveryTypeAndNoOther() {
    Map<EventType, Set<String>> found = new EnumMap<>(EventType.class);
    for (Frame frame : lexicon.frames()) {
      if (frame.mode() != null) {
        found.computeIfAbsent(frame.type(), type -> new HashSet<>()).add(frame.mode());
      }
    }
    for (EventType type : EventType.values()) {
      assertEquals(modesOf(type), found.getOrDefault(type, Set.of()), type.name());
    }
  }

  @Test
  void hasEveryPhaseOfTalksAndWithdrawals() {
    Map<Family, Set<Phase>> found = new EnumMap<>(Family.class);
    for (Frame frame : lexicon.frames()) {
      if (frame.phase() != null) {
        found.computeIfAbsent(frame.family(), family -> new HashSet<>()).add(frame.phase());
      }
    }
    assertEquals(Map.of(Family.TALKS, TALKS, Family.WITHDRAWAL, WITHDRAWAL), found);
  }

  @Test
  void countsEveryAssaultButTheExceptedModesAsAnAttack() {
    for (Frame frame : lexicon.frames()) {
      boolean attack =
          frame.type() == EventType.ASSAULT
              && (frame.mode() == null || !NO_ATTACK.contains(frame.mode()));
      assertEquals(attack, frame.family() == Family.ATTACK, frame.rule());
    }
  }

  @Test
  void writesCameoCodesOfTwoToFourDigits() {
    for (Frame frame : lexicon.frames()) {
      assertTrue(frame.cameo().matches("(0[3-9]|1\\d|20)\\d{0,2}"), frame.source());
    }
  }

  @Test
  void separatesTheLemmasOfAPatternByOneSpace() {
    for (Frame frame : lexicon.frames()) {
      for (Pattern pattern : frame.verbs()) {
        assertFalse(pattern.lemmas().contains(""), frame.source());
      }
      for (Pattern pattern : frame.nouns()) {
        assertFalse(pattern.lemmas().contains(""), frame.source());
      }
    }
  }
}
