package org.mirqab.nlp.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mirqab.contracts.Actor;
import org.mirqab.contracts.Deadline;
import org.mirqab.contracts.Event;
import org.mirqab.contracts.EventType;
import org.mirqab.contracts.Family;
import org.mirqab.contracts.Mention;
import org.mirqab.contracts.Place;
import org.mirqab.contracts.Status;
import org.mirqab.contracts.TextField;

/**
 * Compares events found with annotated ones. An event is found when its first mention has the
 * annotated type and lies in the sentence of any mention of the annotated event, the nearest first,
 * one to one; a second event for one already found is wrong. Denied and hypothetical events assert
 * nothing and are left out. Fields are judged on found events only. Used by one thread only.
 */
public final class EventScorer {

  /** Sentences of its own, so that the engine's splitting cannot flatter the engine. */
  private static final Pattern BREAK =
      Pattern.compile("[.!?؟…]+[\"»”)\\]]*[\\s\\x1C-\\x1F]+|\\n+", Pattern.UNICODE_CHARACTER_CLASS);

  private static final int BINS = 10;

  /** Code units around a wrong trigger that are shown. */
  private static final int SHOWN = 40;

  private final double leastConfidence;

  private int articles;
  private final Map<EventType, Scores.Count> byType = new EnumMap<>(EventType.class);
  private final Map<Family, Scores.Count> byFamily = new EnumMap<>(Family.class);
  private int expected;
  private int found;
  private int whole;
  private Scores.Share lead = Scores.Share.NONE;
  private Scores.Share phase = Scores.Share.NONE;
  private final Map<String, Scores.Count> arguments = new TreeMap<>();
  private final Map<String, Scores.Share> accuracy = new TreeMap<>();
  private int duplicates;
  private int quiet;
  private int quietEvents;
  private int quietDisturbed;
  private final List<Scores.Bin> reliability =
      new ArrayList<>(Collections.nCopies(BINS, Scores.Bin.EMPTY));
  private final List<Scores.Difference> missed = new ArrayList<>();
  private final List<Scores.Difference> spurious = new ArrayList<>();

  /**
   * @param leastConfidence events found with less are left out; 0 to 1
   */
  public EventScorer(double leastConfidence) {
    this.leastConfidence = leastConfidence;
    for (Family family : Family.values()) {
      byFamily.put(family, Scores.Count.NONE);
    }
  }

  /** Where a trigger stands: its field, the number of its sentence there, its code units. */
  private record Site(TextField field, int sentence, int start, int end) {
    boolean overlaps(Site other) {
      return other.start < end && start < other.end;
    }
  }

  private record Expected(AnnotatedEvent event, List<Site> sites) {}

  private record Found(Event event, Site site) {}

  /** Numbers of events found by numbers of annotated ones, and those found that tell one again. */
  private record Pairing(Map<Integer, Integer> foundOf, Set<Integer> right, Set<Integer> again) {}

  /** Adds an article with the events found in it. */
  public void add(AnnotatedArticle article, List<Event> events) {
    articles++;
    Map<TextField, int[]> starts = new EnumMap<>(TextField.class);
    for (TextField field : TextField.values()) {
      starts.put(field, sentenceStarts(article.text(field)));
    }
    List<Expected> gold = new ArrayList<>();
    for (AnnotatedEvent event : article.events()) {
      List<Site> sites = new ArrayList<>();
      for (AnnotatedEvent.Quote mention : event.mentions()) {
        AnnotatedArticle.Location at = article.locate(mention);
        if (at != null) {
          sites.add(
              new Site(
                  at.field(),
                  sentenceOf(starts.get(at.field()), at.start()),
                  at.start(),
                  at.end()));
        }
      }
      gold.add(new Expected(event, sites));
    }
    List<Found> said = new ArrayList<>();
    for (Event event : events) {
      if (event.status() != Status.DENIED
          && event.status() != Status.HYPOTHETICAL
          && event.confidence() >= leastConfidence) {
        Mention mention = event.mentions().get(0);
        int start = mention.trigger().start();
        said.add(
            new Found(
                event,
                new Site(
                    mention.field(),
                    sentenceOf(starts.get(mention.field()), start),
                    start,
                    mention.trigger().end())));
      }
    }
    if (gold.isEmpty()) {
      quiet++;
      quietEvents += said.size();
      quietDisturbed += said.isEmpty() ? 0 : 1;
    }
    addEvents(article, gold, said);
    addFamilies(article, gold, said);
  }

