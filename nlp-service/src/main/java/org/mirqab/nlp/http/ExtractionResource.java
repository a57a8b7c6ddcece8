package org.mirqab.nlp.http;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.mirqab.contracts.Article;
import org.mirqab.contracts.ContractViolation;
import org.mirqab.contracts.JsonCodec;
import org.mirqab.nlp.ArticleReader;
import org.mirqab.nlp.NlpLog;
import org.mirqab.nlp.extraction.Engine;
import org.mirqab.nlp.submission.SparseArticle;

/** An article in, its events out; nothing is stored. */
@Path("/api/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Extraction", description = "An article in, its events out; nothing is stored.")
public class ExtractionResource {

  private static final String EXAMPLE =
      """
      {"title": "انطلاق جولة جديدة من المحادثات",
       "text": "انطلقت السبت في مسقط الجولة الثانية من المحادثات بين عمان واليمن.",
       "publishedAt": "2024-01-27T10:00:00Z"}
      """;

  /** As in ingest-service, so that what can be tried can also be ingested; UTF-16 units. */
  static final int MAX_TEXT = 500_000;

  /** As in ingest-service; UTF-16 units. */
  static final int MAX_TITLE = 2_000;

  /** The largest text in JSON, with room for escapes; bytes. */
  static final int MAX_BODY = 8 * 1024 * 1024;

  private final ArticleReader reader;
  private final Engine engine;
  private final SparseArticle sparseArticle;

  @Inject
  ExtractionResource(ArticleReader reader, Engine engine, SparseArticle sparseArticle) {
    this.reader = reader;
    this.engine = engine;
    this.sparseArticle = sparseArticle;
  }

  @POST
  @Path("/extract")
  @Blocking
  @Operation(
      summary = "The events of an article",
      description =
          "Only a title or a text is needed; the publication date resolves relative dates. Title and"
              + " text are taken as given, and every offset counts UTF-16 code units in one of them.")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              examples = @ExampleObject(name = "talks", value = EXAMPLE)))
  @APIResponse(responseCode = "200", description = "The extraction, with the events in full")
  @APIResponse(
      responseCode = "400",
      description = "The body is no article; the problem names the field",
      content = @Content(mediaType = Problem.MEDIA_TYPE))
  @APIResponse(responseCode = "413", description = "The body, the title or the text is too large")
  @APIResponse(responseCode = "415", description = "The body is not application/json")
  public Response extract(InputStream body) {
    return answer(body, reader::read);
  }

  @POST
  @Path("/analyze")
  @Blocking
  @Operation(
      summary = "How the events of an article are reached",
      description = "The same article as for extract; the answer also shows the engine's stages.")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              examples = @ExampleObject(name = "talks", value = EXAMPLE)))
  @APIResponse(responseCode = "200", description = "The analysis, with the extraction")
  @APIResponse(
      responseCode = "400",
      description = "The body is no article; the problem names the field",
      content = @Content(mediaType = Problem.MEDIA_TYPE))
  @APIResponse(responseCode = "413", description = "The body, the title or the text is too large")
  @APIResponse(responseCode = "415", description = "The body is not application/json")
  public Response analyze(InputStream body) {
    return answer(body, engine::analyze);
  }

  private Response answer(InputStream body, Function<Article, ? extends Record> reading) {
    try {
      byte[] bytes = body.readNBytes(MAX_BODY + 1);
      if (bytes.length > MAX_BODY) {
        return Problem.tooLarge("", "the body is over " + MAX_BODY + " bytes").response();
      }
      Article article;
      try {
        article = sparseArticle.read(bytes);
      } catch (ContractViolation e) {
        return Problem.invalidArticle(e.field(), e.getMessage()).response();
      }
      if (article.text().length() > MAX_TEXT) {
        return Problem.tooLarge("text", "is over " + MAX_TEXT + " UTF-16 units").response();
      }
      if (article.title().length() > MAX_TITLE) {
        return Problem.tooLarge("title", "is over " + MAX_TITLE + " UTF-16 units").response();
      }
      return Response.ok(JsonCodec.encode(reading.apply(article))).build();
    } catch (IOException | RuntimeException | StackOverflowError e) {
      NlpLog.defect(e);
      return Problem.of(500, "defect", "The service failed on this article", e.toString())
          .response();
    }
  }
}
