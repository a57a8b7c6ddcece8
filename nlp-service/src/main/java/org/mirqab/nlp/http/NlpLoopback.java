package org.mirqab.nlp.http;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mirqab.adapters.LoopbackPolicy;
import org.mirqab.nlp.NlpConfig;
import org.mirqab.nlp.NlpLog;

/** What the guard of this service is told. */
@Singleton
class NlpLoopback implements LoopbackPolicy {

  private final NlpConfig config;

  @Inject
  NlpLoopback(NlpConfig config) {
    this.config = config;
  }

  @Override
  public boolean allowRemote() {
    return config.allowRemote();
  }

  @Override
  public String setting() {
    return "mirqab.nlp.allow-remote";
  }

  @Override
  public void remoteAllowed(String host) {
    NlpLog.remoteAllowed(host);
  }

  @Override
  public void refused(String reason) {
    NlpLog.refused(reason);
  }
}
