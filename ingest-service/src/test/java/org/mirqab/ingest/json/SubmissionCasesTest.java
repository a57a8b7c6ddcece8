package org.mirqab.ingest.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirqab.contracts.Article;
import org.mirqab.contracts.JsonCodec;
import org.mirqab.contracts.Topics;
import org.mirqab.ingest.article.ArticleAssembly;
import org.mirqab.ingest.article.FieldProblem;
import org.mirqab.ingest.article.SubmissionLimits;
import org.mirqab.ingest.article.Verdict;

/** What callers send, and what comes of it. */
class SubmissionCasesTest {

  private static final Instant NOW = Instant.parse("2024-01-27T10:00:00Z");

  private final SubmissionReader reader = new SubmissionReader();
  private final ArticleAssembly assembly =
      new ArticleAssembly(Clock.fixed(NOW.plusNanos(123_456), ZoneOffset.UTC));

  private Verdict verdict(String json) throws UnreadableJson {
    SubmissionReader.Reading reading = reader.read(json.getBytes(StandardCharsets.UTF_8));
    return assembly.assemble(reading.submission(), reading.problems());
  }

  private Article article(String json) throws UnreadableJson {
    return assertInstanceOf(Verdict.Accepted.class, verdict(json)).article();
  }

  private Verdict.Rejected rejected(String json) throws UnreadableJson {
    return assertInstanceOf(Verdict.Rejected.class, verdict(json));
  }

  private static String with(String fields) {
    return "{\"source\":{\"name\":\"Daily\"},\"text\":\"خبر\"," + fields + "}";
  }

  private static String withSource(String fields) {
    return "{\"text\":\"خبر\",\"source\":{\"name\":\"Daily\"," + fields + "}}";
  }

  private static String quoted(String field, int length) {
    return "\"" + field + "\":\"" + "x".repeat(length) + "\"";
  }

  static Stream<Arguments> wrongFields() {
    return Stream.of(
        Arguments.of("{}", "source.name title text"),
        Arguments.of("{\"source\":{\"name\":\"Daily\"}}", "title text"),
        Arguments.of(
            "{\"source\":{\"name\":\"Daily\"},\"title\":\" \",\"text\":\"\"}", "title text"),
        Arguments.of("{\"source\":{\"name\":\"Daily\"},\"title\":null,\"text\":5}", "text"),
        Arguments.of("{\"source\":\"Daily\",\"text\":\"خبر\"}", "source"),
        Arguments.of("{\"source\":{\"name\":\" \"},\"text\":\"خبر\"}", "source.name"),
        Arguments.of("{\"source\":{\"name\":7},\"text\":\"خبر\"}", "source.name"),
        Arguments.of(withSource("\"url\":\"news.example\""), "source.url"),
        Arguments.of(withSource("\"country\":\"IQ\""), "source.country"),
        Arguments.of(withSource("\"country\":5"), "source.country"),
        Arguments.of(withSource("\"timeZone\":\"Mars/Olympus\""), "source.timeZone"),
        Arguments.of(withSource("\"timeZone\":\"+03:00\""), "source.timeZone"),
        Arguments.of(with("\"schemaVersion\":2"), "schemaVersion"),
        Arguments.of(with("\"schemaVersion\":\"1\""), "schemaVersion"),
        Arguments.of(with("\"id\":\"\""), "id"),
        Arguments.of(with("\"id\":7"), "id"),
        Arguments.of(with(quoted("id", 513)), "id"),
        Arguments.of(with("\"revision\":1"), "revision"),
        Arguments.of(with("\"revision\":1.5"), "revision"),
        Arguments.of(with("\"revision\":\"1706349600000\""), "revision"),
        Arguments.of(with("\"revision\":99999999999999999999"), "revision"),
        Arguments.of(with("\"revision\":1706349900001"), "revision"),
        Arguments.of(with("\"url\":\"ftp://news.example/1\""), "url"),
        Arguments.of(with("\"url\":\"https://" + "x".repeat(9000) + "\""), "url"),
        Arguments.of(with("\"publishedAt\":\"yesterday\""), "publishedAt"),
        Arguments.of(with("\"publishedAt\":1706349600000"), "publishedAt"),
        Arguments.of(with("\"publishedAt\":\"2124-01-27T10:00:00Z\""), "publishedAt"),
        Arguments.of(with("\"fetchedAt\":\"2024-01-27\""), "fetchedAt"),
        Arguments.of(with("\"fetchedAt\":\"2024-01-27T11:00:00Z\""), "fetchedAt"),
        Arguments.of(with("\"language\":\"_\""), "language"),
        Arguments.of(with("\"simhash\":\"12\""), "simhash"),
        Arguments.of(with("\"backfill\":\"yes\""), "backfill"),
        Arguments.of(with("\"publishedAtEstimated\":1"), "publishedAtEstimated"),
        Arguments.of(with("\"tags\":\"war\""), "tags"),
        Arguments.of(with("\"tags\":[\"a\",1,\"\"]"), "tags[1] tags[2]"),
        Arguments.of(with("\"authors\":[null]"), "authors[0]"),
        Arguments.of(with("\"section\":\" \""), "section"),
        Arguments.of(with("\"originSource\":[]"), "originSource"),
        Arguments.of(with("\"duplicateOf\":\"a b\""), "duplicateOf"),
        Arguments.of(with("\"title\":\"a\\u0000\""), "title"),
        Arguments.of(with("\"title\":\"a\\ud800\""), "title"),
        Arguments.of(with(quoted("title", SubmissionLimits.TITLE + 1)), "title"),
        Arguments.of(with(quoted("section", SubmissionLimits.LABEL + 1)), "section"));
  }

