package org.mirqab.nlp;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What an operator may change beside Quarkus's own settings. */
@ConfigMapping(prefix = "mirqab.nlp")
public interface NlpConfig {

  /**
   * Whether the service may listen on an address other than loopback although callers are not
   * authenticated. Off, so that nobody opens it by accident.
   */
  @WithDefault("false")
  boolean allowRemote();

  /**
   * Share of the cores that archives may use, over 0 to 1. A quarter: news keeps most of the
   * machine while an archive is read, and one core is always given.
   */
  @WithDefault("0.25")
  double backfillShare();
}
