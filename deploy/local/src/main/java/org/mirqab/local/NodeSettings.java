package org.mirqab.local;

import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * How a node is run.
 *
 * @param distribution what is run; never null
 * @param directory data and configuration, kept between runs; never null
 * @param log file of its output; never null
 * @param port on the loopback address
 * @param heapMegabytes greatest heap of its Java machine
 * @param started takes the process as soon as it exists, before it is ready; never null
 * @param progress takes lines that tell how the start goes; never null
 */
public record NodeSettings(
    Distribution distribution,
    Path directory,
    Path log,
    int port,
    int heapMegabytes,
    Consumer<ChildProcess> started,
    Consumer<String> progress) {

  /** The program {@code java} of the Java machine that runs this code. */
  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
