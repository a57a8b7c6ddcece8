package org.mirqab.nlp.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mirqab.contracts.Bound;
import org.mirqab.contracts.Granularity;
import org.mirqab.nlp.lexicon.LexiconTable;
import org.mirqab.nlp.text.Token;
import org.mirqab.nlp.text.Tokenizer;

class TimeScannerTest {

  private static final ZonedDateTime PUBLICATION =
      ZonedDateTime.of(2024, 1, 27, 14, 0, 0, 0, ZoneId.of("Asia/Baghdad"));

  record Case(String phrase, Direction direction, String type, String value, String mark) {}

  static Stream<Case> cases() {
    return LexiconTable.read(
            "temporal-cases.tsv",
            new InputStreamReader(
                Objects.requireNonNull(
                    TimeScannerTest.class.getResourceAsStream("temporal-cases.tsv")),
                StandardCharsets.UTF_8),
            "phrase",
            "direction",
            "type",
            "value",
            "mark")
        .rows()
        .stream()
        .map(
            row ->
                new Case(
                    row.required("phrase"),
                    row.constant("direction", Direction.class),
                    row.required("type"),
                    row.required("value"),
                    row.get("mark")));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void placesPhrasesOnTheCalendar(Case expected) {
    String found = read(expected.phrase, expected.direction);
    String wanted =
        expected.type.equals("NONE")
            ? ""
            : expected.type + " " + expected.value + " " + expected.mark;
    assertEquals(wanted, found);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void readsArabicIndicDigitsLikeOthers(Case sample) {
    StringBuilder indic = new StringBuilder();
    for (char c : sample.phrase.toCharArray()) {
      indic.append(c >= '0' && c <= '9' ? (char) ('\u0660' + c - '0') : c);
    }
    assertEquals(read(sample.phrase, sample.direction), read(indic.toString(), sample.direction));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void doesNotMindDiacritics(Case sample) {
    StringBuilder marked = new StringBuilder();
    for (char c : sample.phrase.toCharArray()) {
      marked.append(c);
      if (c >= '\u0621' && c <= '\u064A') {
        marked.append('\u064E');
      }
    }
    String found = read(marked.toString(), sample.direction).replace("\u064E", "");
    assertEquals(read(sample.phrase, sample.direction), found);
  }

  static Stream<Case> casesWithoutAnd() {
    return cases().filter(sample -> !sample.phrase.startsWith("وال"));
  }

  @ParameterizedTest
  @MethodSource("casesWithoutAnd")
  void doesNotMindAnAttachedAnd(Case sample) {
    assertEquals(
        read(sample.phrase, sample.direction), read("و" + sample.phrase, sample.direction));
  }

  @Test
  void neverOverlaps() {
    List<String> phrases = cases().map(Case::phrase).toList();
    for (int shift = 1; shift < 7; shift++) {
      for (int i = 0; i < phrases.size(); i++) {
        String text = phrases.get(i) + " " + phrases.get((i * 5 + shift) % phrases.size());
        List<Token> tokens = Tokenizer.tokenize(text, 0, text.length());
        int end = 0;
        for (TimeExpression expression : TimeScanner.scan(tokens)) {
          assertTrue(expression.firstToken() >= end, text);
          assertTrue(expression.endToken() > expression.firstToken(), text);
          assertTrue(expression.endToken() <= tokens.size(), text);
          end = expression.endToken();
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "عام 2014, 2014-01-01, 2014-12-31, YEAR",
    "مايو 2019, 2019-05-01, 2019-05-31, MONTH",
    "الأسبوع الماضي, 2024-01-15, 2024-01-21, WEEK",
    "نهاية الأسبوع, 2024-01-26, 2024-01-27, WEEKEND",
    "الربع الثاني من 2023, 2023-04-01, 2023-06-30, QUARTER",
    "صيف 2006, 2006-06-01, 2006-08-31, SEASON",
    "ثمانينيات القرن الماضي, 1980-01-01, 1989-12-31, DECADE",
    "مساء الجمعة, 2024-01-26, 2024-01-26, DAY_PART",
    "الساعة الخامسة, 2024-01-27, 2024-01-27, HOUR",
    "الساعة 5:20, 2024-01-27, 2024-01-27, MINUTE",
    "من 3 إلى 9 مارس 2023, 2023-03-03, 2023-03-09, RANGE",
    "خلال الأشهر الستة المقبلة, 2024-01-27, 2024-07-27, RANGE",
    "خلال الأيام العشرة الماضية, 2024-01-17, 2024-01-27, RANGE",
    "رمضان 1444 هـ, 2023-03-23, 2023-04-20, MONTH",
    "مطلع مايو 2021, 2021-05-01, 2021-05-10, MONTH",
    "منتصف مايو 2021, 2021-05-11, 2021-05-20, MONTH",
    "أواخر فبراير 2020, 2020-02-21, 2020-02-29, MONTH",
    "نهاية الشهر, 2024-01-21, 2024-01-31, MONTH",
    "مطلع عام 2019, 2019-01-01, 2019-03-31, YEAR",
    "أواخر عام 2019, 2019-10-01, 2019-12-31, YEAR",
    "أواخر السبعينات, 1977-01-01, 1979-12-31, DECADE",
    "بحلول نهاية 2025, 2025-10-01, 2025-12-31, YEAR",
    "منذ عام 2008, 2008-01-01, 2024-01-27, YEAR",
    "منذ مطلع العام, 2024-01-01, 2024-01-27, YEAR",
    "منذ ثلاثة أسابيع, 2024-01-06, 2024-01-27, DAY",
    "منذ يونيو 2014, 2014-06-01, 2024-01-27, MONTH",
    "بعد عام 2011, 2011-01-01, 2011-12-31, YEAR",
    "النصف الأول من العام الماضي, 2023-01-01, 2023-06-30, RANGE",
    "في وقت سابق من هذا الشهر, 2024-01-01, 2024-01-27, MONTH",
    "في وقت سابق من الأسبوع الجاري, 2024-01-22, 2024-01-26, WEEK",
    "في وقت لاحق من هذا العام, 2024-01-27, 2024-12-31, YEAR"
  })
  void givesFirstAndLastDay(
      String phrase, LocalDate start, LocalDate end, Granularity granularity) {
    ResolvedTime time = resolve(phrase, Direction.UNKNOWN).get(0);
    assertEquals(start, time.start());
    assertEquals(end, time.end());
    assertEquals(granularity, time.granularity());
  }

  @Test
  void takesTheWeekendBeforeInAStoryOfThePast() {
    ZonedDateTime thursday = PUBLICATION.minusDays(2);
    List<Token> tokens = Tokenizer.tokenize("نهاية الأسبوع", 0, 13);
    TimeExpression weekend = TimeScanner.scan(tokens).get(0);
    assertEquals(
        LocalDate.of(2024, 1, 19), TimeResolver.resolve(weekend, thursday, Direction.PAST).start());
    assertEquals(
        LocalDate.of(2024, 1, 26),
        TimeResolver.resolve(weekend, thursday, Direction.FUTURE).start());
  }

  @Test
  void takesTheSummerBeforeInSummer() {
    ZonedDateTime august = PUBLICATION.withMonth(8);
    List<Token> tokens = Tokenizer.tokenize("الصيف الماضي", 0, 12);
    assertEquals(
        LocalDate.of(2023, 6, 1),
        TimeResolver.resolve(TimeScanner.scan(tokens).get(0), august, Direction.PAST).start());
  }

  @Test
  void givesNoValueToVagueReferences() {
    ResolvedTime time = resolve("في الأيام المقبلة", Direction.FUTURE).get(0);
    assertEquals(Granularity.VAGUE, time.granularity());
    assertNull(time.value());
    assertNull(time.start());
  }

  @Test
  void countsAWindowBackInTheStoryOfThePast() {
    ResolvedTime time = resolve("قتل العشرات خلال ثلاثة أيام", Direction.PAST).get(0);
    assertEquals(Bound.WITHIN, time.bound());
    assertEquals(LocalDate.of(2024, 1, 24), time.start());
    assertEquals(LocalDate.of(2024, 1, 27), time.end());
  }

  @Test
  void usesTheZoneOfThePublisher() {
    ZonedDateTime late = ZonedDateTime.of(2024, 1, 28, 0, 30, 0, 0, ZoneId.of("Asia/Baghdad"));
    List<Token> tokens = Tokenizer.tokenize("اليوم", 0, 5);
    ResolvedTime time =
        TimeResolver.resolve(TimeScanner.scan(tokens).get(0), late, Direction.UNKNOWN);
    assertEquals("2024-01-28", time.value());
  }

  private static List<ResolvedTime> resolve(String text, Direction direction) {
    List<ResolvedTime> times = new ArrayList<>();
    for (TimeExpression expression : TimeScanner.scan(Tokenizer.tokenize(text, 0, text.length()))) {
      times.add(TimeResolver.resolve(expression, PUBLICATION, direction));
    }
    return times;
  }

  private static String read(String text, Direction direction) {
    return TimeScanner.scan(Tokenizer.tokenize(text, 0, text.length())).stream()
        .map(expression -> line(expression, direction))
        .collect(Collectors.joining("; "));
  }

  private static String line(TimeExpression expression, Direction direction) {
    ResolvedTime time = TimeResolver.resolve(expression, PUBLICATION, direction);
    String value =
        expression.content() instanceof TimeContent.Vague vague
            ? vague.reference().name()
            : time.value();
    String mark =
        Stream.of(time.bound(), time.modifier())
            .filter(Objects::nonNull)
            .map(Enum::name)
            .collect(Collectors.joining("+"));
    return time.type() + " " + value + " " + mark;
  }
}
