package org.mirqab.ingest.http;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mirqab.adapters.LoopbackPolicy;
import org.mirqab.ingest.IngestConfig;
import org.mirqab.ingest.IngestLog;

/** What the guard of this service is told. */
@Singleton
class IngestLoopback implements LoopbackPolicy {

  private final IngestConfig config;

  @Inject
  IngestLoopback(IngestConfig config) {
    this.config = config;
  }

  @Override
  public boolean allowRemote() {
    return config.allowRemote();
  }

  @Override
  public String setting() {
    return "mirqab.ingest.allow-remote";
  }

  @Override
  public void remoteAllowed(String host) {
    IngestLog.remoteAllowed(host);
  }

  @Override
  public void refused(String reason) {
    IngestLog.refused(reason);
  }
}
