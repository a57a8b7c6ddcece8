package org.mirqab.nlp.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mirqab.nlp.lexicon.LexiconTable;

class TokenizerTest {

  private static List<Token> tokens(String text) {
    return Tokenizer.tokenize(text, 0, text.length());
  }

  static Stream<Arguments> runs() {
    return LexiconTable.read(
            "lost-spaces.tsv",
            new InputStreamReader(
                Objects.requireNonNull(TokenizerTest.class.getResourceAsStream("lost-spaces.tsv")),
                StandardCharsets.UTF_8),
            "run",
            "words")
        .rows()
        .stream()
        .map(row -> Arguments.of(row.required("run"), row.required("words")));
  }

  @ParameterizedTest
  @MethodSource("runs")
  void tellsWordsApartThatLostTheirSpace(String run, String words) {
    String text = "قال " + run + " أمس";
    List<Token> found = tokens(text).subList(1, tokens(text).size() - 1);
    assertEquals(List.of(words.split(" ")), found.stream().map(Token::surface).toList());
    for (Token token : found) {
      assertEquals(token.surface(), text.substring(token.start(), token.end()));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "هجومــــاً, هجوما, هجوما",
    "أمريكا, أمريكا, امريكا",
    "إلى, إلى, الي",
    "وزارة, وزارة, وزاره",
    "شُؤون, شؤون, شوون",
    "ﻻ, لا, لا",
    "ﷲ, الله, الله",
    "ايران‌, ايران, ايران",
    "کیان, كيان, كيان",
    "١٢٫٥, 12٫5, 12٫5"
  })
  void foldsWhatWritersConfuse(String surface, String form, String key) {
    Token token = tokens(surface).get(0);
    assertEquals(form, token.form());
    assertEquals(key, token.key());
  }

  @Test
  void remembersTheEvidenceOfMarks() {
    assertEquals(true, tokens("هجوماً").get(0).hasTanwinFath());
    assertEquals(true, tokens("أنّه").get(0).hasShadda());
  }

  @Test
  void doesNotMindDirectionMarks() {
    List<Token> tokens = tokens("\u202Bوصل\u200F \u2067الوفد\u2069\u202C");
    assertEquals(List.of("وصل", "الوفد"), tokens.stream().map(Token::form).toList());
  }

  @Test
  void separatesScriptsDigitsAndMarks() {
    assertEquals(
        List.of("و", "2014", "،", "ب", "CNN", ":", "2.500"),
        tokens("و2014، بCNN: 2.500").stream().map(Token::form).toList());
  }

  @Test
  void countsHowDeepInQuotationAWordStands() {
    List<Token> tokens = tokens("قال «نعم» ثم \"لا\" ومضى");
    assertEquals(1, tokens.get(2).quoteDepth());
    assertEquals(0, tokens.get(4).quoteDepth());
    assertEquals(1, tokens.get(6).quoteDepth());
    assertEquals(0, tokens.get(8).quoteDepth());
  }
}
