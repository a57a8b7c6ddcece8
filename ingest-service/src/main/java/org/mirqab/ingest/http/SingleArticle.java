package org.mirqab.ingest.http;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionStage;
import org.mirqab.contracts.Topics;
import org.mirqab.ingest.Answer;
import org.mirqab.ingest.ArticleIntake;
import org.mirqab.ingest.IngestConfig;

/** A request with one article. All of it runs on the request's own thread. */
final class SingleArticle {

  /**
   * Largest body, bytes. What does not fit into a record in UTF-8 is not published; a body that
   * escapes every Arabic letter (six bytes for two) reaches it at 700,000 letters, above the limit
   * of the text.
   */
  static final int MAX_BYTES = Topics.MAX_MESSAGE_BYTES;

  /** How much of a body that is too large is read on, so that its sender sees the answer. */
  private static final long MAX_DISCARDED = 4L * MAX_BYTES;

  private final HttpServerRequest request;
  private final Context context;
  private final ArticleIntake intake;
  private final IngestConfig config;
  private Buffer body = Buffer.buffer();
  private long received;

  SingleArticle(
      HttpServerRequest request, Context context, ArticleIntake intake, IngestConfig config) {
    this.request = request;
    this.context = context;
    this.intake = intake;
    this.config = config;
  }

  void start() {
    request.handler(this::receive);
    request.endHandler(end -> finish());
    request.exceptionHandler(failure -> body = Buffer.buffer());
    request.resume();
  }

  private void receive(Buffer chunk) {
    received += chunk.length();
    if (received <= MAX_BYTES) {
      body.appendBuffer(chunk);
      return;
    }
    body = Buffer.buffer();
    if (received > MAX_DISCARDED) {
      request.handler(null).endHandler(null);
      if (request.version() == HttpVersion.HTTP_1_1) {
        request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
      }
      oversized();
    }
  }

  private void finish() {
    if (received > MAX_BYTES) {
      oversized();
    } else {
      answer(intake.take(body.getBytes()));
    }
  }

  private void oversized() {
    answer(intake.oversized("The body must not be larger than " + MAX_BYTES + " bytes"));
  }

  private void answer(CompletionStage<Answer> coming) {
    coming.thenAccept(answer -> context.runOnContext(now -> write(answer)));
  }

  private void write(Answer answer) {
    var response = request.response();
    if (response.closed() || response.ended()) {
      return;
    }
    if (answer instanceof Answer.Accepted accepted) {
      response
          .setStatusCode(202)
          .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
          .putHeader(
              HttpHeaders.LOCATION,
              ArticlesRoute.PATH
                  + "/"
                  + URLEncoder.encode(accepted.id(), StandardCharsets.UTF_8).replace("+", "%20"))
          .end(Buffer.buffer(Responses.json(Receipt.of(accepted))));
      return;
    }
    if (answer instanceof Answer.Unavailable) {
      response.putHeader(HttpHeaders.RETRY_AFTER, Long.toString(config.retryAfter().toSeconds()));
    }
    Responses.problem(request, Problem.of(answer));
  }
}
