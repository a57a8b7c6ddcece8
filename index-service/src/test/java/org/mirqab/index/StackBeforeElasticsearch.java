package org.mirqab.index;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.mirqab.local.LocalStack;

/**
 * The stack as a service finds it that starts before Elasticsearch, with an index that an older
 * release made: it has no field {@code family} and is not in the alias.
 */
public class StackBeforeElasticsearch extends RealStack {

  /** The month of the older release's index. */
  static final String OLDER_INDEX = "events-2001.01";

  @Override
  public Map<String, String> start() {
    Map<String, String> settings = super.start();
    try {
      // What an earlier test class may have left.
      send("DELETE", "_index_template/mirqab-events", "");
      send("DELETE", OLDER_INDEX, "");
      int status = send("PUT", OLDER_INDEX, olderIndex());
      if (status != 200) {
        throw new IllegalStateException(OLDER_INDEX + " was not created: " + status);
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    LocalStack.shared().elasticsearch().stop();
    return settings;
  }

  private static String olderIndex() throws Exception {
    ObjectMapper json = new ObjectMapper();
    try (InputStream in =
        StackBeforeElasticsearch.class.getResourceAsStream("elasticsearch/events-template.json")) {
      ObjectNode index = (ObjectNode) json.readTree(in).path("template");
      ((ObjectNode) index.at("/mappings/properties")).remove("family");
      return index.toString();
    }
  }

  private static int send(String method, String path, String body) throws Exception {
    URI address = LocalStack.shared().elasticsearch().uri().resolve("/" + path);
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }
}
