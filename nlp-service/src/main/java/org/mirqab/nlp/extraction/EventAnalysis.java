package org.mirqab.nlp.extraction;

import java.util.List;
import java.util.Map;
import org.mirqab.contracts.EventType;
import org.mirqab.nlp.document.DecisionTrace;
import org.mirqab.nlp.document.DecisionTrace.Outcome;
import org.mirqab.nlp.document.Hypothesis;

/**
 * Mentions joined to an event, and whether it was emitted.
 *
 * @param number 0-based in the article
 * @param id of the event in the extraction; null if it was not emitted
 * @param type never null
 * @param rule never null
 * @param primary number of the mention that tells it best
 * @param mentions numbers of all its mentions, in the order of the article; never null
 * @param links why they were joined; never null
 * @param confidence that it is right; emitted from {@link Engine.Analysis#leastConfidence()} on
 * @param reasons never null
 * @param outcome {@code EMITTED}, {@code UNLIKELY} or {@code NOBODY}, which is an event without
 *     actor and recipient; never null
 */
public record EventAnalysis(
    int number,
    String id,
    EventType type,
    String rule,
    int primary,
    List<Integer> mentions,
    List<Link> links,
    double confidence,
    Reasons reasons,
    Outcome outcome) {

  /** A mention, the earlier one it is likest, and the probability that both tell one event. */
  public record Link(int earlier, int later, double probability, Reasons reasons) {}

  static EventAnalysis of(
      int number, String id, DecisionTrace.Joined joined, Map<Hypothesis, Integer> numbers) {
    return new EventAnalysis(
        number,
        id,
        joined.primary().type(),
        joined.primary().rule(),
        numbers.get(joined.primary()),
        joined.mentions().stream().map(mention -> numbers.get(mention.hypothesis())).toList(),
        joined.links().stream()
            .map(
                link ->
                    new Link(
                        numbers.get(link.earlier()),
                        numbers.get(link.later()),
                        HypothesisAnalysis.rounded(link.probability()),
                        Reasons.of(link.reasons())))
            .toList(),
        joined.confidence(),
        Reasons.of(joined.reasons()),
        joined.outcome());
  }
}
