package org.mirqab.index.kafka;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.mirqab.contracts.Topics;

/**
 * Ready while the broker answers, knows both topics and has lost no records; liveness does not ask
 * it.
 */
@Readiness
@ApplicationScoped
public class KafkaReadiness implements HealthCheck {

  private static final String NAME = "Kafka topics of index-service";

  /** Below the timeouts of common probes, and far above what a working broker needs. */
  private static final int TIMEOUT_MS = 2_000;

  private final Map<String, Object> kafka;
  private final LostOffsets lostOffsets;
  private Admin admin;

  @Inject
  KafkaReadiness(
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      @Identifier("extractions") LostOffsets lostOffsets) {
    this.kafka = kafka;
    this.lostOffsets = lostOffsets;
  }

  @Override
  public HealthCheckResponse call() {
    if (!lostOffsets.partitions().isEmpty()) {
      return down("records were deleted before they were read: " + lostOffsets.partitions());
    }
    try {
      admin()
          .describeTopics(List.of(Topics.EXTRACTIONS, Topics.INDEX_DEAD_LETTERS))
          .allTopicNames()
          .get(TIMEOUT_MS, TimeUnit.MILLISECONDS);
      return HealthCheckResponse.up(NAME);
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

  private static HealthCheckResponse down(String reason) {
    return HealthCheckResponse.named(NAME)
        .down()
        .withData("reason", reason == null ? "no reason given" : reason)
        .build();
  }

  private synchronized Admin admin() {
    if (admin == null) {
      Map<String, Object> settings = new HashMap<>(kafka);
      settings.put(AdminClientConfig.CLIENT_ID_CONFIG, "mirqab-index-readiness");
      settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MS);
      settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MS);
      settings.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000L);
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
