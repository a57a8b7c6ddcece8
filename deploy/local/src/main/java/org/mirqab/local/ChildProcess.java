package org.mirqab.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A program run as a child of this one, its output appended to a log file. Safe for use by many
 * threads.
 */
public final class ChildProcess {

  /** How long a child may take to stop in order before it is killed. */
  static final Duration GRACE = Duration.ofSeconds(30);

  private static final Path SET_SESSION = Path.of("/usr/bin/setsid");

  private final String name;
  private final Path log;
  private final Process process;

  private ChildProcess(String name, Path log, Process process) {
    this.name = name;
    this.log = log;
    this.process = process;
  }

  /**
   * Starts a program.
   *
   * @param name for messages
   * @param command program and arguments
   * @param environment added to this program's own
   * @param log file that its output is appended to
   * @throws LocalFailure if it cannot be started
   */
  public static ChildProcess start(
      String name, List<String> command, Map<String, String> environment, Path log) {
    List<String> words = new ArrayList<>();
    if (Files.isExecutable(SET_SESSION)) {
      // In a session of its own, so that Ctrl-C reaches the launcher alone, which stops in order.
      words.add(SET_SESSION.toString());
    }
    words.addAll(command);
    try {
      Files.createDirectories(log.getParent());
      ProcessBuilder builder =
          new ProcessBuilder(words)
              .directory(log.getParent().toFile())
              .redirectErrorStream(true)
              .redirectInput(ProcessBuilder.Redirect.from(nullDevice()))
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
      builder.environment().putAll(environment);
      return new ChildProcess(name, log, builder.start());
    } catch (IOException e) {
      throw new LocalFailure(name + " cannot be started: " + e.getMessage(), e);
    }
  }

  private static java.io.File nullDevice() {
    return new java.io.File(
        System.getProperty("os.name").startsWith("Windows") ? "NUL" : "/dev/null");
  }

  /** Name for messages. */
  public String name() {
    return name;
  }

  /** The file with its output. */
  public Path log() {
    return log;
  }

  /** Whether it runs. */
  public boolean alive() {
    return process.isAlive();
  }

  /** The program and the programs that it has started in turn. */
  public List<ProcessHandle> handles() {
    return Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
  }

  /** Stops it and its descendants; kills what has not stopped after half a minute. */
  public void stop() {
    ProcessStopper.stop(handles(), GRACE);
  }

  /** Kills it and its descendants at once, as {@code kill -9}. */
  public void kill() {
    List<ProcessHandle> handles = handles();
    handles.forEach(ProcessHandle::destroyForcibly);
    ProcessStopper.stop(handles, GRACE);
  }

  /** Lets it and its descendants stand still until {@link #resume()}, as {@code kill -STOP}. */
  public void suspend() {
    signal("-STOP");
  }

  /** Lets it go on after {@link #suspend()}. */
  public void resume() {
    signal("-CONT");
  }

  private void signal(String signal) {
    List<String> command = new ArrayList<>(List.of("kill", signal));
    handles().forEach(handle -> command.add(Long.toString(handle.pid())));
    try {
      Process kill = new ProcessBuilder(command).inheritIO().start();
      if (!kill.waitFor(GRACE.toSeconds(), TimeUnit.SECONDS) || kill.exitValue() != 0) {
        throw new LocalFailure(name + " cannot be sent " + signal);
      }
    } catch (IOException e) {
      throw new LocalFailure(name + " cannot be sent " + signal + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LocalFailure("Interrupted", e);
    }
  }

  /** The failure to report when it has ended although it should run; quotes its log. */
  LocalFailure ended() {
    return new LocalFailure(
        name + " ended while it started: " + lastComplaint() + " (whole log: " + log + ")");
  }

  private String lastComplaint() {
    try {
      String last = "no output";
      String complaint = null;
      // Not readAllLines: a log of a killed program may end inside a character.
      for (String line : new String(Files.readAllBytes(log), StandardCharsets.UTF_8).split("\n")) {
        if (!line.isBlank()) {
          last = line.strip();
        }
        if (line.contains("ERROR") || line.contains("Exception") || line.contains("FATAL")) {
          complaint = line.strip();
        }
      }
      return complaint == null ? last : complaint;
    } catch (IOException e) {
      return "its log cannot be read";
    }
  }
}
