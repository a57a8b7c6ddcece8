package org.mirqab.ingest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The settings of ingest-service. The table in README.md is checked against this interface. */
@ConfigMapping(prefix = "mirqab.ingest")
public interface IngestConfig {

  /**
   * How long a caller waits for the broker before it is answered 503. Ten seconds outlast the
   * election of a new partition leader (a few seconds), and are below the half minute after which
   * clients and proxies commonly give up by themselves.
   */
  @WithDefault("10s")
  Duration answerTimeout();

  /** What {@code Retry-After} says: long enough not to hammer a broker that is starting. */
  @WithDefault("5s")
  Duration retryAfter();

  /**
   * Articles of one NDJSON request that may wait for their acknowledgement. A broker acknowledges
   * in milliseconds, so 256 keep it busy; more would only take memory.
   */
  @WithDefault("256")
  int streamInFlight();

  /**
   * Whether to listen on addresses other than loopback although callers are not authenticated.
   * Everybody who reaches the port may then publish articles, and Host and Origin are not checked.
   */
  @WithDefault("false")
  boolean allowRemote();
}
