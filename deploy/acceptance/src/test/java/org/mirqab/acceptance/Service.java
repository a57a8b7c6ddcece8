package org.mirqab.acceptance;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mirqab.local.LocalStack;

/** A service as it is shipped, in a process of its own that a test can kill. */
final class Service implements AutoCloseable {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final String name;
  private final int port = freePort();
  private Process process;

  Service(String name) {
    this.name = name;
  }

  URI uri(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  /** Starts the process and waits until it is ready. */
  Service start() {
    Path root = Path.of(System.getProperty("mirqab.root"));
    LocalStack stack = LocalStack.shared();
    URI elasticsearch = stack.elasticsearch().uri();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx384m");
    Map.of(
            "quarkus.http.port", Integer.toString(port),
            "kafka.bootstrap.servers", stack.kafka().bootstrapServers(),
            "quarkus.elasticsearch.hosts", elasticsearch.getHost() + ":" + elasticsearch.getPort())
        .forEach((key, value) -> command.add("-D" + key + "=" + value));
    command.add("-jar");
    command.add(root.resolve(name).resolve("target/quarkus-app/quarkus-run.jar").toString());
    try {
      process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(
                  ProcessBuilder.Redirect.appendTo(
                      root.resolve("deploy/acceptance/target/" + name + ".log").toFile()))
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    await(name + " is ready")
        .atMost(Duration.ofSeconds(90))
        .pollInterval(Duration.ofMillis(250))
        .until(this::isReady);
    return this;
  }

  /** As {@code kill -9} does it. */
  void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  @Override
  public void close() {
    if (process != null) {
      kill();
    }
  }

  private boolean isReady() {
    try {
      HttpRequest request = HttpRequest.newBuilder(uri("/q/health/ready")).build();
      return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
