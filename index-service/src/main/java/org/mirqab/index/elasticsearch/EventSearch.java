package org.mirqab.index.elasticsearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.RestClient;
import org.mirqab.contracts.JsonCodec;
import org.mirqab.index.query.CursorSigner.Position;
import org.mirqab.index.query.EventQuery;
import org.mirqab.index.write.DocumentId;

/** Asks the alias, which hides withdrawn events. For all threads. */
@ApplicationScoped
public class EventSearch {

  /**
   * Before the first event there is no index, and so no alias: that is no error. A shard that does
   * not answer is one: its events would be missing, and the caller would not know.
   */
  private static final String PATH =
      "/"
          + Installation.EVENTS
          + "/_search?ignore_unavailable=true&allow_no_indices=true"
          + "&allow_partial_search_results=false";

  private static final List<String> TEXTS =
      List.of(
          "mentions.sentenceText",
          "article.title",
          "actors.text",
          "actors.name.ar",
          "actors.name.en",
          "recipients.text",
          "recipients.name.ar",
          "recipients.name.en",
          "place.text",
          "place.name.ar",
          "place.name.en",
          "places.text",
          "places.name.ar",
          "places.name.en");

  /**
   * A page of events.
   *
   * @param total how many there are on all pages
   * @param events as the contract has them
   * @param last where the page ends; null if no page follows
   */
  public record Page(long total, List<JsonNode> events, Position last) {}

  private final RestClient client;
  private final ObjectMapper json = JsonCodec.mapper();

  @Inject
  EventSearch(RestClient client) {
    this.client = client;
  }

  /**
   * A page, newest events first.
   *
   * @param after where the page before ended; null for the first
   * @throws IOException if Elasticsearch does not answer
   */
  public Page search(EventQuery query, Position after) throws IOException {
    ObjectNode body = body();
    body.set("query", condition(query));
    body.put("size", query.size() + 1);
    body.put("track_total_hits", true);
    ArrayNode sort = body.putArray("sort");
    sort.addObject()
        .putObject("eventDate")
        .put("order", "desc")
        .put("unmapped_type", "date")
        .put("format", "epoch_millis");
    sort.addObject().putObject("id").put("order", "asc").put("unmapped_type", "keyword");
    if (after != null) {
      body.putArray("search_after").add(after.day()).add(after.id());
    }
    JsonNode hits = post(body);
    List<JsonNode> events = new ArrayList<>();
    Position last = null;
    for (JsonNode hit : hits.path("hits")) {
      if (events.size() == query.size()) {
        return new Page(hits.at("/total/value").asLong(), events, last);
      }
      events.add(hit.path("_source"));
      last = new Position(hit.at("/sort/0").asLong(), hit.at("/sort/1").asText());
    }
    return new Page(hits.at("/total/value").asLong(), events, null);
  }

  /**
   * The event; empty if there is none or it is withdrawn.
   *
   * @throws IOException if Elasticsearch does not answer
   */
  public Optional<JsonNode> find(String id) throws IOException {
    ObjectNode body = body();
    body.putObject("query").putObject("ids").putArray("values").add(DocumentId.of(id));
    JsonNode hits = post(body).path("hits");
    return hits.isEmpty() ? Optional.empty() : Optional.of(hits.get(0).path("_source"));
  }

  private ObjectNode body() {
    ObjectNode body = json.createObjectNode();
    body.putObject("_source").putArray("excludes").add("actorCodes").add("recipientCodes");
    return body;
  }

  private ObjectNode condition(EventQuery query) {
    ObjectNode condition = json.createObjectNode();
    ObjectNode bool = condition.putObject("bool");
    ArrayNode filters = bool.putArray("filter");
    query
        .filters()
        .forEach(
            (filter, values) -> {
              ArrayNode any = filters.addObject().putObject("bool").putArray("should");
              for (String field : filter.fields()) {
                ArrayNode terms = any.addObject().putObject("terms").putArray(field);
                values.forEach(terms::add);
              }
            });
    if (query.from() != null || query.to() != null) {
      ObjectNode range = filters.addObject().putObject("range").putObject("eventDate");
      if (query.from() != null) {
        range.put("gte", query.from().toString());
      }
      if (query.to() != null) {
        range.put("lte", query.to().toString());
      }
    }
    if (query.text() != null) {
      ObjectNode match = filters.addObject().putObject("multi_match");
      // Every word somewhere, not all in one field.
      match.put("query", query.text()).put("type", "cross_fields").put("operator", "and");
      ArrayNode fields = match.putArray("fields");
      TEXTS.forEach(fields::add);
    }
    return condition;
  }

  private JsonNode post(ObjectNode body) throws IOException {
    Request request = new Request("POST", PATH);
    request.setJsonEntity(body.toString());
    return json.readTree(client.performRequest(request).getEntity().getContent()).path("hits");
  }
}
