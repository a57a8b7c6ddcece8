package org.mirqab.nlp.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mirqab.contracts.Event;
import org.mirqab.contracts.JsonCodec;

/** The packaged program, run as a user runs it. */
@Timeout(120)
class ExtractCommandIT {

  private static final String TALKS =
      "{\"id\":\"%s\",\"publishedAt\":\"2024-01-27T10:00:00Z\",\"source\":{\"name\":\"Daily\"},"
          + "\"title\":\"\",\"text\":\"انطلقت السبت في بغداد الجولة الأولى من المحادثات بين العراق"
          + " وتركيا.\"}";
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path directory;

  private record Run(int exitCode, byte[] output, String messages) {
    List<String> lines() {
      return new String(output, UTF_8).lines().toList();
    }
  }

  private static ProcessBuilder program(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-jar");
    command.add("target/quarkus-app/quarkus-run.jar");
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(Map.of("LANG", "C", "LC_ALL", "C"));
    return builder;
  }

  private static Run run(String input, String... arguments) throws Exception {
    Process process = program(arguments).start();
    CompletableFuture<byte[]> output = CompletableFuture.supplyAsync(() -> drain(process, true));
    CompletableFuture<byte[]> messages = CompletableFuture.supplyAsync(() -> drain(process, false));
    try (OutputStream in = process.getOutputStream()) {
      in.write(input.getBytes(UTF_8));
    } catch (IOException e) {
      // A program that was called wrongly does not read.
    }
    assertTrue(process.waitFor(90, TimeUnit.SECONDS), "runs on");
    return new Run(process.exitValue(), output.get(), new String(messages.get(), UTF_8));
  }

