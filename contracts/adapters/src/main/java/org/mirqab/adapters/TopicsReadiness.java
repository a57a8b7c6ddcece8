package org.mirqab.adapters;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Ready while the broker answers and knows the topics of a service, and nothing else of the service
 * speaks against it. Liveness must not ask it.
 */
public abstract class TopicsReadiness implements HealthCheck {

  /** Below the timeouts of common probes, and far above what a working broker needs. */
  private static final int TIMEOUT_MS = 2_000;

  private final String name;
  private final List<String> topics;
  private final Map<String, Object> settings;
  private Admin admin;

  /**
   * @param service name of the service
   * @param kafka the {@code kafka.*} properties: addresses and security
   * @param topics that the service reads and writes
   */
  protected TopicsReadiness(String service, Map<String, Object> kafka, List<String> topics) {
    this.name = "Kafka topics of " + service;
    this.topics = List.copyOf(topics);
    this.settings = new HashMap<>(kafka);
    settings.put(AdminClientConfig.CLIENT_ID_CONFIG, "mirqab-" + service + "-readiness");
    settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MS);
    settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MS);
    // The default waits up to 10 s between attempts to connect.
    settings.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000L);
  }

  /** What else makes the service not ready; empty if nothing does. */
  protected Optional<String> defect() {
    return Optional.empty();
  }

  @Override
  public HealthCheckResponse call() {
    Optional<String> defect = defect();
    if (defect.isPresent()) {
      return down(defect.get());
    }
    try {
      admin().describeTopics(topics).allTopicNames().get(TIMEOUT_MS, TimeUnit.MILLISECONDS);
      return HealthCheckResponse.up(name);
    } catch (ExecutionException e) {
      return down(e.getCause().getMessage());
    } catch (TimeoutException e) {
      return down("no answer within " + TIMEOUT_MS + " ms");
    } catch (KafkaException e) {
      return down(e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return down("interrupted");
    }
  }

  private HealthCheckResponse down(String reason) {
    return HealthCheckResponse.named(name)
        .down()
        .withData("reason", reason == null ? "no reason given" : reason)
        .build();
  }

  /** Made when first needed: a broker's name that does not resolve yet is no reason to die. */
  private synchronized Admin admin() {
    if (admin == null) {
      admin = Admin.create(settings);
    }
    return admin;
  }

  @PreDestroy
  synchronized void close() {
    if (admin != null) {
      admin.close(Duration.ofMillis(TIMEOUT_MS));
    }
  }
}
