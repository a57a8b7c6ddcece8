package org.mirqab.nlp.document;

import java.util.List;
import org.mirqab.contracts.EventType;
import org.mirqab.nlp.document.EventMention.Scored;
import org.mirqab.nlp.document.Operators.Operator;
import org.mirqab.nlp.morphology.Analysis;
import org.mirqab.nlp.morphology.Analysis.GrammaticalNumber;

/**
 * Attacks that somebody makes again and again are one event of the article, whichever sentence
 * tells of them: هجمات متكررة تشنها جماعات مسلحة and ونفذت الجماعات هجمات. Single attacks told
 * apart stay apart, and so do those with a day of their own. Stateless.
 */
final class CampaignPolicy {

  /** From this probability on a phrase counts as a mention's actor; by judgement. */
  private static final double LIKELY = 0.2;

  private CampaignPolicy() {}

  /** Whether both mentions tell of one campaign. */
  static boolean joins(EventMention a, EventMention b) {
    return a.hypothesis().type() == EventType.ASSAULT
        && (a.hypothesis().is(Operator.CONTINUING) || b.hypothesis().is(Operator.CONTINUING))
        && areSeveral(a)
        && areSeveral(b)
        && likely(a.actors())
        && likely(b.actors())
        && PartyIdentity.same(a.actors().get(0).filler(), b.actors().get(0).filler())
        && !(likely(a.recipients())
            && likely(b.recipients())
            && PartyIdentity.differ(
                a.recipients().get(0).filler(), b.recipients().get(0).filler()));
  }

  /** Whether an event is a campaign, by two of its mentions: such a one goes on. */
  static boolean isCampaign(List<EventMention> mentions) {
    for (int later = 1; later < mentions.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        if (joins(mentions.get(earlier), mentions.get(later))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean likely(List<Scored> fillers) {
    return !fillers.isEmpty() && fillers.get(0).probability() >= LIKELY;
  }

  /** As several attacks, on no day of their own. */
  private static boolean areSeveral(EventMention mention) {
    Hypothesis hypothesis = mention.hypothesis();
    Analysis reading = hypothesis.reading().words().get(hypothesis.candidate().first()).reading();
    return !hypothesis.candidate().verbal()
        && reading != null
        && reading.number() == GrammaticalNumber.PLURAL
        && mention.time() == null;
  }
}
