package org.mirqab.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirqab.local.Ports;

/** The commands of {@code ./mirqab}, which the script only builds before. */
class LauncherIT {

  private static final Duration START = Duration.ofMinutes(4);

  private final List<String> ports = new ArrayList<>();

  @TempDir Path directory;

  LauncherIT() {
    for (String program : List.of("KAFKA", "ELASTICSEARCH", "INGEST", "NLP", "INDEX")) {
      ports.add("MIRQAB_" + program + "_PORT=" + Ports.free());
    }
  }

  @AfterEach
  void stop() throws Exception {
    run("down");
  }

  @Test
  void showsTheEventsOfTheSamplesAndStopsEverythingWithItself() throws Exception {
    Path output = directory.resolve("up.log");
    Process up = start(output, "up");
    await("the table of events")
        .atMost(START)
        .pollInterval(Duration.ofMillis(500))
        .until(() -> text(output).contains("Ctrl-C stops it.") || !up.isAlive());
    String table = text(output);
    assertTrue(up.isAlive(), table);
    for (String expected :
        List.of("DATE ", "CONSULT talks/launched", "ASSAULT attack", "RETREAT withdrawal/")) {
      assertTrue(table.contains(expected), table);
    }
    assertTrue(run("status").succeeded());
    assertTrue(run("up").output().contains("Mirqab is up already."));
    assertTrue(run("events", "family=attack").output().contains("ASSAULT attack"));

    List<ProcessHandle> programs = up.descendants().toList();
    assertTrue(programs.size() >= 5, "programs: " + programs);
    // As Ctrl-C does; but the signal of Ctrl-C is ignored below a shell in the background.
    up.destroy();
    assertTrue(up.waitFor(120, TimeUnit.SECONDS), text(output));
    assertEquals(143, up.exitValue());
    assertEquals(List.of(), programs.stream().filter(ProcessHandle::isAlive).toList());
    assertFalse(text(output).contains("has ended"), text(output));
    assertTrue(run("status").output().contains("Nothing runs"));
  }

  @Test
  void namesATakenPortAndStartsNothing() throws Exception {
    String setting = ports.get(3);
    int port = Integer.parseInt(setting.substring(setting.indexOf('=') + 1));
    try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      Run up = run("up", "--detach");
      assertFalse(up.succeeded());
      assertTrue(
          up.output()
              .startsWith("mirqab: Port " + taken.getLocalPort() + ", needed by nlp-service"),
          up.output());
    }
    assertTrue(run("status").output().contains("Nothing runs"));
  }

  private record Run(int exitCode, String output) {
    boolean succeeded() {
      return exitCode == 0;
    }
  }

  /** Runs a command to its end. */
  private Run run(String... arguments) throws Exception {
    Path output = directory.resolve("command.log");
    Process command = start(output, arguments);
    assertTrue(command.waitFor(START.toSeconds(), TimeUnit.SECONDS), text(output));
    return new Run(command.exitValue(), text(output));
  }

  private Process start(Path output, String... arguments) throws IOException {
    Path root = Path.of(System.getProperty("mirqab.root"));
    Path target = root.resolve("deploy/local/target");
    List<String> words =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-Dmirqab.root=" + root,
                "-cp",
                target.resolve("classes") + ":" + target.resolve("launcher") + "/*",
                "org.mirqab.local.Launcher"));
    words.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(output.toFile());
    for (String port : ports) {
      builder.environment().put(port.substring(0, port.indexOf('=')), port.split("=")[1]);
    }
    builder.environment().put("MIRQAB_DATA", directory.resolve("data").toString());
    return builder.start();
  }

  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), UTF_8);
  }
}
