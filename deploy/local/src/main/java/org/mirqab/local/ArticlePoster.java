package org.mirqab.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.mirqab.contracts.JsonCodec;

/** Sends articles, one JSON object a line, to ingest-service. */
final class ArticlePoster {

  private static final int OK = 200;
  private static final int ACCEPTED = 202;

  private final URI address;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /**
   * @param service address of ingest-service without a path
   */
  ArticlePoster(URI service) {
    this.address = service.resolve("/api/v1/articles");
  }

  /**
   * What became of the lines.
   *
   * @param accepted ids of the accepted articles, in their order
   * @param rejected number of the others
   */
  record Result(List<String> accepted, int rejected) {}

  /**
   * Sends all lines and waits for all answers.
   *
   * @param lines opened once
   * @param complaints takes a line for each rejected article
   * @throws LocalFailure if the service does not answer as agreed
   */
  Result post(Supplier<InputStream> lines, Consumer<String> complaints) {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/x-ndjson")
            .POST(HttpRequest.BodyPublishers.ofInputStream(lines))
            .build();
    try {
      HttpResponse<InputStream> response =
          http.send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (BufferedReader answers =
          new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
        if (response.statusCode() != OK && response.statusCode() != ACCEPTED) {
          throw new LocalFailure(
              "ingest-service answers %d: %s".formatted(response.statusCode(), answers.readLine()));
        }
        return read(answers, complaints);
      }
    } catch (IOException e) {
      throw new LocalFailure(
          "ingest-service at " + address + " does not answer: start it with ./mirqab up.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LocalFailure("Interrupted", e);
    }
  }

  private static Result read(BufferedReader answers, Consumer<String> complaints)
      throws IOException {
    List<String> accepted = new ArrayList<>();
    int rejected = 0;
    for (String line = answers.readLine(); line != null; line = answers.readLine()) {
      if (line.isBlank()) {
        continue;
      }
      JsonNode answer = JsonCodec.mapper().readTree(line);
      if (answer.path("status").asText().equals("accepted")) {
        accepted.add(answer.path("id").asText());
      } else {
        rejected++;
        complaints.accept(complaint(answer));
      }
    }
    return new Result(accepted, rejected);
  }

  private static String complaint(JsonNode answer) {
    StringBuilder text = new StringBuilder("line " + answer.path("line").asText("?") + ": ");
    text.append(answer.path("detail").asText(answer.path("title").asText("rejected")));
    answer
        .path("errors")
        .forEach(
            error ->
                text.append("; ")
                    .append(error.path("field").asText())
                    .append(": ")
                    .append(error.path("message").asText()));
    return text.toString();
  }
}
