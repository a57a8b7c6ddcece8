package org.mirqab.index.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.MgetResponse;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.mirqab.contracts.Extraction;
import org.mirqab.contracts.JsonCodec;
import org.mirqab.index.IndexLog;
import org.mirqab.index.IndexMetrics;
import org.mirqab.index.StopSignal;
import org.mirqab.index.write.ActorCodes;
import org.mirqab.index.write.DocumentId;
import org.mirqab.index.write.EventWrite;
import org.mirqab.index.write.IndexPlan;
import org.mirqab.index.write.Refusal;
import org.mirqab.index.write.RetryPolicy;
import org.mirqab.index.write.StoredArticle;

/**
 * Writes batches of extractions: all events first, then what is kept of the articles. Batches may
 * be repeated. Blocks while Elasticsearch is away; for several threads.
 */
@ApplicationScoped
public class EventStore {

  private final ElasticsearchClient client;
  private final Installation installation;
  private final BulkWriter writer;
  private final StopSignal stop;
  private final IndexMetrics metrics;
  private final ObjectMapper json = JsonCodec.mapper();

  @Inject
  EventStore(
      ElasticsearchClient client,
      Installation installation,
      BulkWriter writer,
      StopSignal stop,
      IndexMetrics metrics) {
    this.client = client;
    this.installation = installation;
    this.writer = writer;
    this.stop = stop;
    this.metrics = metrics;
  }

  /**
   * Returns when the whole batch is written, except for what Elasticsearch will never take. An
   * article's record that is refused does not hold its events back, nor other articles.
   *
   * @return what was refused; the caller must keep it safe before it commits the batch
   * @throws StopSignal.ServiceStopping when the service stops; nothing may be committed then
   */
  public List<Refusal> write(List<Extraction> batch) {
    List<Refusal> refused = new ArrayList<>();
    installation.await();
    IndexPlan plan = IndexPlan.of(batch, stored(batch));
    Set<String> indices = new LinkedHashSet<>();
    plan.events().forEach(event -> indices.add(event.index()));
    indices.forEach(installation::ensure);
    writer.write(
        plan.events().stream().map(this::document).toList(),
        (document, reason) -> refused.add(refusal(document.origin(), reason)));
    writer.write(
        plan.articles().stream().map(this::document).toList(),
        (document, reason) -> refused.add(refusal(document.origin(), reason)));
    metrics.extractions("older", plan.older());
    metrics.extractions("indexed", batch.size() - plan.older());
    metrics.retracted((int) plan.events().stream().filter(EventWrite::isTombstone).count());
    return refused;
  }

  private static Refusal refusal(EventWrite event, String reason) {
    return new Refusal(
        event.articleId(), event.revision(), "event " + event.eventId() + ": " + reason);
  }

  private static Refusal refusal(StoredArticle article, String reason) {
    return new Refusal(article.id(), article.revision(), "record of the article: " + reason);
  }

  private BulkDocument<EventWrite> document(EventWrite write) {
    return new BulkDocument<>(
        write.index(), DocumentId.of(write.eventId()), write.revision(), source(write), write);
  }

  private byte[] source(EventWrite write) {
    ObjectNode source;
    if (write.isTombstone()) {
      source = json.createObjectNode().put("id", write.eventId());
      source.putObject("article").put("id", write.articleId()).put("revision", write.revision());
      source.put("retractedAt", write.retractedAt().toString());
    } else {
      source = json.valueToTree(write.event());
      source.set("actorCodes", json.valueToTree(ActorCodes.of(write.event().actors())));
      source.set("recipientCodes", json.valueToTree(ActorCodes.of(write.event().recipients())));
    }
    return bytes(source);
  }

  private BulkDocument<StoredArticle> document(StoredArticle article) {
    return new BulkDocument<>(
        Installation.ARTICLES,
        DocumentId.of(article.id()),
        article.revision(),
        JsonCodec.encode(article),
        article);
  }

  private byte[] bytes(ObjectNode source) {
    try {
      return json.writeValueAsString(source).getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree of JSON cannot be written", e);
    }
  }

  /** By article id. A multi-get sees what was written a moment ago; a search would not. */
  private Map<String, StoredArticle> stored(Collection<Extraction> batch) {
    Set<String> ids = new LinkedHashSet<>();
    batch.forEach(extraction -> ids.add(DocumentId.of(extraction.article().id())));
    if (ids.isEmpty()) {
      return Map.of();
    }
    for (int attempt = 1; ; attempt++) {
      try {
        return read(
            client.mget(
                request -> request.index(Installation.ARTICLES).ids(List.copyOf(ids)),
                ObjectNode.class));
      } catch (ElasticsearchException | IOException e) {
        Duration wait = RetryPolicy.delay(attempt, ThreadLocalRandom.current().nextDouble());
        IndexLog.retrying("reading articles", attempt, wait.toMillis(), e.toString());
        stop.pause(wait);
      }
    }
  }

  private Map<String, StoredArticle> read(MgetResponse<ObjectNode> response) throws IOException {
    Map<String, StoredArticle> stored = new HashMap<>();
    for (MultiGetResponseItem<ObjectNode> item : response.docs()) {
      if (item.isFailure()) {
        if ("index_not_found_exception".equals(item.failure().error().type())) {
          installation.forget(Installation.ARTICLES);
          installation.ensure(Installation.ARTICLES);
        }
        throw new IOException(item.failure().error().type() + " in a multi-get");
      }
      if (item.result().found()) {
        StoredArticle article = json.treeToValue(item.result().source(), StoredArticle.class);
        stored.put(article.id(), article);
      }
    }
    return stored;
  }
}
