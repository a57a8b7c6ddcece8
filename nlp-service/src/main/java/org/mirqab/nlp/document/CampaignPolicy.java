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
    if (a.hypothesis().type() != EventType.ASSAULT
        || !(a.hypothesis().is(Operator.CONTINUING) || b.hypothesis().is(Operator.CONTINUING))
        || !areSeveral(a)
        || !areSeveral(b)) {
      return false;
    }
    Scored actor = likely(a.actors());
    Scored other = likely(b.actors());
    Scored recipient = likely(a.recipients());
    Scored otherRecipient = likely(b.recipients());
    return actor != null
        && other != null
        && PartyIdentity.same(actor.filler(), other.filler())
        && !(recipient != null
            && otherRecipient != null
            && PartyIdentity.differ(recipient.filler(), otherRecipient.filler()));
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

  /** The likeliest of the mention's own fillers; null if that is unlikely. */
  private static Scored likely(List<Scored> fillers) {
    List<Scored> own = EventMention.own(fillers);
    return own.isEmpty() || own.get(0).probability() < LIKELY ? null : own.get(0);
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
