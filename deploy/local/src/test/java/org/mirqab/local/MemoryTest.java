package org.mirqab.local;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class MemoryTest {

  @Test
  void readsWhatLinuxCallsAvailable() {
    assertEquals(
        OptionalLong.of(2048),
        Memory.availableIn(
            List.of("MemTotal:  8388608 kB", "MemFree: 1 kB", "MemAvailable:   2097152 kB")));
    assertEquals(OptionalLong.empty(), Memory.availableIn(List.of("MemTotal: 8388608 kB")));
  }

  @Test
  void saysInOneLineHowMuchIsMissing() {
    LocalFailure failure =
        assertThrows(
            LocalFailure.class, () -> Memory.require(2000, "Mirqab", OptionalLong.of(1999)));
    assertEquals(
        "Too little memory for Mirqab: it needs 2000 MB, 1999 MB are available; close other"
            + " programs.",
        failure.getMessage());
  }

  @Test
  void letsPassWhatFitsOrCannotBeTold() {
    assertDoesNotThrow(() -> Memory.require(2000, "Mirqab", OptionalLong.of(2000)));
    assertDoesNotThrow(() -> Memory.require(2000, "Mirqab", OptionalLong.empty()));
  }
}
