package org.mirqab.nlp.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mirqab.contracts.Actor;
import org.mirqab.contracts.Details;
import org.mirqab.contracts.Family;
import org.mirqab.contracts.Mention;
import org.mirqab.contracts.Phase;
import org.mirqab.contracts.Status;

/**
 * Joins the drafts of an article that tell one event: of one type and family, with fillers, dates
 * and places that do not contradict each other. Stateless.
 */
final class EventMerger {

  private EventMerger() {}

  /** The events, in the order of the article. */
  static List<EventDraft> merge(List<EventDraft> drafts) {
    List<EventDraft> events = new ArrayList<>();
    for (EventDraft draft : drafts) {
      EventDraft target = null;
      for (int i = events.size() - 1; i >= 0; i--) {
        if (same(events.get(i), draft)) {
          target = events.get(i);
          break;
        }
      }
      if (target == null) {
        events.add(draft);
      } else {
        join(target, draft);
      }
    }
    events.sort(Comparator.comparingInt((EventDraft event) -> event.order));
    return events;
  }

  private static boolean same(EventDraft a, EventDraft b) {
    if (a.type != b.type || a.family != b.family) {
      return false;
    }
    boolean assertedA = a.status != Status.DENIED && a.status != Status.HYPOTHETICAL;
    boolean assertedB = b.status != Status.DENIED && b.status != Status.HYPOTHETICAL;
    if (assertedA != assertedB) {
      return false;
    }
    if (a.time != null
        && b.time != null
        && a.time.start() != null
        && b.time.start() != null
        && (a.time.end() != null && a.time.end().isBefore(b.time.start())
            || b.time.end() != null && b.time.end().isBefore(a.time.start()))) {
      return false;
    }
    boolean sameTalks =
        a.family == Family.TALKS && b.definite && b.actors.size() < 2 && a.actors.size() >= 2;
    if (sameTalks) {
      return true;
    }
    if (contradict(a.actors, b.actors) || contradict(a.recipients, b.recipients)) {
      return false;
    }
    if (!a.places.isEmpty()
        && !b.places.isEmpty()
        && a.places.get(0).id() != null
        && b.places.get(0).id() != null
        && !a.places.get(0).id().equals(b.places.get(0).id())
        && a.places.get(0).precision() == b.places.get(0).precision()) {
      return false;
    }
    boolean sameSentence =
        a.mentions.get(0).field() == b.mentions.get(0).field()
            && a.mentions.get(0).sentence() == b.mentions.get(0).sentence();
    boolean shareActor = share(a.actors, b.actors);
    boolean shareRecipient = share(a.recipients, b.recipients);
    if (sameSentence) {
      return a.family == Family.ATTACK || shareActor || shareRecipient;
    }
    boolean headline = a.mentions.get(0).field() == org.mirqab.contracts.TextField.TITLE;
    if (headline && b.mentions.get(0).field() == org.mirqab.contracts.TextField.TEXT) {
      return shareActor || shareRecipient || b.lead || a.family != null;
    }
    if (b.definite) {
      return shareActor || shareRecipient || a.family != null;
    }
    return shareActor && (shareRecipient || a.recipients.isEmpty() || b.recipients.isEmpty())
        || shareRecipient && (a.actors.isEmpty() || b.actors.isEmpty());
  }

  private static boolean contradict(List<Actor> a, List<Actor> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return false;
    }
    Set<String> countries = countries(a);
    Set<String> others = countries(b);
    if (countries.isEmpty() || others.isEmpty()) {
      return false;
    }
    others.retainAll(countries);
    return others.isEmpty();
  }

  private static Set<String> countries(List<Actor> actors) {
    Set<String> countries = new HashSet<>();
    for (Actor actor : actors) {
      if (actor.country() != null) {
        countries.add(actor.country());
      }
    }
    return countries;
  }

  private static boolean share(List<Actor> a, List<Actor> b) {
    for (Actor x : a) {
      for (Actor y : b) {
        if (x.country() != null && x.country().equals(y.country())
            || x.text().startsWith(y.text())
            || y.text().startsWith(x.text())
            || x.id() != null && x.id().equals(y.id())) {
          return true;
        }
      }
    }
    return false;
  }

  private static void join(EventDraft target, EventDraft other) {
    boolean better = weight(other) > weight(target) + 0.5;
    List<Mention> mentions = new ArrayList<>(target.mentions);
    if (better) {
      mentions.addAll(0, other.mentions);
      if (other.mode != null) {
        target.mode = other.mode;
      }
      target.order = other.order;
    } else {
      mentions.addAll(other.mentions);
      if (target.mode == null) {
        target.mode = other.mode;
      }
    }
    target.mentions.clear();
    target.mentions.addAll(mentions);
    joinFillers(target.actors, other.actors);
    joinFillers(target.recipients, other.recipients);
    if (target.places.isEmpty()) {
      target.places.addAll(other.places);
    }
    if (target.time == null
        || target.time.text() == null && other.time != null && other.time.text() != null) {
      target.time = other.time == null ? target.time : other.time;
    }
    if (target.phase == Phase.HELD && other.phase != null) {
      target.phase = other.phase;
    }
    if (target.attribution == null) {
      target.attribution = other.attribution;
    }
    if (other.status == Status.ONGOING && target.status == Status.OCCURRED && target.time == null) {
      target.status = Status.ONGOING;
    }
    target.lead |= other.lead;
    target.definite &= other.definite;
    target.confidence = Math.min(0.99, Math.max(target.confidence, other.confidence) + 0.03);
    target.details = merged(target.details, other.details);
  }

  /**
   * Fills an empty role, and has the fuller phrase of the same party take the place of the shorter.
   */
  private static void joinFillers(List<Actor> target, List<Actor> other) {
    if (target.isEmpty()) {
      target.addAll(other);
      return;
    }
    target.replaceAll(
        actor ->
            other.stream()
                .filter(fuller -> fuller.text().startsWith(actor.text() + " "))
                .findFirst()
                .orElse(actor));
  }

  private static double weight(EventDraft draft) {
    return draft.actors.size()
        + draft.recipients.size()
        + (draft.places.isEmpty() ? 0 : 0.5)
        + (draft.time == null ? 0 : 0.5);
  }

  private static Details merged(Details a, Details b) {
    java.util.Map<String, org.mirqab.contracts.QuantityBounds> bounds =
        new java.util.HashMap<>(b.bounds());
    bounds.putAll(a.bounds());
    return new Details(
        first(a.killed(), b.killed()),
        first(a.injured(), b.injured()),
        first(a.arrested(), b.arrested()),
        first(a.headcount(), b.headcount()),
        bounds,
        first(a.weapon(), b.weapon()),
        first(a.round(), b.round()),
        first(a.agenda(), b.agenda()),
        first(a.deadline(), b.deadline()),
        first(a.duration(), b.duration()));
  }

  private static <T> T first(T a, T b) {
    return a == null ? b : a;
  }
}
