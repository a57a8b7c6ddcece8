package org.mirqab.nlp.document;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mirqab.contracts.EventType;
import org.mirqab.contracts.TextField;
import org.mirqab.nlp.frames.Candidate;
import org.mirqab.nlp.frames.Role;
import org.mirqab.nlp.names.Entity;
import org.mirqab.nlp.syntax.Word;
import org.mirqab.nlp.text.Zone;
import org.mirqab.nlp.time.Direction;
import org.mirqab.nlp.time.TimeExpression;
import org.mirqab.nlp.time.TimeResolver;

/** What the stages after the sentences know of the whole article. Immutable once made. */
public final class ArticleContext {

  private final ZonedDateTime publication;
  private final List<SentenceReading> readings;
  private final Map<SentenceReading, Integer> positions = new IdentityHashMap<>();
  private final int[] triggers;
  private final Entity[] topics;
  private final Map<String, Integer> triggerCounts = new HashMap<>();
  private final Map<EventType, Integer> typeCounts = new EnumMap<>(EventType.class);
  private final Set<EventType> titleTypes = EnumSet.noneOf(EventType.class);
  private final Map<String, Integer> countryCounts = new HashMap<>();
  private final Map<String, Integer> nameCounts = new HashMap<>();
  private final Set<String> titleLemmas = new HashSet<>();
  private final String density;
  private final SentenceReading firstDated;
  private final String dayOfNews;

  /**
   * @param publication when the article was published, in its publisher's zone
   * @param readings its sentences in order, the title's first
   */
  public ArticleContext(ZonedDateTime publication, List<SentenceReading> readings) {
    this.publication = publication;
    this.readings = List.copyOf(readings);
    this.triggers = new int[readings.size()];
    this.topics = new Entity[readings.size()];
    int words = 0;
    int parties = 0;
    for (int i = 0; i < readings.size(); i++) {
      SentenceReading reading = readings.get(i);
      positions.put(reading, i);
      topics[i] = topicOf(reading);
      words += reading.words().size();
      for (Entity entity : reading.entities()) {
        parties += entity.id() != null || !entity.sectors().isEmpty() ? 1 : 0;
        nameCounts.merge(nameOf(entity, reading), 1, Integer::sum);
        if (entity.country() != null) {
          countryCounts.merge(entity.country(), 1, Integer::sum);
        }
      }
      int last = -1;
      Map<EventType, Integer> lastOfType = new EnumMap<>(EventType.class);
      for (Candidate candidate : reading.candidates()) {
        EventType type = candidate.frame().type();
        Integer before = lastOfType.put(type, candidate.first());
        if (before == null || before != candidate.first()) {
          typeCounts.merge(type, 1, Integer::sum);
        }
        if (reading.sentence().field() == TextField.TITLE) {
          titleTypes.add(type);
        }
        if (candidate.first() != last) {
          last = candidate.first();
          triggers[i]++;
          triggerCounts.merge(reading.words().get(last).lemma(), 1, Integer::sum);
        }
      }
      if (reading.sentence().field() == TextField.TITLE) {
        for (Word word : reading.words()) {
          titleLemmas.add(word.lemma());
        }
      }
    }
    this.density = Buckets.share(parties, Math.max(1, words));
    this.firstDated = readings.stream().filter(ArticleContext::dated).findFirst().orElse(null);
    this.dayOfNews = firstDated == null ? "none" : dayOf(firstDated);
  }

  /** When the article was published, in its publisher's zone. */
  public ZonedDateTime publication() {
    return publication;
  }

  /** The publication day. */
  public LocalDate day() {
    return publication.toLocalDate();
  }

  /** The sentences in order, the title's first. */
  public List<SentenceReading> readings() {
    return readings;
  }

  /** 0-based number of a sentence in the article. */
  int position(SentenceReading reading) {
    return positions.get(reading);
  }

  /** How many candidates of the article have this trigger. */
  int triggerCount(String lemma) {
    return triggerCounts.getOrDefault(lemma, 0);
  }

  /** How many words of a sentence may tell an act. */
  int triggers(SentenceReading reading) {
    return triggers[position(reading)];
  }

  /** How many words of the article may tell an act of the type. */
  int typeCount(EventType type) {
    return typeCounts.getOrDefault(type, 0);
  }

  /** Whether a word of the title may tell an act of the type. */
  boolean inTitle(EventType type) {
    return titleTypes.contains(type);
  }

  /** How often a country is named or meant. */
  int countryCount(String country) {
    return countryCounts.getOrDefault(country, 0);
  }

