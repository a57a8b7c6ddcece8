package org.mirqab.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mirqab.contracts.Event;
import org.mirqab.contracts.JsonCodec;

class EventTableTest {

  private static final String EVENT =
      """
      {"schemaVersion":1,"id":"e1","type":"CONSULT","family":"talks","phase":"launched",
       "cameo":"046","quadClass":1,"intensity":2.5,"status":"occurred",
       "actors":[{"text":"العراق","span":{"field":"text","start":0,"end":6}},
                 {"text":"تركيا","span":{"field":"text","start":7,"end":12}}],
       "place":{"text":"بغداد","span":{"field":"text","start":13,"end":18}},
       "eventDate":"2024-01-14","details":{},
       "mentions":[{"field":"text","sentence":0,"sentenceText":"SENTENCE","start":0,"end":40,
                    "trigger":{"text":"انطلقت","start":0,"end":6}}],
       "lead":true,"confidence":0.9,"rule":"talks.launch",
       "article":{"id":"a1","revision":1,"source":"s","title":"t",
                  "publishedAt":"2024-01-14T09:20:00Z","fetchedAt":"2024-01-14T09:21:00Z"},
       "extractor":{"name":"mirqab-ar","version":"1"},"extractedAt":"2024-01-14T09:21:01Z"}
      """;

  @Test
  void showsDateTypeWhoWhomWhereAndTheWords() throws Exception {
    List<String> lines = EventTable.render(List.of(event("انطلقت المحادثات\nفي بغداد")));
    assertEquals(2, lines.size());
    assertEquals(
        List.of("DATE", "TYPE", "WHO", "WHOM", "WHERE", "WORDS"),
        List.of(lines.get(0).split(" +")));
    assertEquals(
        "2024-01-14  CONSULT talks/launched  \u2068العراق، تركيا\u2069        \u2068بغداد\u2069"
            + "  \u2068انطلقت المحادثات في بغداد\u2069",
        lines.get(1));
  }

  @Test
  void keepsColumnsInPlaceWhateverTheScriptAndTheVowelMarks() throws Exception {
    List<String> lines =
        EventTable.render(List.of(event("قُتِلَ جنديان"), event("Two soldiers were killed")));
    int words = lines.get(0).indexOf("WORDS");
    assertEquals(
        words, EventTable.width(lines.get(1).substring(0, lines.get(1).indexOf("قُتِلَ"))));
    assertEquals(words, EventTable.width(lines.get(2).substring(0, lines.get(2).indexOf("Two"))));
  }

  @Test
  void cutsLongSentences() throws Exception {
    String line = EventTable.render(List.of(event("كلمة ".repeat(60)))).get(1);
    assertTrue(line.endsWith("…\u2069"), line);
    assertTrue(EventTable.width(line) < 170, line);
  }

  @Test
  void isAHeadingAloneWithoutEvents() {
    assertEquals(1, EventTable.render(List.of()).size());
  }

  private static Event event(String sentence) throws Exception {
    ObjectNode json = (ObjectNode) JsonCodec.mapper().readTree(EVENT);
    ((ObjectNode) json.get("mentions").get(0)).put("sentenceText", sentence);
    return JsonCodec.decode(json.toString().getBytes(StandardCharsets.UTF_8), Event.class);
  }
}
