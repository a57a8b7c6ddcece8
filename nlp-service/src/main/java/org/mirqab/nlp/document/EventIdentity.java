package org.mirqab.nlp.document;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.mirqab.contracts.Actor;
import org.mirqab.contracts.Mention;
import org.mirqab.contracts.StableHash;
import org.mirqab.nlp.text.Orthography;

/**
 * Names events: the id from article, type, primary sentence, trigger and ordinal among equals, so
 * that an inserted paragraph renames nothing; the cluster under which reports of several outlets
 * are folded. One object for one article; used by one thread only.
 */
final class EventIdentity {

  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final String articleId;
  private final Map<String, Integer> ordinals = new HashMap<>();
  private final Map<String, Integer> clusters = new HashMap<>();

  /** One sentence often tells several events. */
  private final Map<String, String> normalised = new HashMap<>();

  EventIdentity(String articleId) {
    this.articleId = articleId;
  }

  /** The id of the next event. */
  String id(EventDraft event) {
    Mention primary = event.mentions().get(0);
    String sentence = normalised.computeIfAbsent(primary.sentenceText(), EventIdentity::normalised);
    String trigger = normalised(primary.trigger().text());
    int ordinal =
        ordinals.merge(event.primary().type() + "\n" + sentence + "\n" + trigger, 1, Integer::sum);
    return StableHash.of(
        articleId, event.primary().type().name(), sentence, trigger, Integer.toString(ordinal));
  }

  /** The cluster; null unless the day and the country of a filler are known. */
  String cluster(EventDraft event) {
    Set<String> who = new TreeSet<>();
    boolean country = false;
    for (Actor actor : event.actors()) {
      country |= actor.country() != null;
      who.add("A:" + actor.country() + ":" + actor.id());
    }
    for (Actor actor : event.recipients()) {
      country |= actor.country() != null;
      who.add("R:" + actor.country() + ":" + actor.id());
    }
    if (!country || event.time() == null || event.time().start() == null) {
      return null;
    }
    String place =
        event.places().isEmpty()
            ? ""
            : event.places().get(0).country() + ":" + event.places().get(0).admin1();
    String day = event.time().start().toString();
    String hash =
        StableHash.of(
            event.primary().type().name(),
            String.valueOf(event.primary().family()),
            day,
            place,
            String.join("|", who));
    int ordinal = clusters.merge(hash, 1, Integer::sum);
    return day + "-" + (ordinal == 1 ? hash : StableHash.of(hash, Integer.toString(ordinal)));
  }

  private static String normalised(String text) {
    String key = Orthography.key(Orthography.form(text));
    return (hasOtherSpaces(key) ? SPACES.matcher(key).replaceAll(" ") : key).strip();
  }

  /** Whether white space other than single blanks is in it, which is seldom. */
  private static boolean hasOtherSpaces(String key) {
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      if (c >= '\t' && c <= '\r' || c == ' ' && i > 0 && key.charAt(i - 1) == ' ') {
        return true;
      }
    }
    return false;
  }
}
