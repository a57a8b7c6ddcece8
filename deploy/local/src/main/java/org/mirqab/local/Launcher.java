package org.mirqab.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mirqab.contracts.Event;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands behind {@code ./mirqab}. Exit codes: 0 done, 1 not done, 2 wrong arguments. */
@Command(
    name = "mirqab",
    description = "Arabic news, as it flows, into structured political and security events.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Also, without a running stack; each has --help:",
      "  extract   Articles in, events out; --explain tells how they were reached.",
      "  lexicon   Show what the lexicon makes of a word; check a lexicon of your own.",
      "  score     Tell how well events agree with annotated ones.",
      "  train     Learn the engine's weights from annotated articles."
    })
public final class Launcher {

  private static final String SAMPLES = "samples.ndjson";

  /** From the last acknowledgement of a sample to its events in the query API, at most. */
  private static final Duration SAMPLES_LIMIT = Duration.ofSeconds(60);

  /** No new event for so long: the samples are through. */
  private static final Duration QUIET = Duration.ofSeconds(4);

  private static final Duration POLL = Duration.ofMillis(500);

  private final LauncherSettings settings;
  private final PrintStream out;
  private final PrintStream err;

  Launcher(LauncherSettings settings, PrintStream out, PrintStream err) {
    this.settings = settings;
    this.out = out;
    this.err = err;
  }

  /** Started by the script {@code mirqab}. */
  public static void main(String[] arguments) {
    // Arabic also where the system's own character set is another.
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    int code;
    try {
      Launcher launcher =
          new Launcher(LauncherSettings.of(Distribution.root(), System.getenv()), out, err);
      code = launcher.run(arguments);
    } catch (LocalFailure e) {
      err.println("mirqab: " + e.getMessage());
      code = 1;
    }
    System.exit(code);
  }

  int run(String... arguments) {
    return new CommandLine(this)
        .setOut(new java.io.PrintWriter(out, true))
        .setErr(new java.io.PrintWriter(err, true))
        .setExecutionExceptionHandler(
            (failure, command, parsed) -> {
              if (failure instanceof LocalFailure) {
                err.println("mirqab: " + failure.getMessage());
                return 1;
              }
              throw failure;
            })
        .execute(arguments);
  }

  @Command(
      name = "up",
      description = "Start Kafka, Elasticsearch and the services; show the events found.",
      mixinStandardHelpOptions = true)
  int up(
      @Option(names = "--detach", description = "Leave everything running in the background.")
          boolean detach,
      @Option(names = "--no-samples", description = "Do not ingest the sample articles.")
          boolean noSamples) {
    Stack stack = new Stack(settings, err::println);
    Thread stopper = new Thread(stack::stop, "stop the stack");
    Runtime.getRuntime().addShutdownHook(stopper);
    try {
      stack.start();
    } catch (Stack.AlreadyUp e) {
      Runtime.getRuntime().removeShutdownHook(stopper);
      out.println(e.getMessage());
      printAddresses();
      return 0;
    }
    if (!noSamples && !Files.exists(settings.samplesDone())) {
      ingestSamples();
    }
    print(new EventQuery(settings.index().uri()).events(Map.of()));
    printAddresses();
    if (detach) {
      Runtime.getRuntime().removeShutdownHook(stopper);
      stack.letGo();
      out.println("It runs in the background; ./mirqab down stops it.");
      return 0;
    }
    out.println("Ctrl-C stops it.");
    return attend(stack);
  }

  /** Stays until a child ends; Ctrl-C ends this program, whose shutdown hook stops the rest. */
  private int attend(Stack stack) {
    while (true) {
      pause();
      if (stack.lost().isPresent()) {
        String lost = stack.lost().get();
        err.println("mirqab: " + lost + " has ended; see its log " + settings.log(lost));
        return 1;
      }
    }
  }

