package org.mirqab.index.elasticsearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.Response;
import org.elasticsearch.client.ResponseException;
import org.elasticsearch.client.RestClient;
import org.mirqab.contracts.JsonCodec;
import org.mirqab.index.IndexLog;
import org.mirqab.index.StopSignal;
import org.mirqab.index.write.RetryPolicy;

/**
 * Puts the templates in place, and the current mapping and alias on the indices that exist, before
 * anything is written. It tries until it succeeds, on a thread of its own; meanwhile the service is
 * up, but not ready. For all threads.
 */
@ApplicationScoped
public class Installation {

  /** The alias that readers use; it hides tombstones. */
  public static final String EVENTS = "events";

  /** The index of what is kept of each article. */
  public static final String ARTICLES = "articles";

  private static final Duration LOOK = Duration.ofMillis(100);

  private final RestClient client;
  private final StopSignal stop;
  private final ObjectMapper json = JsonCodec.mapper();
  private final Set<String> existing = ConcurrentHashMap.newKeySet();
  private volatile boolean installed;

  @Inject
  Installation(RestClient client, StopSignal stop) {
    this.client = client;
    this.stop = stop;
  }

  void start(@Observes StartupEvent event) {
    Thread thread = new Thread(this::installUntilDone, "index-installation");
    thread.setDaemon(true);
    thread.start();
  }

  /** Whether all is in place. */
  public boolean isInstalled() {
    return installed;
  }

  /** Returns when all is in place. */
  public void await() {
    while (!installed) {
      stop.pause(LOOK);
    }
  }

  /** Creates the index from its template unless it exists; tries without limit. */
  public void ensure(String index) {
    if (existing.contains(index)) {
      return;
    }
    persist(
        "creating " + index,
        () -> {
          create(index);
          if (holdsEvents(index)) {
            show(index);
          }
        });
    existing.add(index);
  }

  /** The next {@link #ensure} asks Elasticsearch again: somebody deleted the index. */
  public void forget(String index) {
    existing.remove(index);
  }

  private void installUntilDone() {
    try {
      persist("installing the index template", this::install);
      installed = true;
    } catch (StopSignal.ServiceStopping e) {
      // Nothing is left to do: the next start installs.
    }
  }

  private void install() throws IOException {
    JsonNode events = resource("events-template.json");
    JsonNode articles = resource("articles-template.json");
    send("PUT", "/_index_template/mirqab-events", events);
    send("PUT", "/_index_template/mirqab-articles", articles);
    JsonNode present =
        json.readTree(
            client
                .performRequest(new Request("GET", "/events-*,articles*?filter_path=*.aliases"))
                .getEntity()
                .getContent());
    int updated = 0;
    for (var names = present.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (holdsEvents(name)) {
        send("PUT", "/" + name + "/_mapping", events.at("/template/mappings"));
        show(name);
        updated++;
      } else if (name.equals(ARTICLES)) {
        send("PUT", "/" + name + "/_mapping", articles.at("/template/mappings"));
        updated++;
      }
    }
    create(ARTICLES);
    IndexLog.installed(updated);
  }

  private static boolean holdsEvents(String index) {
    return index.startsWith(EVENTS + "-");
  }

  /**
   * Puts the index into the alias. Not by the template: an index would be in the alias before its
   * shard has started, and queries would fail meanwhile.
   */
  private void show(String index) throws IOException {
    send("PUT", "/" + index + "/_alias/" + EVENTS, resource("events-alias.json"));
  }

  /** Returns when its shard has started, or it exists already. */
  private void create(String index) throws IOException {
    try {
      client.performRequest(new Request("PUT", "/" + index));
    } catch (ResponseException e) {
      if (!e.getMessage().contains("resource_already_exists_exception")) {
        throw e;
      }
    }
  }

  private Response send(String method, String path, JsonNode body) throws IOException {
    Request request = new Request(method, path);
    request.setJsonEntity(body.toString());
    return client.performRequest(request);
  }

  private JsonNode resource(String name) throws IOException {
    try (InputStream in = Installation.class.getResourceAsStream(name)) {
      return json.readTree(in);
    }
  }

  private interface Step {
    void run() throws IOException;
  }

  private void persist(String what, Step step) {
    for (int attempt = 1; ; attempt++) {
      try {
        step.run();
        return;
      } catch (IOException | RuntimeException e) {
        Duration wait = RetryPolicy.delay(attempt, ThreadLocalRandom.current().nextDouble());
        IndexLog.retrying(what, attempt, wait.toMillis(), e.toString());
        stop.pause(wait);
      }
    }
  }
}
