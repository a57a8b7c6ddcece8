package org.mirqab.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ArticlePosterTest {

  private final List<String> complaints = new ArrayList<>();
  private HttpServer server;

  @BeforeEach
  void listen() throws Exception {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  @Test
  void tellsAcceptedFromRejectedLines() {
    answer(
        200,
        """
        {"id":"a1","revision":1,"status":"accepted"}
        {"line":2,"status":400,"title":"Bad article","detail":"The article is not valid.","errors":[{"field":"title","message":"must not be blank"}]}
        {"id":"a3","revision":1,"status":"accepted"}
        """);
    ArticlePoster.Result result = post("{}\n{}\n{}\n");
    assertEquals(List.of("a1", "a3"), result.accepted());
    assertEquals(1, result.rejected());
    assertEquals(
        List.of("line 2: The article is not valid.; title: must not be blank"), complaints);
  }

  @Test
  void failsWhenTheServiceRefusesTheWholeStream() {
    answer(503, "{\"title\":\"Kafka is away\"}\n");
    LocalFailure failure = assertThrows(LocalFailure.class, () -> post("{}\n"));
    assertTrue(failure.getMessage().startsWith("ingest-service answers 503"));
  }

  @Test
  void saysHowToStartAServiceThatDoesNotAnswer() {
    ArticlePoster poster = new ArticlePoster(URI.create("http://127.0.0.1:" + Ports.free()));
    LocalFailure failure =
        assertThrows(
            LocalFailure.class,
            () -> poster.post(() -> new ByteArrayInputStream(new byte[0]), complaints::add));
    assertTrue(failure.getMessage().endsWith("start it with ./mirqab up."));
  }

  private ArticlePoster.Result post(String lines) {
    return new ArticlePoster(URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
        .post(
            () -> new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)),
            complaints::add);
  }

  private void answer(int status, String body) {
    server.createContext(
        "/api/v1/articles",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }
}
