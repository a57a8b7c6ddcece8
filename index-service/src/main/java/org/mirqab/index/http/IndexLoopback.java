package org.mirqab.index.http;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mirqab.adapters.LoopbackPolicy;
import org.mirqab.index.IndexConfig;
import org.mirqab.index.IndexLog;

/** What the guard of this service is told. */
@Singleton
class IndexLoopback implements LoopbackPolicy {

  private final IndexConfig config;

  @Inject
  IndexLoopback(IndexConfig config) {
    this.config = config;
  }

  @Override
  public boolean allowRemote() {
    return config.allowRemote();
  }

  @Override
  public String setting() {
    return "mirqab.index.allow-remote";
  }

  @Override
  public void remoteAllowed(String host) {
    IndexLog.remoteAllowed(host);
  }

  @Override
  public void refused(String reason) {
    IndexLog.refused(reason);
  }
}