  private static byte[] drain(Process process, boolean output) {
    try {
      return (output ? process.getInputStream() : process.getErrorStream()).readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private String file(String name, String... lines) throws IOException {
    return Files.writeString(directory.resolve(name), String.join("\n", lines)).toString();
  }

  @Test
  void writesTheEventsOfTheStandardInputInUtf8WhateverTheLocale() throws Exception {
    Run run = run(TALKS.formatted("a") + "\n", "extract", "-");
    assertEquals(0, run.exitCode(), run.messages());
    assertFalse(run.lines().isEmpty(), run.messages());
    for (String line : run.lines()) {
      Event event = JsonCodec.decode(line.getBytes(UTF_8), Event.class);
      assertEquals("a", event.article().id());
      assertTrue(event.mentions().get(0).sentenceText().contains("بغداد"));
    }
    assertTrue(run.messages().contains("1 articles read"), run.messages());
  }

  @Test
  void keepsTheOrderOfTheArticlesOfAllFiles() throws Exception {
    String first =
        file(
            "1",
            IntStream.range(0, 300).mapToObj(i -> TALKS.formatted("a" + i)).toArray(String[]::new));
    String second =
        file(
            "2",
            IntStream.range(0, 300).mapToObj(i -> TALKS.formatted("b" + i)).toArray(String[]::new));
    Run run = run("", "extract", second, first);
    assertEquals(0, run.exitCode(), run.messages());
    List<String> ids = new ArrayList<>();
    for (String line : run.lines()) {
      ids.add(JSON.readTree(line).at("/article/id").asText());
    }
    assertEquals(
        Stream.concat(
                IntStream.range(0, 300).mapToObj(i -> "b" + i),
                IntStream.range(0, 300).mapToObj(i -> "a" + i))
            .collect(Collectors.toList()),
        ids.stream().distinct().toList());
  }

  @Test
  void reportsABadLineWithItsNumberAndGoesOn() throws Exception {
    String file =
        file(
            "articles.ndjson",
            TALKS.formatted("a"),
            "",
            "{\"text\":",
            "{\"title\":\"\"}",
            "\"" + "x".repeat(5_000_000) + "\"",
            TALKS.formatted("b"));
    Run run = run("", "extract", file);
    assertEquals(1, run.exitCode());
    assertTrue(run.messages().contains(file + ":3: no valid JSON"), run.messages());
    assertTrue(run.messages().contains(file + ":4: text: a title or a text is required"));
    assertTrue(run.messages().contains(file + ":5: is over 4,194,304 bytes"));
    assertTrue(run.messages().contains("2 articles read"));
    assertEquals("a", JSON.readTree(run.lines().get(0)).at("/article/id").asText());
    assertEquals(
        "b", JSON.readTree(run.lines().get(run.lines().size() - 1)).at("/article/id").asText());
  }

  @Test
  void reportsAFileThatIsNotThereAndReadsTheOthers() throws Exception {
    String missing = directory.resolve("missing").toString();
    Run run = run("", "extract", missing, directory.toString(), file("1", TALKS.formatted("a")));
    assertEquals(1, run.exitCode());
    assertTrue(run.messages().contains(missing + ": no such file"), run.messages());
    assertTrue(run.messages().contains(directory + ": cannot be read"), run.messages());
    assertTrue(run.messages().contains("1 articles read"), run.messages());
  }

  @Test
  void writesOneAnalysisForEachArticle() throws Exception {
    Run run = run(TALKS.formatted("a") + "\n" + TALKS.formatted("b"), "extract", "--analyze", "-");
    assertEquals(0, run.exitCode(), run.messages());
    assertEquals(2, run.lines().size());
    JsonNode analysis = JSON.readTree(run.lines().get(1));
    assertEquals("b", analysis.at("/extraction/article/id").asText());
  }

  @Test
  void explainsForAPersonInUtf8WhateverTheLocale() throws Exception {
    Run run = run(TALKS.formatted("a"), "extract", "--explain", "-");
    assertEquals(0, run.exitCode(), run.messages());
    String text = String.join("\n", run.lines());
    assertTrue(text.startsWith("=== article a of 2024-01-27T10:00:00Z: extracted"), text);
    assertTrue(text.contains("انطلقت السبت في بغداد"), text);
  }

  @Test
  void refusesALexiconThatIsNotThere() throws Exception {
    Run run = run(TALKS.formatted("a"), "extract", "--lexicon", "nowhere", "-");
    assertEquals(2, run.exitCode());
    assertEquals("mirqab extract: nowhere: is no directory", run.messages().strip());
  }

  @Test
  void writesNothingForNothing() throws Exception {
    Run run = run("", "extract", "-");
    assertEquals(0, run.exitCode());
    assertEquals(0, run.output().length);
  }

  @Test
  void tellsHowItIsCalled() throws Exception {
    Run help = run("", "extract", "--help");
    assertEquals(0, help.exitCode());
    assertTrue(new String(help.output(), UTF_8).contains("--analyze"));
    for (String[] wrong : new String[][] {{"extract"}, {"extract", "--no"}, {"extrct", "-"}}) {
      Run run = run("", wrong);
      assertEquals(2, run.exitCode(), String.join(" ", wrong));
      assertEquals(0, run.output().length);
      assertTrue(run.messages().contains("extract"), run.messages());
    }
  }

  @Test
  void handsOutEventsWhileTheInputGoesOn() throws Exception {
    Process process =
        program("extract", "-").redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (OutputStream in = process.getOutputStream()) {
      in.write((TALKS.formatted("a") + "\n").getBytes(UTF_8));
      in.flush();
      // Blocks for ever, and fails by the time limit, if the program waits for the end of its
      // input.
      assertEquals('{', process.getInputStream().read());
    }
    process.getInputStream().readAllBytes();
    assertEquals(0, process.waitFor());
  }

  @Test
  void endsQuietlyWhenNobodyReadsItsOutputAnyMore() throws Exception {
    String file =
        file(
            "1",
            IntStream.range(0, 3_000)
                .mapToObj(i -> TALKS.formatted("a" + i))
                .toArray(String[]::new));
    Process process = program("extract", file).start();
    process.getInputStream().read();
    process.getInputStream().close();
    String messages = new String(process.getErrorStream().readAllBytes(), UTF_8);
    assertEquals(0, process.waitFor());
    assertEquals("", messages);
  }
}
