package org.mirqab.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mirqab.contracts.Topics;

/**
 * The fixture of the integration tests: a real Kafka broker and a real Elasticsearch node, each
 * started when first asked for, on free ports and empty data, stopped and removed when the Java
 * machine ends. Safe for use by many threads.
 */
public final class LocalStack {

  /** Heap of a broker that holds a few thousand records, megabytes. */
  private static final int KAFKA_HEAP = 256;

  /** Heap of a node that holds a few thousand events, megabytes. */
  private static final int ELASTICSEARCH_HEAP = 512;

  /** What a Java machine takes beside its heap, megabytes; Elasticsearch brings a second one. */
  private static final int BESIDE_HEAP = 200;

  private static final String PREFIX = "mirqab-stack-";
  private static final String PROCESSES = "processes.json";

  private static LocalStack shared;

  private final Path directory;
  private final KafkaNode kafka;
  private final ElasticsearchNode elasticsearch;

  private LocalStack(Path directory) {
    this.directory = directory;
    Distribution distribution = Distribution.below(Distribution.root());
    this.kafka =
        new KafkaNode(
            new NodeSettings(
                distribution,
                directory.resolve("kafka"),
                directory.resolve("kafka.log"),
                Ports.free(),
                KAFKA_HEAP,
                child -> save(),
                System.err::println));
    this.elasticsearch =
        new ElasticsearchNode(
            new NodeSettings(
                distribution,
                directory.resolve("elasticsearch"),
                directory.resolve("elasticsearch.log"),
                Ports.free(),
                ELASTICSEARCH_HEAP,
                child -> save(),
                System.err::println));
  }

  /** The one stack of this Java machine; nothing runs until a node is asked for. */
  public static synchronized LocalStack shared() {
    if (shared == null) {
      removeLeftovers();
      try {
        LocalStack stack = new LocalStack(Files.createTempDirectory(PREFIX));
        // Elasticsearch may run as another user, who must get through.
        stack.directory.toFile().setExecutable(true, false);
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop the local stack"));
        stack.save();
        shared = stack;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return shared;
  }

  /**
   * The broker, started with the topics of {@link Topics#all()} when first asked for. A test that
   * has stopped it starts it again itself.
   *
   * @throws LocalFailure if it does not start
   */
  public synchronized KafkaNode kafka() {
    if (!Files.exists(directory.resolve("kafka"))) {
      Memory.require(KAFKA_HEAP + BESIDE_HEAP, "Kafka");
      kafka.start();
      save();
    }
    return kafka;
  }

  /**
   * The node, started when first asked for. A test that has stopped it starts it again itself.
   *
   * @throws LocalFailure if it does not start
   */
  public synchronized ElasticsearchNode elasticsearch() {
    if (!Files.exists(directory.resolve("elasticsearch"))) {
      Memory.require(ELASTICSEARCH_HEAP + 2 * BESIDE_HEAP, "Elasticsearch");
      elasticsearch.start();
      save();
    }
    return elasticsearch;
  }

  /** Remembers what runs, so that a later run finds what this one left when it was killed. */
  private void save() {
    new ProcessRegister(
            Stream.concat(
                    Stream.of(ProcessRegister.Entry.of("tests", 0, ProcessHandle.current())),
                    Stream.of(
                            Optional.ofNullable(kafka.process()),
                            Optional.ofNullable(elasticsearch.process()))
                        .flatMap(Optional::stream)
                        .flatMap(
                            child ->
                                child.handles().stream()
                                    .map(
                                        handle ->
                                            ProcessRegister.Entry.of(child.name(), 0, handle))))
                .toList())
        .save(directory.resolve(PROCESSES));
  }

  private void close() {
    elasticsearch.kill();
    kafka.kill();
    remove(directory);
  }

  /** Ends and removes stacks whose tests have been killed before they could. */
  private static void removeLeftovers() {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    try (Stream<Path> files = Files.list(temporary)) {
      List<Path> stacks =
          files.filter(file -> file.getFileName().toString().startsWith(PREFIX)).toList();
      for (Path stack : stacks) {
        Path register = stack.resolve(PROCESSES);
        if (!Files.isReadable(register) || !Files.isWritable(stack)) {
          continue;
        }
        List<ProcessRegister.Entry> entries = ProcessRegister.load(register).entries();
        boolean abandoned =
            entries.stream()
                .filter(entry -> entry.name().equals("tests"))
                .allMatch(entry -> entry.process().isEmpty());
        if (abandoned) {
          entries.stream()
              .map(ProcessRegister.Entry::process)
              .flatMap(Optional::stream)
              .forEach(ProcessHandle::destroyForcibly);
          remove(stack);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void remove(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException | UncheckedIOException e) {
      // A file that vanishes or stays in the temporary directory is no failure of a test.
      System.err.println("Left behind: " + directory);
    }
  }
}
