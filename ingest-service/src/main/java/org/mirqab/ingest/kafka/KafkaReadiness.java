package org.mirqab.ingest.kafka;

import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.health.Readiness;
import org.mirqab.adapters.TopicsReadiness;
import org.mirqab.contracts.Topics;

/** Ready while the broker answers and knows both topics. */
@Readiness
@Singleton
class KafkaReadiness extends TopicsReadiness {

  @Inject
  KafkaReadiness(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
    super("ingest-service", kafka, List.of(Topics.ARTICLES, Topics.ARTICLES_BACKFILL));
  }
}
