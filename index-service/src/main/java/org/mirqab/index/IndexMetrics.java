package org.mirqab.index;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The counters of index-service. For all threads. */
@ApplicationScoped
public class IndexMetrics {

  private final MeterRegistry registry;

  @Inject
  IndexMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  /** Documents: written, superseded, retried, dead_lettered. */
  public void documents(String outcome, int count) {
    registry.counter("mirqab.index.documents", "outcome", outcome).increment(count);
  }

  /** Events that extractions no longer list. */
  public void retracted(int count) {
    registry.counter("mirqab.index.events", "outcome", "retracted").increment(count);
  }

  /** Extractions: indexed, older, undecodable. */
  public void extractions(String outcome, int count) {
    registry.counter("mirqab.index.extractions", "outcome", outcome).increment(count);
  }
}