  @ParameterizedTest
  @MethodSource("wrongFields")
  void namesTheWrongFields(String json, String fields) throws UnreadableJson {
    Set<String> found =
        rejected(json).problems().stream()
            .map(FieldProblem::field)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(new TreeSet<>(List.of(fields.split(" "))), found);
  }

  @Test
  void reportsEveryProblemAtOnce() throws UnreadableJson {
    String json =
        "{\"source\":{\"name\":5,\"country\":\"QQQ\",\"timeZone\":\"x\"},\"text\":[],\"url\":\"x\","
            + "\"publishedAt\":\"x\",\"revision\":1,\"id\":\"\",\"language\":\"__\"}";
    assertEquals(9, rejected(json).problems().size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"a":        | line 1, column
          {"a":1}}     | line 1, column 8
          {a:1}        | line 1, column 2
          {"a":1,"a":2}| Duplicate field 'a'
          []           | found an array
          "text"       | found a string
          null         | found null
          {} {}        | line 1, column
          """)
  void saysWhereTheJsonIsBad(String json, String where) {
    UnreadableJson problem = assertThrows(UnreadableJson.class, () -> verdict(json));
    assertTrue(problem.getMessage().contains(where), problem.getMessage());
  }

  @Test
  void saysThatABodyIsEmpty() {
    UnreadableJson problem = assertThrows(UnreadableJson.class, () -> verdict(" \n"));
    assertTrue(problem.getMessage().contains("empty"), problem.getMessage());
  }

  @Test
  void refusesBytesThatAreNotUtf8AndSaysWhere() {
    byte[] windows1256 = {'{', '"', 'a', '"', ':', '"', (byte) 0xC7, (byte) 0xE1, '"', '}'};
    UnreadableJson problem = assertThrows(UnreadableJson.class, () -> reader.read(windows1256));
    assertTrue(problem.getMessage().contains("position 6"), problem.getMessage());
    byte[] cut = {'{', '"', (byte) 0xD8};
    assertThrows(UnreadableJson.class, () -> reader.read(cut));
    byte[] utf16 = "{\"text\":\"a\"}".getBytes(StandardCharsets.UTF_16);
    assertThrows(UnreadableJson.class, () -> reader.read(utf16));
  }

  @Test
  void toleratesAByteOrderMarkAndUnknownFields() throws UnreadableJson {
    assertEquals("خبر", article("\uFEFF" + with("\"future\":{\"a\":[1]}")).text());
  }

  @Test
  void fillsInWhatTheCallerLeftOut() throws UnreadableJson {
    Article article = article("{\"source\":{\"name\":\" Daily \"},\"text\":\"خبر\"}");
    assertEquals("Daily", article.source().name());
    assertEquals("", article.title());
    assertEquals(NOW, article.fetchedAt());
    assertEquals(NOW.toEpochMilli(), article.revision());
    assertEquals(NOW, article.publishedAt());
    assertTrue(article.publishedAtEstimated());
    assertFalse(article.backfill());
    assertNull(article.url());
  }

  @Test
  void keepsWhatTheCallerSaid() throws UnreadableJson {
    Article article =
        article(
            """
            {"schemaVersion":1,"id":"desk-7","revision":1706000000000,
             "source":{"name":"Daily","url":"https://News.example","country":"irq","timeZone":"Asia/Baghdad"},
             "originSource":"Agency","url":"https://News.example/7?utm_source=x#top","title":"\u0627\u0654مر","text":"نص",
             "language":"AR","publishedAt":"2024-01-27T12:00","fetchedAt":"2024-01-27T09:30:00Z",
             "authors":["ليلى"],"section":"سياسة","tags":["a","b"],"duplicateOf":"desk-6",
             "simhash":"00ff00ff00ff00ff","backfill":true}
            """);
    assertEquals("desk-7", article.id());
    assertEquals(1706000000000L, article.revision());
    assertEquals("https://news.example/7", article.url().toString());
    assertEquals("https://news.example/", article.source().url().toString());
    assertEquals("IRQ", article.source().country());
    assertEquals("أمر", article.title());
    assertEquals("ar", article.language());
    assertEquals(Instant.parse("2024-01-27T09:00:00Z"), article.publishedAt());
    assertFalse(article.publishedAtEstimated());
    assertEquals(Instant.parse("2024-01-27T09:30:00Z"), article.fetchedAt());
    assertEquals(List.of("ليلى"), article.authors());
    assertEquals(List.of("a", "b"), article.tags());
    assertEquals("desk-6", article.duplicateOf());
    assertEquals("00ff00ff00ff00ff", article.simhash());
    assertTrue(article.backfill());
  }

  @Test
  void givesOneIdToTwoSpellingsOfOneText() throws UnreadableJson {
    assertEquals(
        article("{\"source\":{\"name\":\"Daily\"},\"text\":\"أمر\"}").id(),
        article("{\"source\":{\"name\":\"Daily\"},\"text\":\"\u0627\u0654مر\"}").id());
  }

  @Test
  void takesATextOfExactlyTheLimitAndCallsALongerOneTooLarge() throws UnreadableJson {
    String longest = "ء".repeat(SubmissionLimits.TEXT);
    assertEquals(
        SubmissionLimits.TEXT,
        article("{\"source\":{\"name\":\"D\"},\"text\":\"" + longest + "\"}").text().length());
    Verdict.Rejected rejected =
        rejected("{\"source\":{\"name\":\"D\"},\"text\":\"" + longest + "ء\"}");
    assertTrue(rejected.tooLarge());
    assertEquals("text", rejected.problems().get(0).field());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"source\":{\"name\":\"Daily\"},\"title\":\"خبر\"}",
        "{\"source\":{\"name\":\"Daily\",\"url\":\"https://أخبار.example\",\"timeZone\":\"UTC\"},"
            + "\"text\":\"خبر\",\"url\":\"https://news.example/خبر|1\",\"publishedAt\":\"2024-01-27\"}"
      })
  void makesArticlesThatObeyTheSchema(String json) throws Exception {
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(
                Article.class.getResourceAsStream("/org/mirqab/contracts/schemas/article.json"),
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
    assertEquals(
        Set.of(), schema.validate(JsonCodec.mapper().readTree(JsonCodec.encode(article(json)))));
  }

  /** The reason for the limit of the text: every article within the limits fits into a record. */
  @Test
  void makesNoArticleThatIsLargerThanARecord() throws UnreadableJson {
    String labels =
        Stream.generate(() -> "\"" + "\\u0001".repeat(498) + "xx\"")
            .limit(100)
            .collect(Collectors.joining(","));
    String json =
        "{\"source\":{\"name\":\"D\"},\"text\":\"%s\",\"title\":\"%s\",\"tags\":[%s],\"authors\":[%s]}"
            .formatted(
                "\\u0001".repeat(SubmissionLimits.TEXT - 1) + "x",
                "\\u0001".repeat(SubmissionLimits.TITLE),
                labels,
                labels);
    int bytes = JsonCodec.encode(article(json)).length;
    assertTrue(bytes < Topics.MAX_MESSAGE_BYTES - 16 * 1024, "bytes: " + bytes);
  }
}
