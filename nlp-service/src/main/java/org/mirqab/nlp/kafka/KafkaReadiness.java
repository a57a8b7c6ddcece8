package org.mirqab.nlp.kafka;

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

/** Ready while the broker answers, knows the topics, takes the output, and lost no article. */
@Readiness
@Singleton
class KafkaReadiness extends TopicsReadiness {

  private final ArticleOffsets offsets;
  private final Outbox outbox;

  @Inject
  KafkaReadiness(
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      @Identifier("mirqab-nlp") ArticleOffsets offsets,
      Outbox outbox) {
    super(
        "nlp-service",
        kafka,
        List.of(
            Topics.ARTICLES,
            Topics.ARTICLES_BACKFILL,
            Topics.EXTRACTIONS,
            Topics.EVENTS,
            Topics.NLP_DEAD_LETTERS));
    this.offsets = offsets;
    this.outbox = outbox;
  }

  @Override
  protected Optional<String> defect() {
    Set<String> lost = offsets.lost();
    if (!lost.isEmpty()) {
      return Optional.of("articles were deleted before they were read: " + lost);
    }
    return outbox.waiting()
        ? Optional.of("the broker does not take the output; it is sent again until it does")
        : Optional.empty();
  }
}
