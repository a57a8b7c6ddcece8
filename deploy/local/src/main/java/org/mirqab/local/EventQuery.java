package org.mirqab.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mirqab.contracts.Event;
import org.mirqab.contracts.JsonCodec;

/** Asks index-service for events. */
final class EventQuery {

  private static final Duration ANSWER_LIMIT = Duration.ofSeconds(20);
  private static final int OK = 200;

  private final URI address;
  private final HttpClient http = HttpClient.newHttpClient();
  private final ObjectMapper mapper = JsonCodec.mapper();

  /**
   * @param service address of index-service without a path
   */
  EventQuery(URI service) {
    this.address = service.resolve("/api/v1/events");
  }

  /**
   * The first page of the events that the filters let through.
   *
   * @param filters parameters of the query API; {@code size} is 100 unless given
   * @throws LocalFailure if the service does not answer, or refuses a filter
   */
  List<Event> events(Map<String, String> filters) {
    Map<String, String> parameters = new LinkedHashMap<>(Map.of("size", "100"));
    parameters.putAll(filters);
    String query =
        parameters.entrySet().stream()
            .map(parameter -> encode(parameter.getKey()) + "=" + encode(parameter.getValue()))
            .collect(Collectors.joining("&"));
    try {
      HttpResponse<String> response =
          http.send(
              HttpRequest.newBuilder(URI.create(address + "?" + query))
                  .timeout(ANSWER_LIMIT)
                  .build(),
              HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      if (response.statusCode() != OK) {
        throw new LocalFailure(
            "index-service answers %d: %s"
                .formatted(response.statusCode(), response.body().strip()));
      }
      List<Event> events = new ArrayList<>();
      for (JsonNode event : mapper.readTree(response.body()).path("events")) {
        events.add(mapper.treeToValue(event, Event.class));
      }
      return events;
    } catch (IOException e) {
      throw new LocalFailure(
          "index-service at " + address + " does not answer: start it with ./mirqab up.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LocalFailure("Interrupted", e);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
