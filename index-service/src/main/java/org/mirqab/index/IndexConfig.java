package org.mirqab.index;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The settings of index-service. The table in README.md is checked against this interface. */
@ConfigMapping(prefix = "mirqab.index")
public interface IndexConfig {

  /** What {@code Retry-After} says while Elasticsearch is away: a node restarts in some seconds. */
  @WithDefault("5s")
  Duration retryAfter();

  /**
   * Secret that cursors are signed with. Several instances need the same one. Without it each start
   * makes its own, and cursors end with the process.
   */
  Optional<String> cursorKey();

  /**
   * Whether to listen on addresses other than loopback although callers are not authenticated.
   * Everybody who reaches the port may then read events, and Host and Origin are not checked.
   */
  @WithDefault("false")
  boolean allowRemote();
}
