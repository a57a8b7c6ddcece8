package org.mirqab.nlp.lexicon;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyFilterTest {

  @Test
  void letsEveryKeyThroughAndFewOthers() {
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      keys.add("كلمة" + i);
    }
    KeyFilter filter = new KeyFilter(keys);
    assertTrue(keys.stream().allMatch(filter::mayHold));
    int others = 0;
    for (int i = 1000; i < 2000; i++) {
      others += filter.mayHold("كلمة" + i) ? 1 : 0;
    }
    assertTrue(others < 150, "let through " + others);
  }

  @Test
  void holdsNothingIfEmpty() {
    assertFalse(new KeyFilter(List.of()).mayHold("كلمة"));
  }
}
