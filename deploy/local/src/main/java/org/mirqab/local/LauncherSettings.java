package org.mirqab.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Where the stack of {@code ./mirqab up} lives on this machine.
 *
 * @param root of the sources; never null
 * @param data everything that is kept between runs; never null
 * @param kafkaPort of the broker
 * @param elasticsearchPort of the node
 * @param services in the order of the flow; never null
 */
public record LauncherSettings(
    Path root, Path data, int kafkaPort, int elasticsearchPort, List<Service> services) {

  /** Megabytes: a hundred long articles or extractions, twice. */
  private static final int HEAP = 384;

  /** The same for two channels, and the words of two long articles. */
  private static final int NLP_HEAP = 768;

  /**
   * A service of Mirqab.
   *
   * @param name also its directory below the root; never null
   * @param port of its HTTP interface
   * @param heapMegabytes greatest heap
   */
  public record Service(String name, int port, int heapMegabytes) {

    /** Its address on this machine, without a path. */
    public URI uri() {
      return URI.create("http://localhost:" + port);
    }
  }

  /**
   * The settings that the environment asks for; README.md lists the variables.
   *
   * @throws LocalFailure if a port is none
   */
  public static LauncherSettings of(Path root, Map<String, String> environment) {
    String data = environment.getOrDefault("MIRQAB_DATA", "");
    return new LauncherSettings(
        root,
        (data.isBlank() ? root.resolve(".mirqab") : Path.of(data)).toAbsolutePath().normalize(),
        port(environment, "MIRQAB_KAFKA_PORT", 9092),
        port(environment, "MIRQAB_ELASTICSEARCH_PORT", 9200),
        List.of(
            new Service("ingest-service", port(environment, "MIRQAB_INGEST_PORT", 8081), HEAP),
            new Service("nlp-service", port(environment, "MIRQAB_NLP_PORT", 8082), NLP_HEAP),
            new Service("index-service", port(environment, "MIRQAB_INDEX_PORT", 8083), HEAP)));
  }

  private static int port(Map<String, String> environment, String variable, int usual) {
    String text = environment.getOrDefault(variable, "");
    if (text.isBlank()) {
      return usual;
    }
    if (!text.matches("[0-9]{1,5}")
        || Integer.parseInt(text) < 1
        || Integer.parseInt(text) > 65535) {
      throw new LocalFailure(variable + " must be a port from 1 to 65535, was " + text + ".");
    }
    return Integer.parseInt(text);
  }

  /** The service that takes articles. */
  public Service ingest() {
    return services.get(0);
  }

  /** The service that answers questions. */
  public Service index() {
    return services.get(2);
  }

  Path register() {
    return data.resolve("processes.json");
  }

  Path lock() {
    return data.resolve("lock");
  }

  Path samplesDone() {
    return data.resolve("samples-ingested");
  }

  Path log(String program) {
    return data.resolve("logs").resolve(program + ".log");
  }
}
