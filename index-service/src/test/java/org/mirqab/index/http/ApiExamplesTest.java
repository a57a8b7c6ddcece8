package org.mirqab.index.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.mirqab.contracts.Event;
import org.mirqab.contracts.JsonCodec;
import org.mirqab.contracts.Mention;
import org.mirqab.contracts.Span;

class ApiExamplesTest {

  private final ObjectMapper json = new ObjectMapper();

  @Test
  void showsAnEventExactlyAsTheContractWritesIt() throws Exception {
    Event event = JsonCodec.decode(ApiExamples.EVENT.getBytes(StandardCharsets.UTF_8), Event.class);
    assertEquals(json.readTree(ApiExamples.EVENT), json.readTree(JsonCodec.encode(event)));
    Mention mention = event.mentions().get(0);
    assertEquals(mention.sentenceText().length(), mention.end());
    event.actors().forEach(actor -> assertSpan(actor.text(), actor.span(), mention));
    event.recipients().forEach(actor -> assertSpan(actor.text(), actor.span(), mention));
    event.places().forEach(place -> assertSpan(place.text(), place.span(), mention));
  }

  private static void assertSpan(String text, Span span, Mention mention) {
    assertEquals(text, mention.sentenceText().substring(span.start(), span.end()));
  }

  @Test
  void showsAPageOfThatEvent() throws Exception {
    JsonNode page = json.readTree(ApiExamples.PAGE);
    assertEquals(json.readTree(ApiExamples.EVENT), page.at("/events/0"));
    assertEquals(page.at("/events").size(), page.at("/total/value").asInt());
  }
}
