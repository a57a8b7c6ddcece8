package org.mirqab.nlp.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mirqab.contracts.EventType;
import org.mirqab.contracts.Family;
import org.mirqab.contracts.QuantityBounds;
import org.mirqab.contracts.TextField;
import org.mirqab.nlp.lexicon.LexiconTable;
import org.mirqab.nlp.morphology.Morphology;
import org.mirqab.nlp.quantity.Quantity;
import org.mirqab.nlp.quantity.QuantityScanner;
import org.mirqab.nlp.syntax.Disambiguator;
import org.mirqab.nlp.syntax.KnownWords;
import org.mirqab.nlp.syntax.Word;
import org.mirqab.nlp.text.Sentence;
import org.mirqab.nlp.text.SentenceSplitter;
import org.mirqab.nlp.text.Token;
import org.mirqab.nlp.time.TimeExpression;
import org.mirqab.nlp.time.TimeScanner;

/** Counts, means and deadlines of events, on invented sentences. */
class QuantityPolicyTest {

  private static final ZonedDateTime PUBLICATION =
      ZonedDateTime.of(2024, 1, 27, 14, 0, 0, 0, ZoneId.of("Asia/Baghdad"));

  private static final Disambiguator DISAMBIGUATOR =
      new Disambiguator(new KnownWords(Morphology.load()));

  record Case(
      String text, String trigger, EventType type, Family family, String wanted, String more) {

    Sentence sentence() {
      return SentenceSplitter.split(TextField.TITLE, text).get(0);
    }

    int first() {
      List<Token> tokens = sentence().tokens();
      int at = text.indexOf(trigger);
      for (int i = 0; i < tokens.size(); i++) {
        if (tokens.get(i).end() > at) {
          return i;
        }
      }
      throw new IllegalStateException(text);
    }

    int last() {
      return first() + trigger.split(" ").length - 1;
    }
  }

  private static Stream<Case> cases(String file, String wanted, String more) {
    return LexiconTable.read(
            file,
            new InputStreamReader(
                Objects.requireNonNull(QuantityPolicyTest.class.getResourceAsStream(file)),
                StandardCharsets.UTF_8),
            "sentence",
            "trigger",
            "type",
            "family",
            wanted,
            more)
        .rows()
        .stream()
        .map(
            row ->
                new Case(
                    row.required("sentence"),
                    row.required("trigger"),
                    row.constant("type", EventType.class),
                    row.get("family").isEmpty() ? null : Family.of(row.get("family")),
                    row.get(wanted),
                    row.get(more)));
  }

  static Stream<Case> counts() {
    return cases("counts.tsv", "counts", "weapon");
  }

  static Stream<Case> deadlines() {
    return cases("deadlines.tsv", "deadline", "duration");
  }

  @ParameterizedTest
  @MethodSource("counts")
  void givesAnEventItsCounts(Case sample) {
    Sentence sentence = sample.sentence();
    List<Word> words = DISAMBIGUATOR.read(sentence.tokens());
    BitSet claimed = new BitSet();
    for (TimeExpression time : TimeScanner.scan(sentence.tokens())) {
      claimed.set(time.firstToken(), time.endToken());
    }
    List<Quantity> quantities = QuantityScanner.scan(sentence.tokens(), claimed);
    QuantityPolicy.Counts found =
        QuantityPolicy.counts(
            sentence, words, quantities, sample.first(), sample.last(), sample.type, sample.family);
    assertEquals(sample.wanted, written(found));
    assertEquals(sample.more, found.weapon() == null ? "" : found.weapon());
  }

  private static String written(QuantityPolicy.Counts counts) {
    StringJoiner all = new StringJoiner(" ");
    all.setEmptyValue("-");
    add(all, "killed", counts.killed(), counts.bounds());
    add(all, "injured", counts.injured(), counts.bounds());
    add(all, "arrested", counts.arrested(), counts.bounds());
    add(all, "headcount", counts.headcount(), counts.bounds());
    add(all, "round", counts.round(), counts.bounds());
    return all.toString();
  }

  private static void add(
      StringJoiner all, String name, Integer value, Map<String, QuantityBounds> bounds) {
    QuantityBounds bound = bounds.get(name);
    if (value == null && bound == null) {
      return;
    }
    String text = name + "=" + value;
    if (bound != null && (bound.min() != null || bound.max() != null)) {
      text +=
          "["
              + (bound.min() == null ? "" : bound.min())
              + ".."
              + (bound.max() == null ? "" : bound.max())
              + "]";
    }
    all.add(bound != null && bound.approximate() ? text + "~" : text);
  }

  @ParameterizedTest
  @MethodSource("deadlines")
  void tellsByWhenAnActIsDue(Case sample) {
    Sentence sentence = sample.sentence();
    DeadlinePolicy.Due due =
        DeadlinePolicy.due(
            DISAMBIGUATOR.read(sentence.tokens()),
            TimeScanner.scan(sentence.tokens()),
            PUBLICATION,
            sample.first(),
            sample.last(),
            sample.type,
            sample.family);
    String deadline =
        due.deadline() == null
            ? ""
            : due.deadline().value() + " " + due.deadline().start() + " " + due.deadline().end();
    assertEquals(sample.wanted, deadline);
    assertEquals(sample.more, due.duration() == null ? "" : due.duration());
  }
}
