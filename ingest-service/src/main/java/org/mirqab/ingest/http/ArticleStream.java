package org.mirqab.ingest.http;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletionStage;
import org.mirqab.contracts.Topics;
import org.mirqab.ingest.Answer;
import org.mirqab.ingest.ArticleIntake;
import org.mirqab.ingest.IngestConfig;

/**
 * A request with a stream of articles, one a line, answered line by line in the order of the lines
 * while the request is still being sent.
 *
 * <p>It reads on only while few lines wait for their acknowledgement and the caller takes its
 * answers; so memory is bounded however long the stream is. All of it runs on the request's own
 * thread.
 */
final class ArticleStream implements LineSplitter.Lines {

  /** Largest line, bytes: the same as for a body with one article. */
  static final int MAX_LINE = SingleArticle.MAX_BYTES;

  /** Bytes of lines that may wait for their acknowledgement: two of the largest. */
  private static final long MAX_BYTES_IN_FLIGHT = 2L * Topics.MAX_MESSAGE_BYTES;

  private final HttpServerRequest request;
  private final HttpServerResponse response;
  private final Context context;
  private final ArticleIntake intake;
  private final int maxInFlight;
  private final LineSplitter splitter = new LineSplitter(MAX_LINE, this);
  private final Deque<Pending> pending = new ArrayDeque<>();
  private long bytesInFlight;
  private int lines;
  private boolean anyArticle;
  private boolean ended;
  private boolean paused;
  private boolean gone;

  /** A line that waits for its answer; the answer is null until it is there. */
  private static final class Pending {
    private final int line;
    private final int bytes;
    private Answer answer;

    private Pending(int line, int bytes) {
      this.line = line;
      this.bytes = bytes;
    }
  }

  ArticleStream(
      HttpServerRequest request, Context context, ArticleIntake intake, IngestConfig config) {
    this.request = request;
    this.response = request.response();
    this.context = context;
    this.intake = intake;
    this.maxInFlight = config.streamInFlight();
  }

  void start() {
    request.handler(
        chunk -> {
          splitter.accept(chunk);
          flow();
        });
    request.endHandler(
        end -> {
          splitter.end();
          ended = true;
          advance();
        });
    request.exceptionHandler(failure -> gone = true);
    response.exceptionHandler(failure -> gone = true);
    response.closeHandler(closed -> gone = true);
    response.drainHandler(drained -> flow());
    request.resume();
  }

  @Override
  public void line(byte[] line) {
    lines++;
    if (isBlank(line)) {
      return; // A blank line is no article; it counts, so that numbers agree with an editor's.
    }
    await(line.length, intake.take(line));
  }

  @Override
  public void tooLong() {
    lines++;
    await(0, intake.oversized("A line must not be longer than " + MAX_LINE + " bytes"));
  }

  private static boolean isBlank(byte[] line) {
    return new String(line, StandardCharsets.ISO_8859_1).isBlank();
  }

  private void await(int bytes, CompletionStage<Answer> coming) {
    anyArticle = true;
    Pending waiting = new Pending(lines, bytes);
    pending.add(waiting);
    bytesInFlight += bytes;
    coming.thenAccept(
        answer ->
            context.runOnContext(
                now -> {
                  waiting.answer = answer;
                  advance();
                }));
  }

  /** Writes the answers that are due, and ends the response after the last. */
  private void advance() {
    while (!pending.isEmpty() && pending.peek().answer != null) {
      Pending due = pending.poll();
      bytesInFlight -= due.bytes;
      if (!gone) {
        write(due);
      }
    }
    if (ended && pending.isEmpty() && !gone && !response.ended()) {
      if (anyArticle) {
        response.end();
      } else {
        Responses.problem(
            request,
            Problem.of(400, "unreadable-json", "The article is not readable", "The body is empty"));
      }
    }
    flow();
  }

  private void write(Pending due) {
    if (!response.headWritten()) {
      response.setChunked(true).putHeader(HttpHeaders.CONTENT_TYPE, "application/x-ndjson");
    }
    Record answer =
        due.answer instanceof Answer.Accepted accepted
            ? Receipt.of(accepted).atLine(due.line)
            : Problem.of(due.answer).atLine(due.line);
    response.write(Buffer.buffer(Responses.json(answer)).appendByte((byte) '\n'));
  }

  /** Pauses the request while too much is under way, and resumes it when it is not. */
  private void flow() {
    if (ended) {
      return;
    }
    boolean full =
        !gone
            && (pending.size() >= maxInFlight
                || bytesInFlight >= MAX_BYTES_IN_FLIGHT
                || response.writeQueueFull());
    if (full && !paused) {
      paused = true;
      request.pause();
    } else if (!full && paused) {
      paused = false;
      request.resume();
    }
  }
}