  /** How many phrases of the article have its name or its head. */
  int nameCount(Filler filler) {
    return nameCounts.getOrDefault(nameOf(filler.entity(), filler.reading()), 0);
  }

  private static String nameOf(Entity entity, SentenceReading reading) {
    return entity.id() == null ? reading.headLemma(entity) : entity.id();
  }

  boolean inTitle(String lemma) {
    return titleLemmas.contains(lemma);
  }

  /** How many of the words name political parties, as a bucket. */
  String density() {
    return density;
  }

  /** The sentence before, in the text; null if there is none. */
  SentenceReading before(SentenceReading reading) {
    int at = position(reading);
    return at == 0 || readings.get(at - 1).sentence().field() == TextField.TITLE
        ? null
        : readings.get(at - 1);
  }

  /**
   * Who acts, and who is acted upon, in the nearest act of a type outside a sentence, before it
   * rather than after; empty if there is none that names an actor.
   */
  List<Filler> parties(EventType type, SentenceReading reading) {
    int at = position(reading);
    for (int apart = 1; apart < readings.size(); apart++) {
      for (int i : new int[] {at - apart, at + apart}) {
        if (i >= 0 && i < readings.size()) {
          List<Filler> parties = partiesOf(type, readings.get(i));
          if (!parties.isEmpty()) {
            return parties;
          }
        }
      }
    }
    return List.of();
  }

  private static List<Filler> partiesOf(EventType type, SentenceReading reading) {
    for (Candidate candidate : reading.candidates()) {
      if (candidate.frame().type() == type && !candidate.fillers(Role.ACTOR).isEmpty()) {
        List<Filler> parties = new ArrayList<>();
        for (Role role : List.of(Role.ACTOR, Role.RECIPIENT)) {
          for (Entity entity : candidate.fillers(role)) {
            parties.add(new Filler(entity, reading, Filler.Source.SAME_TYPE));
            break;
          }
        }
        return parties;
      }
    }
    return List.of();
  }

  /** The nearest sentence of the text before one that names a time; null if there is none. */
  SentenceReading datedBefore(SentenceReading reading) {
    for (int i = position(reading) - 1; i >= 0; i--) {
      if (dated(readings.get(i))) {
        return readings.get(i);
      }
    }
    return null;
  }

  /** The nearest sentence of the text after one that names a time; null if there is none. */
  SentenceReading datedAfter(SentenceReading reading) {
    for (int i = position(reading) + 1; i < readings.size(); i++) {
      if (dated(readings.get(i))) {
        return readings.get(i);
      }
    }
    return null;
  }

  /** The first sentence of the text that names a time; null if there is none. */
  SentenceReading firstDated() {
    return firstDated;
  }

  /**
   * What the first time of the story is to the publication day: today, yesterday, past, future, or
   * none.
   */
  String dayOfNews() {
    return dayOfNews;
  }

  private static boolean dated(SentenceReading reading) {
    return reading.sentence().field() == TextField.TEXT
        && reading.sentence().zone().tells()
        && reading.times().stream().anyMatch(TimeFeatures::isCalendarTime);
  }

  private String dayOf(SentenceReading reading) {
    for (TimeExpression time : reading.times()) {
      if (TimeFeatures.isCalendarTime(time)) {
        LocalDate start = TimeResolver.resolve(time, publication, Direction.PAST).start();
        if (start == null) {
          continue;
        }
        long days = ChronoUnit.DAYS.between(start, day());
        return days < 0 ? "future" : days == 0 ? "today" : days == 1 ? "yesterday" : "past";
      }
    }
    return "vague";
  }

  /** The first sentence of the title; null if there is none. */
  SentenceReading title() {
    return !readings.isEmpty() && readings.get(0).sentence().field() == TextField.TITLE
        ? readings.get(0)
        : null;
  }

  /** The first sentence of the story; null if there is none. */
  SentenceReading lead() {
    for (SentenceReading reading : readings) {
      if (reading.sentence().zone() == Zone.LEAD) {
        return reading;
      }
    }
    return null;
  }

  /** Whom a sentence is about: the one who acts in it, else its first bare party; or null. */
  Entity topic(SentenceReading reading) {
    return reading == null ? null : topics[position(reading)];
  }

  private static Entity topicOf(SentenceReading reading) {
    for (Candidate candidate : reading.candidates()) {
      if (candidate.verbal() && !candidate.fillers(Role.ACTOR).isEmpty()) {
        return candidate.fillers(Role.ACTOR).get(0);
      }
    }
    for (Entity entity : reading.entities()) {
      if (entity.preposition() == null
          && entity.isParty()
          && entity.kind() != Entity.Kind.DEMONYM) {
        return entity;
      }
    }
    return null;
  }
}
