package org.mirqab.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CloudEventHeadersTest {

  private final Event event = (Event) Golden.EVENT.decode();

  @Test
  void identifyARecordByIdAndRevision() {
    Map<String, String> headers = CloudEventHeaders.of(event, "/mirqab/nlp-service");
    assertEquals("7c1d0e5f2a3b4c6d8e9f0a1b2c3d4e5f:1710673200000", headers.get("ce_id"));
    assertEquals("1.0", headers.get("ce_specversion"));
    assertEquals("org.mirqab.event.v1", headers.get("ce_type"));
    assertEquals("/mirqab/nlp-service", headers.get("ce_source"));
    assertEquals("2024-03-17T11:00:01Z", headers.get("ce_time"));
    assertEquals("https://mirqab.org/schemas/v1/event.json", headers.get("ce_dataschema"));
    assertEquals("application/json", headers.get("content-type"));
  }

  @Test
  void areTheSameWhenTheRecordIsRepeated() {
    Event repeat = JsonCodec.decode(JsonCodec.encode(event), Event.class);
    assertEquals(CloudEventHeaders.of(event, "/s"), CloudEventHeaders.of(repeat, "/s"));
  }
}
