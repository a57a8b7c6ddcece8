package org.mirqab.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessRegisterTest {

  @TempDir private Path directory;

  @Test
  void findsAProcessAgain() {
    ProcessRegister register =
        new ProcessRegister(
            List.of(ProcessRegister.Entry.of("tests", 1234, ProcessHandle.current())));
    register.save(directory.resolve("processes.json"));
    ProcessRegister read = ProcessRegister.load(directory.resolve("processes.json"));
    assertEquals(register, read);
    assertEquals(ProcessHandle.current(), read.entries().get(0).process().orElseThrow());
  }

  @Test
  void knowsALaterProcessWithTheSameNumberForAnother() {
    ProcessRegister.Entry stranger =
        new ProcessRegister.Entry("kafka", 9092, ProcessHandle.current().pid(), Instant.EPOCH);
    assertTrue(stranger.process().isEmpty());
  }

  @Test
  void stopsWhatAnEarlierRunHasLeft() throws IOException {
    ChildProcess left =
        ChildProcess.start(
            "kafka", List.of("sleep", "600"), Map.of(), directory.resolve("logs/kafka.log"));
    LauncherSettings settings =
        LauncherSettings.of(directory, Map.of("MIRQAB_DATA", directory.toString()));
    new ProcessRegister(List.of(ProcessRegister.Entry.of("kafka", 9092, left.handles().get(0))))
        .save(settings.register());

    assertTrue(Stack.stop(settings, line -> {}));
    assertFalse(left.alive());
    assertFalse(Stack.stop(settings, line -> {}), "nothing is left");
  }

  @Test
  void killsWhatDoesNotObey() {
    // `exec` would lose the trap.
    ChildProcess stubborn =
        ChildProcess.start(
            "stubborn",
            List.of("sh", "-c", "trap '' TERM; echo ready; while :; do sleep 1; done"),
            Map.of(),
            directory.resolve("logs/stubborn.log"));
    org.awaitility.Awaitility.await()
        .until(() -> java.nio.file.Files.readString(stubborn.log()).contains("ready"));
    ProcessStopper.stop(stubborn.handles(), Duration.ofMillis(100));
    assertFalse(stubborn.alive());
  }
}
