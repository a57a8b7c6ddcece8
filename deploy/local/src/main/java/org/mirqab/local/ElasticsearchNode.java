package org.mirqab.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An Elasticsearch node without security, on the loopback address, run as a child. Its public
 * methods may be called by any thread, one at a time.
 */
public final class ElasticsearchNode {

  private static final Duration START_LIMIT = Duration.ofMinutes(4);
  private static final Duration PROBE_LIMIT = Duration.ofSeconds(5);
  private static final int OK = 200;

  private final NodeSettings settings;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PROBE_LIMIT).build();
  private ChildProcess process;

  /** A node that does not run yet. */
  public ElasticsearchNode(NodeSettings settings) {
    this.settings = settings;
  }

  /** Its address, without a path. */
  public URI uri() {
    return URI.create("http://127.0.0.1:" + settings.port());
  }

  /** Host and port, as Quarkus wants them. */
  public String hosts() {
    return "127.0.0.1:" + settings.port();
  }

  /**
   * Starts the node on the data that is there and waits until it answers. Does nothing when it
   * runs.
   *
   * @throws LocalFailure if the port is taken or the node does not start
   */
  public synchronized void start() {
    start(List.of());
  }

  /**
   * The same with further settings, for this run alone: a test can bring a limit near.
   *
   * @param further lines of {@code elasticsearch.yml}
   * @throws LocalFailure as {@link #start()}
   */
  public synchronized void start(List<String> further) {
    if (running()) {
      return;
    }
    Ports.requireFree(
        settings.port(),
        "Elasticsearch",
        "choose another with the environment variable MIRQAB_ELASTICSEARCH_PORT");
    Path directory = settings.directory().toAbsolutePath();
    Path home = settings.distribution().elasticsearch();
    configure(directory, home, further);
    UnprivilegedUser.giveAway(directory);
    List<String> command =
        new ArrayList<>(UnprivilegedUser.prefix(List.of(directory, home, log().getParent())));
    command.add(home.resolve("bin/elasticsearch").toString());
    Map<String, String> environment = new HashMap<>();
    environment.put("ES_JAVA_HOME", System.getProperty("java.home"));
    environment.put("ES_PATH_CONF", directory.resolve("config").toString());
    environment.put("ES_TMPDIR", directory.resolve("tmp").toString());
    // Nothing of the caller's own Java settings, which are not meant for a server.
    environment.put("ES_JAVA_OPTS", "");
    environment.put("JAVA_TOOL_OPTIONS", "");
    environment.put("HOME", directory.toString());
    process = ChildProcess.start("Elasticsearch", command, environment, settings.log());
    settings.started().accept(process);
    try {
      Readiness.await(process, START_LIMIT, settings.progress(), this::answers);
    } catch (RuntimeException e) {
      stop();
      throw e;
    }
  }

  /** Stops the node in order; data and port stay. Does nothing when it does not run. */
  public synchronized void stop() {
    if (process != null) {
      process.stop();
      process = null;
    }
  }

  /** Ends the node at once, as a power failure would; {@link #start()} starts it again. */
  public synchronized void kill() {
    if (process != null) {
      process.kill();
      process = null;
    }
  }

  /** The node holds its connections but answers nothing until {@link #resume()}. */
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

  private Path log() {
    return settings.log().toAbsolutePath();
  }

  private void configure(Path directory, Path home, List<String> further) {
    try {
      Path config = Files.createDirectories(directory.resolve("config"));
      for (String made : List.of("data", "logs", "tmp", "config/jvm.options.d")) {
        Files.createDirectories(directory.resolve(made));
      }
      Files.copy(
          home.resolve("config/log4j2.properties"),
          config.resolve("log4j2.properties"),
          StandardCopyOption.REPLACE_EXISTING);
      Files.writeString(
          config.resolve("elasticsearch.yml"),
          configuration(directory) + String.join("\n", further) + "\n",
          StandardCharsets.UTF_8);
      Files.writeString(config.resolve("jvm.options"), javaOptions(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new LocalFailure(
          "Elasticsearch's files cannot be read or written, they may be another user's: "
              + e.getMessage(),
          e);
    }
  }

  private String configuration(Path directory) {
    return String.join(
        "\n",
        "cluster.name: mirqab",
        "node.name: local",
        "discovery.type: single-node",
        "network.host: 127.0.0.1",
        "http.port: " + settings.port(),
        "# No other node connects; any free port.",
        "transport.port: 0",
        "path.data: '" + directory.resolve("data") + "'",
        "path.logs: '" + directory.resolve("logs") + "'",
        "# Only this machine reaches it.",
        "xpack.security.enabled: false",
        "# The defaults are shares of the disk: on a large and nearly full one, writes would stop",
        "# with room for years.",
        "cluster.routing.allocation.disk.watermark.low: 3gb",
        "cluster.routing.allocation.disk.watermark.high: 2gb",
        "cluster.routing.allocation.disk.watermark.flood_stage: 1gb",
        "");
  }

  private String javaOptions() {
    return String.join(
        "\n",
        "# It starts with 64 MB; the rest is for bulk requests, queries and the index.",
        "-Xms" + settings.heapMegabytes() + "m",
        "-Xmx" + settings.heapMegabytes() + "m",
        "# One small heap: some 20 MB less than with G1.",
        "-XX:+UseSerialGC",
        "# A start takes 7 s of processor time instead of 12; bulk requests are as fast.",
        "-XX:TieredStopAtLevel=1",
        "-Djava.io.tmpdir=${ES_TMPDIR}",
        "-XX:+ExitOnOutOfMemoryError",
        "-XX:ErrorFile=hs_err_pid%p.log",
        "# As Elasticsearch's own options: faster vectors, and Lucene's use of mapped files.",
        "20-:--add-modules=jdk.incubator.vector",
        "-Dorg.apache.lucene.store.MMapDirectory.sharedArenaMaxPermits=1",
        "");
  }

  private boolean answers() {
    // Not `/`, which this distribution answers with 405.
    HttpRequest request =
        HttpRequest.newBuilder(uri().resolve("/_cluster/health?wait_for_status=yellow&timeout=1s"))
            .timeout(PROBE_LIMIT)
            .build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LocalFailure("Interrupted while waiting for Elasticsearch", e);
    }
  }
}
