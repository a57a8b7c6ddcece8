package org.mirqab.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** One of Mirqab's services, run as a child. */
final class ServiceNode {

  private static final Duration START_LIMIT = Duration.ofMinutes(2);
  private static final Duration PROBE_LIMIT = Duration.ofSeconds(3);
  private static final int OK = 200;

  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(PROBE_LIMIT).build();

  private final LauncherSettings settings;
  private final LauncherSettings.Service service;
  private ChildProcess process;

  ServiceNode(LauncherSettings settings, LauncherSettings.Service service) {
    this.settings = settings;
    this.service = service;
  }

  /**
   * Starts the service; returns before it is ready.
   *
   * @throws LocalFailure if its port is taken or it has not been built
   */
  void start() {
    Path program = settings.root().resolve(service.name() + "/target/quarkus-app/quarkus-run.jar");
    if (!Files.isReadable(program)) {
      throw new LocalFailure(
          service.name() + " has not been built: run ./mvnw -DskipTests package.");
    }
    process =
        ChildProcess.start(
            service.name(),
            List.of(
                NodeSettings.java(),
                "-Xms32m",
                "-Xmx" + service.heapMegabytes() + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-jar",
                program.toString()),
            environment(),
            settings.log(service.name()));
  }

  private Map<String, String> environment() {
    return Map.of(
        "QUARKUS_HTTP_PORT",
        Integer.toString(service.port()),
        "KAFKA_BOOTSTRAP_SERVERS",
        "127.0.0.1:" + settings.kafkaPort(),
        "QUARKUS_ELASTICSEARCH_HOSTS",
        "127.0.0.1:" + settings.elasticsearchPort(),
        // A person reads these files.
        "QUARKUS_LOG_CONSOLE_JSON_ENABLED",
        "false");
  }

  /**
   * Returns when the service says that it is ready.
   *
   * @throws LocalFailure if it ends or does not become ready
   */
  void awaitReady(Consumer<String> progress) {
    Readiness.await(process, START_LIMIT, progress, () -> ready(service));
  }

  ChildProcess process() {
    return process;
  }

  void stop() {
    if (process != null) {
      process.stop();
    }
  }

  /** Whether the service says that it is ready. */
  static boolean ready(LauncherSettings.Service service) {
    return answers(service.uri().resolve("/q/health/ready"));
  }

  /** Whether a GET of the address is answered with 200. */
  static boolean answers(URI address) {
    try {
      return HTTP.send(
                  HttpRequest.newBuilder(address).timeout(PROBE_LIMIT).build(),
                  HttpResponse.BodyHandlers.discarding())
              .statusCode()
          == OK;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LocalFailure("Interrupted", e);
    }
  }
}
