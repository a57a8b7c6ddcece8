package org.mirqab.nlp.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MergedEventsTest {

  @Test
  void joinsTheEventItIsLinkedToMost() {
    MergedEvents merged = merged(1, 1, 1);
    link(merged, 0, 1, -2);
    link(merged, 0, 2, 0.6);
    link(merged, 1, 2, 0.9);
    assertEquals(List.of(List.of(0), List.of(1, 2)), groups(merged));
  }

  @Test
  void startsAnEventOfItsOwnWhereNoLinkIsStrong() {
    MergedEvents merged = merged(1, 1);
    link(merged, 0, 1, 0.4);
    assertEquals(List.of(List.of(0), List.of(1)), groups(merged));
  }

  @Test
  void oneLuckyPairDoesNotDecide() {
    MergedEvents merged = merged(1, 1, 1);
    link(merged, 0, 1, 2);
    link(merged, 0, 2, 1.5);
    link(merged, 1, 2, -3);
    assertEquals(List.of(List.of(0, 1), List.of(2)), groups(merged));
  }

  @Test
  void theLikelierEventIsTheRivalOfTheOther() {
    MergedEvents merged = merged(2, 1);
    link(merged, 0, 1, 0.3);
    assertEquals(2, groups(merged).size());
    assertEquals(0.3, merged.rival(1));
    assertEquals(Double.NEGATIVE_INFINITY, merged.rival(0));
  }

  @Test
  void mentionsThatCannotTellOneEventAreNoRivals() {
    MergedEvents merged = merged(2, 1);
    assertEquals(2, groups(merged).size());
    assertEquals(Double.NEGATIVE_INFINITY, merged.rival(1));
  }

  private final List<EventMention> mentions = new ArrayList<>();

  private MergedEvents merged(double... logOdds) {
    for (double one : logOdds) {
      mentions.add(
          new EventMention(null, one, List.of(), List.of(), List.of(), List.of(), 0, Set.of()));
    }
    return new MergedEvents(mentions);
  }

  private static void link(MergedEvents merged, int earlier, int later, double logOdds) {
    merged.link(earlier, later, logOdds);
  }

  private List<List<Integer>> groups(MergedEvents merged) {
    for (int i = 0; i < mentions.size(); i++) {
      merged.join(i);
    }
    return merged.events().stream()
        .map(event -> event.stream().map(this::number).toList())
        .toList();
  }

  /** By identity, since mentions may be equal. */
  private int number(EventMention mention) {
    for (int i = 0; i < mentions.size(); i++) {
      if (mentions.get(i) == mention) {
        return i;
      }
    }
    throw new AssertionError("unknown mention");
  }
}
