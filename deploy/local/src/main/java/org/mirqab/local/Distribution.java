package org.mirqab.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * What the build has unpacked for the local stack. Kafka's jars lie in a directory of their own and
 * are on no class path of Mirqab, because Quarkus brings another version of Kafka's client.
 *
 * @param kafka directory of the broker's jars; never null
 * @param elasticsearch home of the node; never null
 */
public record Distribution(Path kafka, Path elasticsearch) {

  /** The system property that holds the root directory of the sources. */
  public static final String ROOT_PROPERTY = "mirqab.root";

  /**
   * The root directory of the sources, absolute.
   *
   * @throws LocalFailure if the system property {@value #ROOT_PROPERTY} is not set
   */
  public static Path root() {
    String root = System.getProperty(ROOT_PROPERTY);
    if (root == null || root.isBlank()) {
      throw new LocalFailure(
          "The system property mirqab.root is not set: start it with ./mirqab, or run tests with"
              + " Maven from the top directory.");
    }
    return Path.of(root).toAbsolutePath().normalize();
  }

  /**
   * What the build has unpacked below the given root directory.
   *
   * @throws LocalFailure if it has not
   */
  public static Distribution below(Path root) {
    Properties versions = new Properties();
    try (InputStream in = Distribution.class.getResourceAsStream("distribution.properties")) {
      versions.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Path target = root.resolve("deploy/local/target");
    Path kafka = target.resolve("kafka/kafka-" + versions.getProperty("kafka"));
    Path elasticsearch =
        target.resolve("elasticsearch/elasticsearch-" + versions.getProperty("elasticsearch"));
    for (Path needed : new Path[] {kafka, elasticsearch.resolve("plugins/mirqab-arabic")}) {
      if (!Files.isDirectory(needed)) {
        throw new LocalFailure(
            needed + " is missing: run ./mvnw -pl deploy/local -am process-classes");
      }
    }
    return new Distribution(kafka, elasticsearch);
  }
}
