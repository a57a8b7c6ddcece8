package org.mirqab.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.config.ConfigResource;
import org.mirqab.contracts.Topics;

/**
 * A Kafka broker of one node (KRaft: broker and controller in one process), run as a child. Its
 * public methods may be called by any thread, one at a time.
 */
public final class KafkaNode {

  private static final Duration START_LIMIT = Duration.ofMinutes(2);
  private static final Duration ANSWER_LIMIT = Duration.ofSeconds(30);
  private static final Duration PROBE_LIMIT = Duration.ofSeconds(5);

  private final NodeSettings settings;
  private ChildProcess process;

  /** A node that does not run yet. */
  public KafkaNode(NodeSettings settings) {
    this.settings = settings;
  }

  /** Where clients connect: host and port. */
  public String bootstrapServers() {
    return "127.0.0.1:" + settings.port();
  }

  /**
   * Starts the broker on the data that is there, waits until it answers, and creates the topics of
   * {@link Topics#all()} that are missing. Does nothing when it runs.
   *
   * @throws LocalFailure if the port is taken or the broker does not start
   */
  public synchronized void start() {
    if (running()) {
      return;
    }
    Ports.requireFree(
        settings.port(), "Kafka", "choose another with the environment variable MIRQAB_KAFKA_PORT");
    Path configuration = configure();
    if (!Files.exists(data().resolve("meta.properties"))) {
      format(configuration);
    }
    process =
        ChildProcess.start(
            "Kafka", java("kafka.Kafka", configuration.toString()), Map.of(), settings.log());
    settings.started().accept(process);
    try (Admin admin = admin()) {
      Readiness.await(process, START_LIMIT, settings.progress(), () -> answers(admin));
      createTopics(admin);
    } catch (RuntimeException e) {
      stop();
      throw e;
    }
  }

  /** Stops the broker in order; data and port stay. Does nothing when it does not run. */
  public synchronized void stop() {
    if (process != null) {
      process.stop();
      process = null;
    }
  }

  /** Ends the broker at once, as a power failure would; {@link #start()} starts it again. */
  public synchronized void kill() {
    if (process != null) {
      process.kill();
      process = null;
    }
  }

  /** The broker holds its connections but answers nothing until {@link #resume()}. */
  public synchronized void suspend() {
    process.suspend();
  }

  /** Ends {@link #suspend()}. */
  public synchronized void resume() {
    process.resume();
  }

  /** Whether the process runs. */
  public synchronized boolean running() {
    return process != null && process.alive();
  }

  /** The process; null when it does not run. */
  synchronized ChildProcess process() {
    return process;
  }

  private Path data() {
    return settings.directory().resolve("data");
  }

  private Path configure() {
    Path file = settings.directory().resolve("server.properties");
    try {
      Files.createDirectories(settings.directory());
      return Files.writeString(file, configuration(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new LocalFailure("The data directory cannot be written: " + e.getMessage(), e);
    }
  }

  private String configuration() {
    int controller = Ports.free();
    return String.join(
        "\n",
        "process.roles=broker,controller",
        "node.id=1",
        "controller.quorum.voters=1@127.0.0.1:" + controller,
        "controller.listener.names=CONTROLLER",
        "listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
        "listeners=PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d"
            .formatted(settings.port(), controller),
        "advertised.listeners=PLAINTEXT://" + bootstrapServers(),
        "log.dirs=" + data().toAbsolutePath().toString().replace("\\", "\\\\"),
        "# One node cannot hold copies.",
        "offsets.topic.replication.factor=1",
        "transaction.state.log.replication.factor=1",
        "transaction.state.log.min.isr=1",
        "share.coordinator.state.topic.replication.factor=1",
        "share.coordinator.state.topic.min.isr=1",
        "# Few groups: 50 partitions, the default, only delay the first one.",
        "offsets.topic.num.partitions=4",
        "transaction.state.log.num.partitions=4",
        "# No other members are to come.",
        "group.initial.rebalance.delay.ms=0",
        "# A misspelt topic is an error, and topics need their settings.",
        "auto.create.topics.enable=false",
        "# A year: a machine that was off for weeks goes on where it stopped.",
        "offsets.retention.minutes=525600",
        "# A tenth of the default, which alone would take a quarter of the heap.",
        "log.cleaner.dedupe.buffer.size=12582912",
        "");
  }

  private List<String> java(String mainClass, String... arguments) {
    List<String> command =
        new java.util.ArrayList<>(
            List.of(
                NodeSettings.java(),
                "-Xms64m",
                "-Xmx" + settings.heapMegabytes() + "m",
                // A small heap: less overhead than the default, which keeps threads for large ones.
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.log.kafka.server=info",
                "-cp",
                settings.distribution().kafka() + java.io.File.separator + "*",
                mainClass));
    command.addAll(List.of(arguments));
    return command;
  }

  private void format(Path configuration) {
    ChildProcess format =
        ChildProcess.start(
            "Kafka's storage tool",
            java(
                "kafka.tools.StorageTool",
                "format",
                "--cluster-id",
                Uuid.randomUuid().toString(),
                "--config",
                configuration.toString()),
            Map.of(),
            settings.log());
    Path formatted = data().resolve("meta.properties");
    try {
      if (!format.handles().isEmpty()) {
        format.handles().get(0).onExit().get(START_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LocalFailure("Interrupted", e);
    } catch (ExecutionException | TimeoutException e) {
      format.kill();
      throw format.ended();
    }
    if (!Files.exists(formatted)) {
      throw format.ended();
    }
  }

  private Admin admin() {
    Map<String, Object> properties = new HashMap<>();
    properties.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers());
    // While the broker starts, connections are refused: ask again soon.
    properties.put(AdminClientConfig.RECONNECT_BACKOFF_MS_CONFIG, 100);
    properties.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 300);
    return Admin.create(properties);
  }

  private static boolean answers(Admin admin) {
    try {
      return !admin
          .describeCluster()
          .nodes()
          .get(PROBE_LIMIT.toMillis(), TimeUnit.MILLISECONDS)
          .isEmpty();
    } catch (ExecutionException | TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LocalFailure("Interrupted while waiting for Kafka", e);
    }
  }

  private static void createTopics(Admin admin) {
    try {
      Set<String> existing =
          admin.listTopics().names().get(ANSWER_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
      List<NewTopic> missing =
          Topics.all().stream()
              .filter(topic -> !existing.contains(topic.name()))
              .map(
                  topic ->
                      new NewTopic(topic.name(), topic.partitions(), (short) 1)
                          .configs(topic.config()))
              .toList();
      admin.createTopics(missing).all().get(ANSWER_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
      // Data of an older version of Mirqab: its topics get the settings of this one.
      Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
      for (Topics.Definition topic : Topics.all()) {
        if (existing.contains(topic.name())) {
          changes.put(
              new ConfigResource(ConfigResource.Type.TOPIC, topic.name()),
              topic.config().entrySet().stream()
                  .map(
                      setting ->
                          new AlterConfigOp(
                              new ConfigEntry(setting.getKey(), setting.getValue()),
                              AlterConfigOp.OpType.SET))
                  .toList());
        }
      }
      admin
          .incrementalAlterConfigs(changes)
          .all()
          .get(ANSWER_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new LocalFailure("Kafka does not create the topics: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LocalFailure("Interrupted while creating topics", e);
    }
  }
}
