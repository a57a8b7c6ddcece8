package org.mirqab.nlp.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mirqab.contracts.Actor;
import org.mirqab.contracts.Event;
import org.mirqab.nlp.KnownGap;
import org.mirqab.nlp.lexicon.LexiconTable;

/**
 * What a sentence tells depends neither on its spelling nor on the order of verb and subject: for
 * the sentences of its own table and, as to the spelling, of the other tables too.
 */
class MetamorphicTest {

  private static final List<String> OTHERS =
      List.of("talks-and-withdrawals.tsv", "boundary-rules.tsv", "phenomena.tsv");

  /** A change that keeps the meaning. */
  enum Change {
    /** A fatha within the longer words; it is right in few of them, and none may depend on it. */
    DIACRITICS(
        text -> replace(text, "(?<=[\\u0621-\\u064A]{2})(?=[\\u0621-\\u064A]{3})", "\u064E")),
    TATWEEL(
        text ->
            replace(text, "(?<=[بتثجحخسشصضطظعغفقكلمنهي])(?=[\\u0621-\\u064A]{3})", "\u0640\u0640")),
    /** Embeddings and marks that editors leave behind. */
    BIDI_MARKS(
        text ->
            "\u202B" + text.replace(" في ", " \u200Fفي\u200F ").replace(".", "\u200F.") + "\u202C"),
    ARABIC_INDIC_DIGITS(
        text ->
            Pattern.compile("[0-9]")
                .matcher(text)
                .replaceAll(digit -> String.valueOf((char) (digit.group().charAt(0) + 0x630)))),
    AMERICA(text -> text.replace("أميرك", "أمريك")),
    BARE_ALIF(text -> replace(text, "[أإآ]", "ا")),
    HA_FOR_TA_MARBUTA(text -> replace(text, "ة(?![\\u0621-\\u064A])", "ه")),
    ALIF_MAQSURA_FOR_YA(text -> replace(text, "ي(?![\\u0621-\\u064A])", "ى")),
    YA_FOR_ALIF_MAQSURA(text -> replace(text, "ى(?![\\u0621-\\u064A])", "ي")),
    ADDED_AND(text -> text.startsWith("و") ? text : "و" + text),
    NO_BREAK_SPACES(text -> text.replace(' ', '\u00A0')),
    NO_FULL_STOP(text -> replace(text, "\\.$", ""));

    private final UnaryOperator<String> change;

    Change(UnaryOperator<String> change) {
      this.change = change;
    }

    private static String replace(String text, String pattern, String replacement) {
      return text.replaceAll(pattern, replacement);
    }
  }

  static Stream<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    LexiconTable table =
        ExpectedEvents.table("metamorphic.tsv", "sentence", "subject_first", "known");
    Map<String, LexiconTable.Row> rows = new LinkedHashMap<>();
    table.rows().forEach(row -> rows.put(row.required("sentence"), row));
    for (String file : OTHERS) {
      ExpectedEvents.rows(file).forEach(row -> rows.putIfAbsent(row.sentence(), null));
    }
    rows.forEach((sentence, row) -> pairs.addAll(pairs(sentence, row)));
    return pairs.stream();
  }

  /** What is told about a sentence; {@code row} is null if the table does not list it. */
  private static List<Pair> pairs(String sentence, LexiconTable.Row row) {
    Map<String, String> known = new HashMap<>();
    for (String reason : row == null ? List.<String>of() : row.list("known")) {
      int colon = reason.indexOf(':');
      if (colon < 0) {
        throw row.error("known must read change: reason");
      }
      known.put(reason.substring(0, colon), reason.substring(colon + 1).strip());
    }
    List<Pair> pairs = new ArrayList<>();
    for (Change change : Change.values()) {
      String other = change.change.apply(sentence);
      if (!other.equals(sentence)) {
        pairs.add(new Pair(sentence, other, change.name(), known.remove(change.name())));
      }
    }
    String subjectFirst = row == null ? "" : row.get("subject_first");
    if (!subjectFirst.isEmpty()) {
      pairs.add(new Pair(sentence, subjectFirst, "SUBJECT_FIRST", known.remove("SUBJECT_FIRST")));
    }
    if (!known.isEmpty()) {
      throw row.error("no such change of the sentence: " + known.keySet());
    }
    return pairs;
  }

  record Pair(String sentence, String other, String change, String known) {

    @Override
    public String toString() {
      return change + " " + sentence;
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pairs")
  void tellsTheSame(Pair pair) {
    KnownGap.holds(
        pair.known,
        () -> {
          List<String> told = told(pair.sentence);
          // a sentence listed for both orders must tell something, or nothing is tested
          assertFalse(
              pair.change.equals("SUBJECT_FIRST") && told.isEmpty(),
              () -> pair.sentence + " tells nothing");
          assertEquals(told, told(pair.other));
        });
  }

  /** The events without their words: type, family, phase, status, parties, place and day. */
  static List<String> told(String sentence) {
    return ExpectedEvents.ENGINE.extract(ExpectedEvents.article(sentence)).events().stream()
        .map(MetamorphicTest::summary)
        .sorted()
        .toList();
  }

  private static String summary(Event event) {
    LocalDate start = event.time() == null ? null : event.time().start();
    return event.type()
        + " "
        + (event.family() == null ? "-" : event.family().json())
        + " "
        + (event.phase() == null ? "-" : event.phase().json())
        + " "
        + event.status().json()
        + " actors "
        + event.actors().stream().map(MetamorphicTest::key).sorted().toList()
        + " recipients "
        + event.recipients().stream().map(MetamorphicTest::key).sorted().toList()
        + " place "
        + (event.place() == null ? "-" : fold(event.place().text()))
        + " day "
        + start;
  }

  private static String key(Actor actor) {
    return actor.id() != null ? actor.id() : fold(actor.text());
  }

  private static String fold(String text) {
    return text.replaceAll("[\\u064B-\\u0652\\u0640\\u200E\\u200F\\u202A-\\u202E]", "")
        .replaceAll("[أإآ]", "ا")
        .replace('ة', 'ه')
        .replace('ى', 'ي')
        .replace('\u00A0', ' ')
        .replaceAll("[\u0660-\u0669]", "#")
        .replaceAll("[0-9]", "#")
        .replace("امريك", "اميرك");
  }
}
