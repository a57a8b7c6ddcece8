package org.mirqab.nlp.submission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirqab.contracts.Article;
import org.mirqab.contracts.ContractViolation;

class SparseArticleTest {

  private static final Instant NOW = Instant.parse("2024-03-01T08:30:00Z");

  private final SparseArticle reader = new SparseArticle(Clock.fixed(NOW, ZoneOffset.UTC));

  private Article read(String json) {
    return reader.read(json.replace('\'', '"').getBytes(UTF_8));
  }

  @Test
  void fillsInWhatIsMissing() {
    Article article = read("{'text':'اجتماع في عمّان'}");
    assertEquals("", article.title());
    assertEquals("اجتماع في عمّان", article.text());
    assertEquals("unknown", article.source().name());
    assertEquals(NOW, article.publishedAt());
    assertTrue(article.publishedAtEstimated());
    assertEquals(NOW, article.fetchedAt());
    assertEquals(NOW.toEpochMilli(), article.revision());
    assertFalse(article.backfill());
  }

  @Test
  void keepsWhatIsGiven() {
    Article article =
        read(
            "{'id':'a','revision':5,'source':{'name':'Daily','country':'IRQ'},'title':'t',"
                + "'publishedAt':'2024-01-27T10:00:00+03:00','fetchedAt':'2024-01-28T00:00:00Z',"
                + "'backfill':true,'date':'2024-01-27','more':{'x':[1]}}");
    assertEquals("a", article.id());
    assertEquals(5, article.revision());
    assertEquals("IRQ", article.source().country());
    assertEquals(Instant.parse("2024-01-27T07:00:00Z"), article.publishedAt());
    assertFalse(article.publishedAtEstimated());
    assertEquals(Instant.parse("2024-01-28T00:00:00Z"), article.fetchedAt());
    assertTrue(article.backfill());
  }

  @Test
  void takesTheTextAsItIs() {
    // Decomposed: two code points, which NFC would make one.
    String text = " \u0627\u0654مر ";
    assertEquals(text, read("{'text':'" + text + "'}").text());
  }

  @Test
  void givesTheSameTextTheSameIdAndAnotherAnother() {
    assertEquals(read("{'text':'a'}").id(), read("{'text':'a','tags':[]}").id());
    assertNotEquals(read("{'text':'a'}").id(), read("{'text':'b'}").id());
    assertNotEquals(read("{'text':'a'}").id(), read("{'title':'a'}").id());
  }

  @ParameterizedTest
  @CsvSource({
    "2024-01-27T10:00:00Z, 2024-01-27T10:00:00Z, false",
    "2024-01-27T10:00Z, 2024-01-27T10:00:00Z, false",
    "2024-01-27T10:00:00.5+03:00, 2024-01-27T07:00:00.500Z, false",
    "2024-01-27T10:00, 2024-01-27T10:00:00Z, false",
    "2024-01-27, 2024-01-27T12:00:00Z, true"
  })
  void readsTheUsualDates(String given, Instant instant, boolean estimated) {
    Article article = read("{'text':'a','publishedAt':'" + given + "'}");
    assertEquals(instant, article.publishedAt());
    assertEquals(estimated, article.publishedAtEstimated());
  }

  @Test
  void takesARevisionBeforeTheEpochForTheFirst() {
    assertEquals(1, read("{'text':'a','publishedAt':'1950-01-01'}").revision());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "{'text':            | ''          | no valid JSON",
        "[]                  | ''          | must be a JSON object",
        "null                | ''          | must be a JSON object",
        "{}                  | text        | a title or a text is required",
        "{'title':' '}       | text        | a title or a text is required",
        "{'text':5}          | text        | must be a string",
        "{'text':'\\ud800'}  | text        | surrogate",
        "{'text':'a','tags':['\\ud800']} | '' | no valid text",
        "{'text':'a','source':'Daily'}   | source | must be an object",
        "{'text':'a','source':{'name':' '}} | source.name | must not be blank",
        "{'text':'a','publishedAt':'2024-02-30'} | publishedAt | ISO 8601",
        "{'text':'a','publishedAt':5}    | publishedAt | must be a string",
        "{'text':'a','revision':0}       | revision | must be positive",
        "{'text':'a','schemaVersion':2}  | schemaVersion | must be 1, was 2",
        "{'text':'a','fetchedAt':'soon'} | fetchedAt | soon"
      })
  void refusesWhatIsWrongByTheNameOfTheField(String json, String field, String message) {
    ContractViolation refusal = assertThrows(ContractViolation.class, () -> read(json));
    assertEquals(field, refusal.field());
    assertTrue(refusal.getMessage().contains(message), refusal.getMessage());
  }
}