  private void addEvents(AnnotatedArticle article, List<Expected> gold, List<Found> said) {
    Pairing pairing =
        pair(article, gold, said, (a, b) -> a.event().type().equals(b.event().type().name()));
    duplicates += pairing.again().size();
    for (int g = 0; g < gold.size(); g++) {
      AnnotatedEvent event = gold.get(g).event();
      EventType type = EventType.valueOf(event.type());
      boolean hit = pairing.foundOf().containsKey(g);
      count(byType, type, hit ? 1 : 0, 0, hit ? 0 : 1);
      if (event.lead()) {
        lead = lead.plus(hit);
      }
      if (!hit) {
        missed.add(
            new Scores.Difference(article.article().id(), type, event.mentions().get(0).quote()));
      }
    }
    for (int f = 0; f < said.size(); f++) {
      Event event = said.get(f).event();
      boolean right = pairing.right().contains(f);
      int bin = Math.min(BINS - 1, (int) (event.confidence() * BINS));
      reliability.set(bin, reliability.get(bin).plus(event.confidence(), right));
      if (!right) {
        count(byType, event.type(), 0, 1, 0);
        spurious.add(
            new Scores.Difference(
                article.article().id(), event.type(), around(article, said.get(f))));
      }
    }
    pairing.foundOf().forEach((g, f) -> addFields(gold.get(g).event(), said.get(f).event()));
    expected += gold.size();
    found += said.size();
  }

  private static String around(AnnotatedArticle article, Found event) {
    String text = article.text(event.site().field());
    int start = Math.max(0, event.site().start() - SHOWN);
    int end = Math.min(text.length(), event.site().end() + SHOWN);
    return text.substring(Math.min(start, end), end).replace('\n', ' ');
  }

  private void addFamilies(AnnotatedArticle article, List<Expected> gold, List<Found> said) {
    for (Family family : Family.values()) {
      List<Expected> goldOfIt =
          gold.stream().filter(one -> family.json().equals(one.event().family())).toList();
      List<Found> saidOfIt = said.stream().filter(one -> one.event().family() == family).toList();
      Pairing pairing = pair(article, goldOfIt, saidOfIt, (a, b) -> true);
      int right = pairing.right().size();
      count(byFamily, family, right, saidOfIt.size() - right, goldOfIt.size() - right);
      if (family != Family.ATTACK) {
        pairing
            .foundOf()
            .forEach(
                (g, f) -> {
                  var given = saidOfIt.get(f).event().phase();
                  phase =
                      phase.plus(
                          Objects.equals(
                              goldOfIt.get(g).event().phase(),
                              given == null ? null : given.json()));
                });
      }
    }
  }

  /** One to one, the nearest first; of those equally near the first. */
  private static Pairing pair(
      AnnotatedArticle article,
      List<Expected> gold,
      List<Found> said,
      BiPredicate<Expected, Found> alike) {
    List<int[]> pairs = new ArrayList<>();
    for (int g = 0; g < gold.size(); g++) {
      for (int f = 0; f < said.size(); f++) {
        if (!alike.test(gold.get(g), said.get(f))) {
          continue;
        }
        int least = Integer.MAX_VALUE;
        Site there = said.get(f).site();
        for (Site here : gold.get(g).sites()) {
          if (here.field() == there.field()
              && (here.sentence() == there.sentence() || here.overlaps(there))) {
            least = Math.min(least, distance(article.text(here.field()), here, there));
          }
        }
        if (least < Integer.MAX_VALUE) {
          pairs.add(new int[] {least, g, f});
        }
      }
    }
    pairs.sort(
        Comparator.<int[]>comparingInt(pair -> pair[0])
            .thenComparingInt(pair -> pair[1])
            .thenComparingInt(pair -> pair[2]));
    Map<Integer, Integer> foundOf = new TreeMap<>();
    Set<Integer> right = new HashSet<>();
    Set<Integer> near = new TreeSet<>();
    for (int[] pair : pairs) {
      near.add(pair[2]);
      if (!foundOf.containsKey(pair[1]) && !right.contains(pair[2])) {
        foundOf.put(pair[1], pair[2]);
        right.add(pair[2]);
      }
    }
    near.removeAll(right);
    return new Pairing(foundOf, right, near);
  }

  /** In characters, however many code units they take. */
  private static int distance(String text, Site here, Site there) {
    if (here.overlaps(there)) {
      return 0;
    }
    return Math.min(
        characters(text, there.start(), here.end()), characters(text, here.start(), there.end()));
  }

  private static int characters(String text, int a, int b) {
    int from = Math.max(0, Math.min(a, b));
    int to = Math.min(text.length(), Math.max(a, b));
    return from >= to ? 0 : text.codePointCount(from, to);
  }

  private static int[] sentenceStarts(String text) {
    List<Integer> starts = new ArrayList<>(List.of(0));
    Matcher matcher = BREAK.matcher(text);
    while (matcher.find()) {
      starts.add(matcher.end());
    }
    return starts.stream().mapToInt(Integer::intValue).toArray();
  }

  private static int sentenceOf(int[] starts, int position) {
    int sentence = 0;
    while (sentence + 1 < starts.length && starts[sentence + 1] <= position) {
      sentence++;
    }
    return sentence;
  }

