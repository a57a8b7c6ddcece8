package org.mirqab.index.kafka;

import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.health.Readiness;
import org.mirqab.adapters.TopicsReadiness;
import org.mirqab.contracts.Topics;

/** Ready while the broker answers, knows both topics, and lost no record. */
@Readiness
@Singleton
class KafkaReadiness extends TopicsReadiness {

  private final ExtractionOffsets offsets;

  @Inject
  KafkaReadiness(
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      @Identifier("extractions") ExtractionOffsets offsets) {
    super("index-service", kafka, List.of(Topics.EXTRACTIONS, Topics.INDEX_DEAD_LETTERS));
    this.offsets = offsets;
  }

  @Override
  protected Optional<String> defect() {
    Set<String> lost = offsets.lost();
    return lost.isEmpty()
        ? Optional.empty()
        : Optional.of("records were deleted before they were read: " + lost);
  }
}
