package org.mirqab.index.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.transport.TransportException;
import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiConsumer;
import org.elasticsearch.client.ResponseException;
import org.mirqab.index.IndexLog;
import org.mirqab.index.IndexMetrics;
import org.mirqab.index.StopSignal;
import org.mirqab.index.write.RetryPolicy;

/**
 * Writes documents with one bulk request, and what failed of it again until all is written, newer
 * already, or refused for good. Not the client's BulkIngester, which throws operations away when a
 * whole request fails.
 */
@ApplicationScoped
class BulkWriter {

  private final ElasticsearchClient client;
  private final Installation installation;
  private final StopSignal stop;
  private final IndexMetrics metrics;

  @Inject
  BulkWriter(
      ElasticsearchClient client,
      Installation installation,
      StopSignal stop,
      IndexMetrics metrics) {
    this.client = client;
    this.installation = installation;
    this.stop = stop;
    this.metrics = metrics;
  }

  /**
   * Returns when every document is settled.
   *
   * @param refused is told each document that Elasticsearch will never take, and why
   */
  <T> void write(List<BulkDocument<T>> documents, BiConsumer<BulkDocument<T>, String> refused) {
    List<BulkDocument<T>> pending = documents;
    for (int attempt = 1; !pending.isEmpty(); attempt++) {
      List<BulkDocument<T>> again = new ArrayList<>();
      String reason;
      try {
        reason = settle(pending, client.bulk(request(pending)), again, refused);
      } catch (ElasticsearchException | IOException e) {
        int status = status(e);
        String type = e instanceof ElasticsearchException answer ? answer.error().type() : null;
        if (RetryPolicy.request(status, type) == RetryPolicy.Decision.SPLIT) {
          split(pending, refused);
          return;
        }
        again.addAll(pending);
        reason = e.toString();
        if (RetryPolicy.request(status, type) == RetryPolicy.Decision.CREATE_INDEX) {
          pending.forEach(document -> recreate(document.index()));
        }
      }
      pending = again;
      if (!pending.isEmpty()) {
        metrics.documents("retried", pending.size());
        Duration wait = RetryPolicy.delay(attempt, ThreadLocalRandom.current().nextDouble());
        IndexLog.retrying("bulk request", attempt, wait.toMillis(), reason);
        stop.pause(wait);
      }
    }
  }

  private static int status(Exception e) {
    if (e instanceof ElasticsearchException answer) {
      return answer.status();
    }
    // An answer without a body, such as 413, comes from the low-level client as it is.
    if (e instanceof ResponseException answer) {
      return answer.getResponse().getStatusLine().getStatusCode();
    }
    return e instanceof TransportException transport && transport.response() != null
        ? transport.response().statusCode()
        : RetryPolicy.NO_ANSWER;
  }

  private <T> void split(
      List<BulkDocument<T>> pending, BiConsumer<BulkDocument<T>, String> refused) {
    if (pending.size() == 1) {
      metrics.documents("dead_lettered", 1);
      refused.accept(pending.get(0), "larger than Elasticsearch takes (413)");
      return;
    }
    int half = pending.size() / 2;
    write(pending.subList(0, half), refused);
    write(pending.subList(half, pending.size()), refused);
  }

  private void recreate(String index) {
    installation.forget(index);
    installation.ensure(index);
  }

  private static <T> BulkRequest request(List<BulkDocument<T>> documents) {
    BulkRequest.Builder request = new BulkRequest.Builder();
    for (BulkDocument<T> document : documents) {
      request.operations(
          operation ->
              operation.index(
                  index ->
                      index
                          .index(document.index())
                          .id(document.id())
                          .version(document.version())
                          .versionType(VersionType.ExternalGte)
                          .document(
                              BinaryData.of(document.source(), ContentType.APPLICATION_JSON))));
    }
    return request.build();
  }

  /** The reason of the last item that is to be sent again; null if there is none. */
  private <T> String settle(
      List<BulkDocument<T>> sent,
      BulkResponse response,
      List<BulkDocument<T>> again,
      BiConsumer<BulkDocument<T>, String> refused) {
    String last = null;
    for (int i = 0; i < sent.size(); i++) {
      BulkResponseItem item = response.items().get(i);
      String type = item.error() == null ? null : item.error().type();
      String reason = item.error() == null ? "" : type + ": " + item.error().reason();
      switch (RetryPolicy.item(item.status(), type)) {
        case DONE -> metrics.documents("written", 1);
        case SUPERSEDED -> metrics.documents("superseded", 1);
        case DEAD_LETTER -> {
          metrics.documents("dead_lettered", 1);
          refused.accept(sent.get(i), reason);
        }
        case CREATE_INDEX -> {
          recreate(sent.get(i).index());
          again.add(sent.get(i));
          last = reason;
        }
        default -> {
          again.add(sent.get(i));
          last = reason;
        }
      }
    }
    return last;
  }
}
