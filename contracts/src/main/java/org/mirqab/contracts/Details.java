package org.mirqab.contracts;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Quantities and particulars of an event; each null if the text does not give it.
 *
 * @param killed deaths, when the text gives one number
 * @param injured wounded, when the text gives one number
 * @param arrested persons arrested, when the text gives one number
 * @param headcount troops of a withdrawal or a deployment, when the text gives one number
 * @param bounds by name of one of the counts above: what the text says of it beyond one exact
 *     number; never null
 * @param weapon words of the article
 * @param round number of the round of talks, from 1
 * @param agenda words of the article
 * @param deadline of a withdrawal or of talks
 * @param duration ISO 8601 duration of a withdrawal's timeline, such as {@code P12M}
 */
public record Details(
    Integer killed,
    Integer injured,
    Integer arrested,
    Integer headcount,
    Map<String, QuantityBounds> bounds,
    String weapon,
    Integer round,
    String agenda,
    Deadline deadline,
    String duration) {

  /** Nothing known. */
  public static final Details NONE =
      new Details(null, null, null, null, Map.of(), null, null, null, null, null);

  public Details {
    // in the order of their names: a repeated extraction must give the same bytes
    bounds =
        bounds == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(Map.copyOf(bounds)));
  }
}
