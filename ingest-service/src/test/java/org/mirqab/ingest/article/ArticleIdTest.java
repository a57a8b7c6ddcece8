package org.mirqab.ingest.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArticleIdTest {

  private static final URI URL = URI.create("https://news.example/1");

  @Test
  void isTheCallersOwnIfThereIsOne() {
    assertEquals("desk-7", ArticleId.of("desk-7", "Daily", URL, "a", "b"));
  }

  @Test
  void hangsOnSourceAndAddressAlone() {
    String id = ArticleId.of(null, "Daily", URL, "عنوان", "نص");
    assertEquals(id, ArticleId.of(null, "Daily", URL, "عنوان آخر", "نص مصحح"));
    assertNotEquals(id, ArticleId.of(null, "Weekly", URL, "عنوان", "نص"));
    assertNotEquals(
        id, ArticleId.of(null, "Daily", URI.create("https://news.example/2"), "عنوان", "نص"));
  }

  @Test
  void hangsOnSourceTitleAndTextWithoutAnAddress() {
    String id = ArticleId.of(null, "Daily", null, "عنوان", "نص");
    assertEquals(id, ArticleId.of(null, "Daily", null, "عنوان", "نص"));
    assertNotEquals(id, ArticleId.of(null, "Weekly", null, "عنوان", "نص"));
    assertNotEquals(id, ArticleId.of(null, "Daily", null, "عنوان", "نص آخر"));
    assertNotEquals(id, ArticleId.of(null, "Daily", null, "عنواننص", ""));
  }

  /** Ids are stored; a change of the rule would store every article a second time. */
  @Test
  void neverChangesItsRule() {
    assertEquals("dd76e1f2af71f5a5755df7442baeec1d", ArticleId.of(null, "Daily", URL, "a", "b"));
    assertEquals("22ddefa52fcc1a46ca9069fa56d0e294", ArticleId.of(null, "Daily", null, "a", "b"));
  }

  static Stream<Arguments> ids() {
    return Stream.of(
        Arguments.of("a", true),
        Arguments.of("desk:2024/7", true),
        Arguments.of("خبر-٧", true),
        Arguments.of("x".repeat(512), true),
        Arguments.of("x".repeat(513), false),
        Arguments.of("خ".repeat(256), true),
        Arguments.of("خ".repeat(257), false),
        Arguments.of("", false),
        Arguments.of("  ", false),
        Arguments.of("a b", false),
        Arguments.of("a\u00a0b", false),
        Arguments.of("a\nb", false),
        Arguments.of("a\u0000", false),
        Arguments.of("a\ud800", false));
  }

  @ParameterizedTest
  @MethodSource("ids")
  void saysWhatCanBeAnId(String id, boolean allowed) {
    assertEquals(allowed, ArticleId.defect(id).isEmpty());
  }
}