  private void addFields(AnnotatedEvent gold, Event said) {
    boolean actor = addParties("actor", gold.actors(), said.actors());
    boolean recipient = addParties("recipient", gold.recipients(), said.recipients());
    if (actor && recipient) {
      whole++;
    }
    addPlace(gold.place(), said);
    addDate(gold.date(), said);
    share("status", gold.status().equals(said.status().json()));
    share("mode", Objects.equals(gold.mode(), said.modes().isEmpty() ? null : said.modes().get(0)));
    addNumber(gold.killed(), said.details().killed());
    addNumber(gold.injured(), said.details().injured());
    addNumber(gold.headcount(), said.details().headcount());
    if (gold.deadline() != null && !gold.deadline().isEmpty()) {
      share("deadline", isDeadline(gold.deadline(), said));
    }
  }

  /** Whether the role has a right filler, or needs none. */
  private boolean addParties(String role, List<AnnotatedEvent.Argument> gold, List<Actor> said) {
    Set<Integer> used = new HashSet<>();
    for (AnnotatedEvent.Argument argument : gold) {
      for (int i = 0; i < said.size(); i++) {
        Actor actor = said.get(i);
        if (!used.contains(i)
            && ArgumentMatch.same(argument, actor.text(), actor.country(), actor.sectors())) {
          used.add(i);
          break;
        }
      }
    }
    int right = used.size();
    count(arguments, role, right, said.size() - right, gold.size() - right);
    Set<String> goldCountries = new HashSet<>();
    gold.forEach(argument -> goldCountries.add(argument.country()));
    goldCountries.remove(null);
    Set<String> saidCountries = new HashSet<>();
    said.forEach(actor -> saidCountries.add(actor.country()));
    saidCountries.remove(null);
    Set<String> shared = new HashSet<>(goldCountries);
    shared.retainAll(saidCountries);
    count(
        arguments,
        role + ".country",
        shared.size(),
        saidCountries.size() - shared.size(),
        goldCountries.size() - shared.size());
    return gold.isEmpty() || right > 0;
  }

  private void addPlace(AnnotatedEvent.Argument gold, Event event) {
    Place said = event.places().isEmpty() ? event.place() : event.places().get(0);
    boolean right =
        gold != null
            && said != null
            && ArgumentMatch.same(gold, said.text(), said.country(), List.of());
    count(
        arguments,
        "place",
        right ? 1 : 0,
        said != null && !right ? 1 : 0,
        gold != null && !right ? 1 : 0);
    if (gold != null && gold.country() != null) {
      share("place.country", said != null && gold.country().equals(said.country()));
    }
  }

  private void addDate(AnnotatedEvent.Date gold, Event event) {
    boolean has = gold != null && gold.start() != null;
    boolean gave = event.time() != null && event.time().start() != null;
    boolean right = false;
    if (has && gave) {
      String end = gold.end() == null ? gold.start() : gold.end();
      var last = event.time().end() == null ? event.time().start() : event.time().end();
      right =
          day(gold.start()).equals(event.time().start().toString())
              && day(end).equals(last.toString());
    }
    count(arguments, "date", right ? 1 : 0, gave && !right ? 1 : 0, has && !right ? 1 : 0);
  }

  private static String day(String date) {
    return date.substring(0, Math.min(10, date.length()));
  }

  private void addNumber(Integer gold, Integer said) {
    boolean right = gold != null && gold.equals(said);
    count(
        arguments,
        "numbers",
        right ? 1 : 0,
        said != null && !right ? 1 : 0,
        gold != null && !right ? 1 : 0);
  }

  private static boolean isDeadline(String gold, Event event) {
    Deadline deadline = event.details().deadline();
    return gold.equals(event.details().duration())
        || deadline != null
            && deadline.value() != null
            && day(gold).equals(day(deadline.value().toString()));
  }

  private static <K> void count(
      Map<K, Scores.Count> counts, K key, int right, int wrong, int missed) {
    counts.put(key, counts.getOrDefault(key, Scores.Count.NONE).plus(right, wrong, missed));
  }

  private void share(String name, boolean right) {
    accuracy.put(name, accuracy.getOrDefault(name, Scores.Share.NONE).plus(right));
  }

  /** What was added so far. */
  public Scores scores() {
    return new Scores(
        articles,
        new EnumMap<>(byType),
        new EnumMap<>(byFamily),
        new Scores.Count(whole, found - whole, expected - whole),
        lead,
        phase,
        new TreeMap<>(arguments),
        new TreeMap<>(accuracy),
        duplicates,
        quiet,
        quietEvents,
        quietDisturbed,
        List.copyOf(reliability),
        List.copyOf(missed),
        List.copyOf(spurious));
  }
}