  private void ingestSamples() {
    err.println("Sending the sample articles");
    ArticlePoster.Result result =
        new ArticlePoster(settings.ingest().uri()).post(Launcher::samples, err::println);
    if (result.rejected() > 0) {
      throw new LocalFailure(result.rejected() + " sample articles were rejected.");
    }
    EventQuery query = new EventQuery(settings.index().uri());
    long start = System.nanoTime();
    long changed = start;
    int known = 0;
    while (System.nanoTime() - start < SAMPLES_LIMIT.toNanos()) {
      try {
        int count = query.events(Map.of()).size();
        if (count != known) {
          known = count;
          changed = System.nanoTime();
          err.println("Events found: " + count);
        }
      } catch (LocalFailure e) {
        // A moment's refusal must not end what has just started; a lasting one shows in the table.
        changed = System.nanoTime();
      }
      if (known > 0 && System.nanoTime() - changed > QUIET.toNanos()) {
        break;
      }
      pause();
    }
    try {
      Files.writeString(
          settings.samplesDone(),
          String.join("\n", result.accepted()) + "\n",
          StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static InputStream samples() {
    return Launcher.class.getResourceAsStream(SAMPLES);
  }

  private static void pause() {
    try {
      Thread.sleep(POLL.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LocalFailure("Interrupted", e);
    }
  }

  private void print(List<Event> events) {
    out.println();
    EventTable.render(events).forEach(out::println);
    out.println(events.size() + " events");
    out.println();
  }

  private void printAddresses() {
    for (LauncherSettings.Service service : settings.services()) {
      out.printf("%-15s %s/q/swagger-ui/%n", service.name(), service.uri());
    }
    out.printf("%-15s %s/api/v1/events%n", "events", settings.index().uri());
    out.printf("%-15s http://localhost:%d%n", "Elasticsearch", settings.elasticsearchPort());
    out.printf("%-15s localhost:%d%n", "Kafka", settings.kafkaPort());
    out.printf("%-15s %s%n", "data, logs", settings.data());
  }

  @Command(
      name = "down",
      description = "Stop everything, also what a crash has left.",
      mixinStandardHelpOptions = true)
  int down() {
    out.println(Stack.stop(settings, err::println) ? "Stopped." : "Nothing runs.");
    return 0;
  }

  @Command(
      name = "status",
      description = "Show what runs. Exit code 1 if something is missing or not ready.",
      mixinStandardHelpOptions = true)
  int status() {
    List<ProcessRegister.Entry> entries = ProcessRegister.load(settings.register()).entries();
    if (entries.stream().allMatch(entry -> entry.process().isEmpty())) {
      out.println("Nothing runs; ./mirqab up starts it.");
      return 1;
    }
    boolean good = true;
    out.printf("%-15s %8s %6s  %s%n", "PROGRAM", "PID", "PORT", "STATE");
    Map<String, List<ProcessRegister.Entry>> programs =
        entries.stream()
            .collect(
                Collectors.groupingBy(
                    ProcessRegister.Entry::name, LinkedHashMap::new, Collectors.toList()));
    for (List<ProcessRegister.Entry> program : programs.values()) {
      ProcessRegister.Entry first = program.get(0);
      boolean runs = program.stream().allMatch(entry -> entry.process().isPresent());
      boolean ready = runs && Stack.ready(settings, first);
      good &= ready;
      out.printf(
          "%-15s %8d %6s  %s%n",
          first.name(),
          first.pid(),
          first.port() == 0 ? "" : Integer.toString(first.port()),
          ready ? "ready" : runs ? "not ready" : "ended");
    }
    out.println();
    printAddresses();
    return good ? 0 : 1;
  }

  @Command(
      name = "ingest",
      description = "Send articles, one JSON object a line. Exit code 1 if any is rejected.",
      mixinStandardHelpOptions = true)
  int ingest(@Parameters(paramLabel = "FILE", arity = "1..*") List<Path> files) {
    ArticlePoster poster = new ArticlePoster(settings.ingest().uri());
    int accepted = 0;
    int rejected = 0;
    for (Path file : files) {
      if (!Files.isReadable(file) || Files.isDirectory(file)) {
        throw new LocalFailure(file + " cannot be read: give an NDJSON file.");
      }
      ArticlePoster.Result result =
          poster.post(() -> open(file), complaint -> err.println(file + ", " + complaint));
      accepted += result.accepted().size();
      rejected += result.rejected();
    }
    out.printf("%d accepted, %d rejected%n", accepted, rejected);
    return rejected == 0 ? 0 : 1;
  }

  private static InputStream open(Path file) {
    try {
      return Files.newInputStream(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Command(
      name = "events",
      description = "Show events; filters as in the query API, such as family=talks.",
      mixinStandardHelpOptions = true)
  int events(@Parameters(paramLabel = "FILTER=VALUE", arity = "0..*") Map<String, String> filters) {
    print(new EventQuery(settings.index().uri()).events(filters == null ? Map.of() : filters));
    return 0;
  }
}
