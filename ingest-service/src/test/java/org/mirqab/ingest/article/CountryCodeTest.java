package org.mirqab.ingest.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountryCodeTest {
  @ParameterizedTest
  @CsvSource({"IRQ,IRQ", "irq,IRQ", "PSE,PSE", "XKX,XKX", "IQ,", "XXX,", "'',", "Iraq,"})
  void knowsTheThreeLetterCodes(String given, String expected) {
    assertEquals(Optional.ofNullable(expected), CountryCode.of(given));
  }
}
