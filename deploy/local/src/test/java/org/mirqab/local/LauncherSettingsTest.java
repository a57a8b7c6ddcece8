package org.mirqab.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LauncherSettingsTest {

  private static final Path ROOT = Path.of("mirqab").toAbsolutePath();

  @Test
  void usesTheUsualPortsAndADataDirectoryBelowTheRoot() {
    LauncherSettings settings = LauncherSettings.of(ROOT, Map.of());
    assertEquals(9092, settings.kafkaPort());
    assertEquals(9200, settings.elasticsearchPort());
    assertEquals(
        List.of(8081, 8082, 8083),
        settings.services().stream().map(LauncherSettings.Service::port).toList());
    assertEquals(ROOT.resolve(".mirqab"), settings.data());
  }

  @Test
  void followsTheEnvironment() {
    LauncherSettings settings =
        LauncherSettings.of(
            ROOT, Map.of("MIRQAB_DATA", ROOT + "/elsewhere", "MIRQAB_INDEX_PORT", "18083"));
    assertEquals(ROOT.resolve("elsewhere"), settings.data());
    assertEquals("http://localhost:18083", settings.index().uri().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"kafka", "0", "65536", "-1", "9092 "})
  void refusesWhatIsNoPort(String text) {
    LocalFailure failure =
        assertThrows(
            LocalFailure.class, () -> LauncherSettings.of(ROOT, Map.of("MIRQAB_KAFKA_PORT", text)));
    assertEquals(
        "MIRQAB_KAFKA_PORT must be a port from 1 to 65535, was " + text + ".",
        failure.getMessage());
  }
}
