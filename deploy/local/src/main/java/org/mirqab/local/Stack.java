package org.mirqab.local;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/**
 * The whole stack of {@code ./mirqab up}. Used by one thread, beside {@link #stop()}, which any may
 * call.
 */
final class Stack {

  private static final String LAUNCHER = "launcher";

  /** Heap of the broker, megabytes: room to read large records of all twelve partitions. */
  private static final int KAFKA_HEAP = 512;

  /**
   * Heap of Elasticsearch, megabytes: it starts with 64, the rest is for requests and the index.
   */
  private static final int ELASTICSEARCH_HEAP = 512;

  /** What the programs take beside their heaps, megabytes, as seen when all are busy. */
  private static final int BESIDE_HEAPS = 800;

  private static final String ENVIRONMENT_HINT =
      "choose another with an environment variable of deploy/local/README.md";

  private final LauncherSettings settings;
  private final Consumer<String> progress;
  private final List<Runnable> stops = new ArrayList<>();
  private final List<ProcessRegister.Entry> entries = new ArrayList<>();
  private boolean stopped;

  Stack(LauncherSettings settings, Consumer<String> progress) {
    this.settings = settings;
    this.progress = progress;
  }

  /**
   * Starts everything and waits until it is ready.
   *
   * @throws LocalFailure if it runs already, or something is in the way; nothing runs then
   */
  void start() {
    try {
      Files.createDirectories(settings.data());
    } catch (IOException e) {
      throw new LocalFailure(
          "The data directory "
              + settings.data()
              + " cannot be made: set MIRQAB_DATA to one that you may write.",
          e);
    }
    try (FileChannel channel =
            FileChannel.open(settings.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      if (lock == null) {
        throw new LocalFailure("Another ./mirqab up is starting on " + settings.data() + ".");
      }
      List<ProcessRegister.Entry> running = running(settings);
      boolean launcherRuns = running.stream().anyMatch(entry -> entry.name().equals(LAUNCHER));
      if (launcherRuns || allServicesRun(running)) {
        throw new AlreadyUp();
      }
      if (!running.isEmpty()) {
        progress.accept("Stopping what an earlier run has left");
        stop(settings, progress);
      }
      startAll();
    } catch (OverlappingFileLockException e) {
      throw new LocalFailure("Another ./mirqab up is starting on " + settings.data() + ".", e);
    } catch (IOException e) {
      throw new LocalFailure(
          "The data directory " + settings.data() + " cannot be written: " + e.getMessage(), e);
    }
  }

  /** Nothing to start. */
  static final class AlreadyUp extends RuntimeException {
    AlreadyUp() {
      super("Mirqab is up already.");
    }
  }

  private boolean allServicesRun(List<ProcessRegister.Entry> running) {
    return settings.services().stream()
        .allMatch(
            service -> running.stream().anyMatch(entry -> entry.name().equals(service.name())));
  }

  private void startAll() {
    Ports.requireFree(settings.kafkaPort(), "Kafka", ENVIRONMENT_HINT);
    Ports.requireFree(settings.elasticsearchPort(), "Elasticsearch", ENVIRONMENT_HINT);
    for (LauncherSettings.Service service : settings.services()) {
      Ports.requireFree(service.port(), service.name(), ENVIRONMENT_HINT);
    }
    Memory.require(
        KAFKA_HEAP
            + ELASTICSEARCH_HEAP
            + settings.services().stream().mapToInt(LauncherSettings.Service::heapMegabytes).sum()
                / 2
            + BESIDE_HEAPS,
        "Mirqab");
    entries.add(ProcessRegister.Entry.of(LAUNCHER, 0, ProcessHandle.current()));
    save();

    Distribution distribution = Distribution.below(settings.root());
    KafkaNode kafka =
        new KafkaNode(
            new NodeSettings(
                distribution,
                settings.data().resolve("kafka"),
                settings.log("kafka"),
                settings.kafkaPort(),
                KAFKA_HEAP,
                child -> register("kafka", settings.kafkaPort(), child),
                progress));
    ElasticsearchNode elasticsearch =
        new ElasticsearchNode(
            new NodeSettings(
                distribution,
                settings.data().resolve("elasticsearch"),
                settings.log("elasticsearch"),
                settings.elasticsearchPort(),
                ELASTICSEARCH_HEAP,
                child -> register("elasticsearch", settings.elasticsearchPort(), child),
                progress));
    // Elasticsearch takes the longest; Kafka starts beside it.
    CompletableFuture<Void> searching =
        CompletableFuture.runAsync(
            () ->
                begin(
                    "elasticsearch",
                    settings.elasticsearchPort(),
                    elasticsearch::start,
                    elasticsearch::stop,
                    elasticsearch::process));
    begin("kafka", settings.kafkaPort(), kafka::start, kafka::stop, kafka::process);
    join(searching);
    List<ServiceNode> services = new ArrayList<>();
    for (LauncherSettings.Service service : settings.services()) {
      ServiceNode node = new ServiceNode(settings, service);
      begin(service.name(), service.port(), node::start, node::stop, node::process);
      services.add(node);
    }
    services.forEach(node -> node.awaitReady(progress));
  }

  private static void join(CompletableFuture<Void> start) {
    try {
      start.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof LocalFailure failure ? failure : e;
    }
  }

  private void begin(
      String name,
      int port,
      Runnable start,
      Runnable stop,
      java.util.function.Supplier<ChildProcess> process) {
    synchronized (stops) {
      if (stopped) {
        throw new LocalFailure("Stopped.");
      }
      stops.add(0, stop);
    }
    start.run();
    // Once more: by now it has started its own children.
    register(name, port, process.get());
  }

  private synchronized void register(String name, int port, ChildProcess child) {
    entries.removeIf(entry -> entry.name().equals(name));
    child.handles().forEach(handle -> entries.add(ProcessRegister.Entry.of(name, port, handle)));
    save();
  }

  private synchronized void save() {
    new ProcessRegister(entries).save(settings.register());
  }

  /** The launcher ends, and the rest goes on. */
  synchronized void letGo() {
    entries.removeIf(entry -> entry.name().equals(LAUNCHER));
    save();
  }

  /** Whether a program of this stack has ended by itself; its name. */
  synchronized Optional<String> lost() {
    synchronized (stops) {
      if (stopped) {
        return Optional.empty();
      }
    }
    return entries.stream()
        .filter(entry -> entry.process().isEmpty())
        .map(ProcessRegister.Entry::name)
        .findFirst();
  }

  /** Stops everything that this object has started, last first. May be called by any thread. */
  void stop() {
    List<Runnable> all;
    synchronized (stops) {
      stopped = true;
      all = List.copyOf(stops);
      stops.clear();
    }
    all.forEach(Runnable::run);
    if (all.isEmpty()) {
      // Nothing of this stack: the register may speak of another one's processes.
      return;
    }
    synchronized (this) {
      new ProcessRegister(List.of()).save(settings.register());
    }
  }

  /** What runs according to the register. */
  static List<ProcessRegister.Entry> running(LauncherSettings settings) {
    return ProcessRegister.load(settings.register()).entries().stream()
        .filter(entry -> entry.process().isPresent())
        .toList();
  }

  /**
   * Stops what the register names, whoever has started it, last first; also after a crash.
   *
   * @return whether there was something
   */
  static boolean stop(LauncherSettings settings, Consumer<String> progress) {
    List<ProcessRegister.Entry> running = new ArrayList<>(running(settings));
    boolean something = !running.isEmpty();
    // First the launcher: it stops its children in order, and must not report them as lost.
    List<String> names =
        new ArrayList<>(running.stream().map(ProcessRegister.Entry::name).distinct().toList());
    java.util.Collections.reverse(names);
    if (names.remove(LAUNCHER)) {
      names.add(0, LAUNCHER);
    }
    for (String name : names) {
      List<ProcessHandle> handles =
          running.stream()
              .filter(entry -> entry.name().equals(name))
              .map(ProcessRegister.Entry::process)
              .flatMap(Optional::stream)
              .toList();
      if (!handles.isEmpty()) {
        progress.accept("Stopping " + name);
        ProcessStopper.stop(
            handles,
            name.equals(LAUNCHER) ? ChildProcess.GRACE.multipliedBy(2) : ChildProcess.GRACE);
      }
    }
    new ProcessRegister(List.of()).save(settings.register());
    return something;
  }

  /** Whether a program of the register answers. */
  static boolean ready(LauncherSettings settings, ProcessRegister.Entry entry) {
    return switch (entry.name()) {
      case LAUNCHER -> true;
      case "elasticsearch" ->
          ServiceNode.answers(URI.create("http://127.0.0.1:" + entry.port() + "/_cluster/health"));
      case "kafka" -> listens(entry.port());
      default ->
          settings.services().stream()
              .filter(service -> service.name().equals(entry.name()))
              .anyMatch(ServiceNode::ready);
    };
  }

  private static boolean listens(int port) {
    try (java.net.Socket socket = new java.net.Socket()) {
      socket.connect(new java.net.InetSocketAddress("127.0.0.1", port), 2000);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
