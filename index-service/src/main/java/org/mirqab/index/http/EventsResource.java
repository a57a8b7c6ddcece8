package org.mirqab.index.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HashMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.mirqab.contracts.JsonCodec;
import org.mirqab.index.IndexConfig;
import org.mirqab.index.IndexLog;
import org.mirqab.index.elasticsearch.EventSearch;
import org.mirqab.index.query.CursorSigner;
import org.mirqab.index.query.EventQuery;
import org.mirqab.index.query.InvalidQuery;

/** The query API. */
@Path("/api/v1/events")
@Blocking
public class EventsResource {

  private static final int KEY_BYTES = 32;

  private final EventSearch search;
  private final IndexConfig config;
  private final CursorSigner signer;
  private final ObjectMapper json = JsonCodec.mapper();

  @Inject
  EventsResource(EventSearch search, IndexConfig config) {
    this.search = search;
    this.config = config;
    this.signer =
        new CursorSigner(
            config
                .cursorKey()
                .map(key -> key.getBytes(StandardCharsets.UTF_8))
                .orElseGet(() -> new SecureRandom().generateSeed(KEY_BYTES)));
  }

  /** Events that match, newest first. */
  @GET
  @Operation(
      summary = "Events that match all filters, newest first",
      description =
          "A filter may be repeated: any of its values. The answer's cursor asks for the next page"
              + " of the same question; the last page has none.")
  @Parameter(name = "type", in = ParameterIn.QUERY, example = "CONSULT")
  @Parameter(name = "family", in = ParameterIn.QUERY, example = "talks")
  @Parameter(name = "phase", in = ParameterIn.QUERY, example = "launched")
  @Parameter(name = "status", in = ParameterIn.QUERY, example = "occurred")
  @Parameter(name = "actorCountry", in = ParameterIn.QUERY, example = "IRQ")
  @Parameter(name = "recipientCountry", in = ParameterIn.QUERY, example = "USA")
  @Parameter(name = "country", in = ParameterIn.QUERY, example = "IRQ")
  @Parameter(name = "from", in = ParameterIn.QUERY, example = "2024-01-01")
  @Parameter(name = "to", in = ParameterIn.QUERY, example = "2024-01-31")
  @Parameter(name = "q", in = ParameterIn.QUERY, example = "محادثات")
  @Parameter(name = "size", in = ParameterIn.QUERY, example = "20")
  @Parameter(name = "cursor", in = ParameterIn.QUERY)
  @APIResponse(
      responseCode = "200",
      description = "total, events and cursor; no cursor on the last page",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              examples = @ExampleObject(name = "page", value = ApiExamples.PAGE)))
  @APIResponse(
      responseCode = "400",
      description = "A parameter is wrong; the problem names it",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              examples = @ExampleObject(name = "day", value = ApiExamples.INVALID_QUERY)))
  @APIResponse(
      responseCode = "503",
      description = "Elasticsearch is away; come again after Retry-After",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              examples = @ExampleObject(name = "away", value = ApiExamples.UNAVAILABLE)))
  public Response list(@Context UriInfo uri) {
    return answer(
        () -> {
          EventQuery query = EventQuery.of(new HashMap<>(uri.getQueryParameters()));
          EventSearch.Page page = search.search(query, signer.position(query));
          ObjectNode body = json.createObjectNode();
          body.putObject("total").put("value", page.total()).put("relation", "eq");
          body.putArray("events").addAll(page.events());
          if (page.last() != null) {
            body.put("cursor", signer.sign(query, page.last()));
          }
          return ok(body.toString());
        });
  }

  /** One event. */
  @GET
  @Path("/{id}")
  @Operation(summary = "One event by its id")
  @APIResponse(
      responseCode = "200",
      description = "The event",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              examples = @ExampleObject(name = "talks", value = ApiExamples.EVENT)))
  @APIResponse(
      responseCode = "404",
      description = "Unknown or withdrawn",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              examples = @ExampleObject(name = "unknown", value = ApiExamples.UNKNOWN_EVENT)))
  @APIResponse(
      responseCode = "503",
      description = "Elasticsearch is away; come again after Retry-After",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              examples = @ExampleObject(name = "away", value = ApiExamples.UNAVAILABLE)))
  public Response one(@PathParam("id") String id) {
    return answer(
        () ->
            search
                .find(id)
                .map(event -> ok(event.toString()))
                .orElseGet(
                    () ->
                        problem(
                                Problem.of(
                                    404,
                                    "unknown-event",
                                    "There is no such event",
                                    "The id is unknown, or the event was withdrawn"))
                            .build()));
  }

  private interface Question {
    Response ask() throws IOException;
  }

  private Response answer(Question question) {
    try {
      return question.ask();
    } catch (InvalidQuery e) {
      return problem(Problem.invalid(e.parameter(), e.getMessage())).build();
    } catch (IOException e) {
      return problem(
              Problem.of(
                  503,
                  "elasticsearch-unavailable",
                  "Events cannot be read now",
                  "Elasticsearch does not answer; try again later"))
          .header(HttpHeaders.RETRY_AFTER, config.retryAfter().toSeconds())
          .build();
    } catch (RuntimeException e) {
      IndexLog.defect(e);
      return problem(Problem.of(500, "defect", "The service has a defect", "The log says more"))
          .build();
    }
  }

  private static Response ok(String body) {
    return Response.ok(body, MediaType.APPLICATION_JSON_TYPE).build();
  }

  private static Response.ResponseBuilder problem(Problem problem) {
    return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem.json());
  }
}
