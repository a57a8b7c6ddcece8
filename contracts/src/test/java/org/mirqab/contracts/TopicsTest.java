package org.mirqab.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TopicsTest {

  @Test
  void nothingButEventsExpires() {
    for (Topics.Definition topic : Topics.all()) {
      Map<String, String> config = topic.config();
      boolean keptForEver =
          config.get("cleanup.policy").equals("compact") || config.get("retention.ms").equals("-1");
      assertEquals(!topic.name().equals(Topics.EVENTS), keptForEver, topic.name());
    }
  }

  @Test
  void aDeadLetterTopicTakesTheLargestRecordWithItsReason() {
    for (Topics.Definition topic : Topics.all()) {
      int limit = Integer.parseInt(topic.config().get("max.message.bytes"));
      boolean deadLetters = topic.name().contains(".dlq.");
      assertTrue(limit >= (deadLetters ? 2 : 1) * Topics.MAX_MESSAGE_BYTES, topic.name());
    }
  }

  @Test
  void namesAreUnique() {
    List<String> names = Topics.all().stream().map(Topics.Definition::name).toList();
    Set<String> distinct = new HashSet<>(names);
    assertEquals(names.size(), distinct.size());
  }
}
