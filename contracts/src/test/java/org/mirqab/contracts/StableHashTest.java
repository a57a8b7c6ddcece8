package org.mirqab.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class StableHashTest {

  @Test
  void neverChanges() {
    assertEquals(
        "154b5d8461f605828c68fe7bad46fe32", StableHash.of("مرقاب", "https://almarsad.example/1"));
  }

  @Test
  void doesNotRunPartsTogether() {
    assertNotEquals(StableHash.of("ab", "c"), StableHash.of("a", "bc"));
    assertNotEquals(StableHash.of("a", ""), StableHash.of("a"));
  }
}
