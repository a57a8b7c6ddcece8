package org.mirqab.ingest.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

  @Test
  void composesTheHamza() {
    assertEquals("أ", PlainText.normalised("\u0627\u0654"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0000", "a\u0000b", "\ud83d", "\ude00", "\ude00\ud83d", "a\ud83db"})
  void refusesWhatUtf8OrAStoreCannotHold(String text) {
    assertTrue(PlainText.defect(text).isPresent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "خبر", "\ud83d\ude00", "a\tb\r\nc", "\u200f", "\u0001"})
  void takesEverythingElse(String text) {
    assertTrue(PlainText.defect(text).isEmpty());
  }
}
