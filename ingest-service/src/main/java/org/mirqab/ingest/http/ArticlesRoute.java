package org.mirqab.ingest.http;

import io.netty.handler.codec.http.HttpUtil;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.mirqab.ingest.ArticleIntake;
import org.mirqab.ingest.IngestConfig;
import org.mirqab.ingest.IngestLog;

/**
 * {@code POST /api/v1/articles}. It stands on Vert.x itself, because a stream is answered while it
 * is still being sent, with back-pressure in both directions, which resource methods do not offer.
 */
@ApplicationScoped
public class ArticlesRoute {

  static final String PATH = "/api/v1/articles";

  private final ArticleIntake intake;
  private final IngestConfig config;

  @Inject
  ArticlesRoute(ArticleIntake intake, IngestConfig config) {
    this.intake = intake;
    this.config = config;
    if (config.streamInFlight() < 1) {
      throw new IllegalArgumentException(
          "mirqab.ingest.stream-in-flight must be 1 or more, was " + config.streamInFlight());
    }
  }

  void register(@Observes Router router) {
    router.route(HttpMethod.POST, PATH).handler(this::post).failureHandler(this::failed);
    router
        .route(PATH)
        .handler(
            context -> {
              context.response().putHeader(HttpHeaders.ALLOW, "POST");
              Responses.problem(
                  context.request(),
                  Problem.of(405, "method", "Method not allowed", "Articles are sent with POST"));
            });
  }

  private void post(RoutingContext routing) {
    HttpServerRequest request = routing.request();
    Optional<String> encoding = encodingDefect(request);
    if (encoding.isPresent()) {
      Responses.problem(request, Problem.unsupported(encoding.get()));
      return;
    }
    Context context = Vertx.currentContext();
    CharSequence type = request.getHeader(HttpHeaders.CONTENT_TYPE);
    CharSequence name = type == null ? "" : HttpUtil.getMimeType(type);
    switch (name == null ? "" : name.toString().strip().toLowerCase(Locale.ROOT)) {
      case "application/json" -> new SingleArticle(request, context, intake, config).start();
      case "application/x-ndjson" -> new ArticleStream(request, context, intake, config).start();
      default ->
          Responses.problem(
              request,
              Problem.unsupported("Content-Type must be application/json or application/x-ndjson"));
    }
  }

  private static Optional<String> encodingDefect(HttpServerRequest request) {
    String coding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
    if (coding != null && !coding.equalsIgnoreCase("identity")) {
      return Optional.of("Content-Encoding is not supported; send the body as it is");
    }
    String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
    if (type == null) {
      return Optional.empty();
    }
    return Optional.ofNullable(HttpUtil.getCharsetAsSequence((CharSequence) type))
        .map(charset -> charset.toString().replace("\"", "").strip())
        .filter(charset -> !charset.equalsIgnoreCase("utf-8"))
        .map(charset -> "JSON is UTF-8 (RFC 8259), not " + charset);
  }

  private void failed(RoutingContext routing) {
    if (routing.failure() != null) {
      IngestLog.defect(routing.failure());
    }
    Responses.problem(routing.request(), Problem.defect());
  }
}
