package org.mirqab.nlp.document;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.mirqab.contracts.Bound;
import org.mirqab.contracts.Deadline;
import org.mirqab.contracts.EventType;
import org.mirqab.contracts.Family;
import org.mirqab.nlp.morphology.Analysis.Tense;
import org.mirqab.nlp.syntax.Word;
import org.mirqab.nlp.text.Token;
import org.mirqab.nlp.time.Direction;
import org.mirqab.nlp.time.ResolvedTime;
import org.mirqab.nlp.time.TimeContent;
import org.mirqab.nlp.time.TimeExpression;
import org.mirqab.nlp.time.TimeResolver;

/**
 * By when a withdrawal is due to end, how long it may take, and when talks are due. Only an act
 * that is still to come has a deadline: forces that have left, and talks that are held, have none.
 * Stateless.
 */
public final class DeadlinePolicy {

  /**
   * What is due.
   *
   * @param deadline null if the sentence names no day
   * @param duration ISO 8601; null if the sentence gives no length
   */
  public record Due(Deadline deadline, String duration) {}

  private static final Due NOTHING = new Due(null, null);

  /** A time so many tokens from the trigger belongs to something else. */
  private static final int FARTHEST = 25;

  private DeadlinePolicy() {}

  /**
   * What is due of the event whose trigger stands at the words {@code first} to {@code last}.
   *
   * @param times those of the sentence
   * @param publication in the zone of the publisher
   * @param family null if none: then nothing is due
   */
  public static Due due(
      List<Word> words,
      List<TimeExpression> times,
      ZonedDateTime publication,
      int first,
      int last,
      EventType type,
      Family family) {
    boolean leaving = family == Family.WITHDRAWAL && type != EventType.RETREAT;
    boolean talks = family == Family.TALKS && type == EventType.AGREE;
    if (times.isEmpty() || !leaving && !talks) {
      return NOTHING;
    }
    Deadline deadline = null;
    String duration = null;
    int nearestDay = FARTHEST;
    int nearestLength = FARTHEST;
    for (TimeExpression time : times) {
      int distance = distance(words, time, first, last);
      boolean limit = time.bound() == Bound.END;
      Direction direction =
          isDay(time) && !limit && isToldOfThePast(words, time) ? Direction.PAST : Direction.FUTURE;
      ResolvedTime resolved = TimeResolver.resolve(time, publication, direction);
      if (time.type() == TimeExpression.Type.DURATION) {
        boolean window = time.bound() == Bound.WITHIN || isTerm(words, time);
        if (leaving && window && distance < nearestLength && !isPast(resolved, publication)) {
          nearestLength = distance;
          duration = resolved.value();
          LocalDate end = endOf(time, resolved, publication);
          if (end != null && distance < nearestDay) {
            deadline = new Deadline(end.toString(), publication.toLocalDate(), end);
            nearestDay = distance;
          }
        }
        continue;
      }
      boolean placed = resolved.start() != null && isDay(time);
      boolean earlier =
          time.content() instanceof TimeContent.SoFar part && part.earlier()
              || !limit && isPast(resolved, publication);
      if (!placed || earlier || time.bound() == Bound.START) {
        continue;
      }
      // A bound is what a deadline is; a bare date may be that of the announcement.
      int points = distance - (leaving && limit ? 8 : 0);
      // Of a call for a withdrawal, or of talks about one, a bare date is the day of the call.
      boolean announced = type == EventType.CONCEDE || type == EventType.AGREE;
      if (talks ? limit : !limit && !announced) {
        continue;
      }
      if (points < nearestDay) {
        nearestDay = points;
        deadline = new Deadline(resolved.value(), resolved.start(), resolved.end());
      }
    }
    return deadline == null && duration == null ? NOTHING : new Due(deadline, duration);
  }

  private static boolean isDay(TimeExpression time) {
    return switch (time.type()) {
      case DATE, TIME, INTERVAL -> true;
      default -> false;
    };
  }

  /** A time that is over when the story is published is no deadline. */
  private static boolean isPast(ResolvedTime resolved, ZonedDateTime publication) {
    LocalDate end = resolved.end() == null ? resolved.start() : resolved.end();
    return end != null && end.isBefore(publication.toLocalDate());
  }

  /** Whether the verb before a time, else after it, is of the past: الخميس أعلن الطرفان. */
  private static boolean isToldOfThePast(List<Word> words, TimeExpression time) {
    for (int i = time.firstToken() - 1; i >= Math.max(0, time.firstToken() - 8); i--) {
      if (words.get(i).isVerb()) {
        return words.get(i).reading().tense() == Tense.PERFECT;
      }
    }
    for (int i = time.endToken(); i < Math.min(words.size(), time.endToken() + 5); i++) {
      if (words.get(i).isVerb()) {
        return words.get(i).reading().tense() == Tense.PERFECT;
      }
    }
    return false;
  }

  /** The last day of a window from publication. */
  private static LocalDate endOf(
      TimeExpression time, ResolvedTime resolved, ZonedDateTime publication) {
    return time.bound() == Bound.WITHIN
            && resolved.start() != null
            && resolved.start().equals(publication.toLocalDate())
        ? resolved.end()
        : null;
  }

  /** مهلة ستين يوما، جدول زمني مدته عام. */
  private static boolean isTerm(List<Word> words, TimeExpression time) {
    for (int i = time.firstToken() - 1; i >= Math.max(0, time.firstToken() - 3); i--) {
      Token token = words.get(i).token();
      if (token.kind() == Token.Kind.MARK) {
        return false;
      }
      switch (token.key()) {
        case "مهله",
            "مدته",
            "مدتها",
            "فتره",
            "لمده",
            "لفتره",
            "مده",
            "خلال",
            "يستغرق",
            "تستغرق",
            "ستستغرق",
            "سيستغرق",
            "المهله",
            "ومدته",
            "ومدتها",
            "غضون",
            "تستمر",
            "يستمر" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  /** Tokens between, more for a boundary and for a time before the trigger. */
  private static int distance(List<Word> words, TimeExpression time, int first, int last) {
    boolean after = time.firstToken() > last;
    int from = after ? last : time.endToken() - 1;
    int to = after ? time.firstToken() : first;
    int distance = Math.max(0, to - from) + (after ? 0 : 3);
    for (int i = from + 1; i < to; i++) {
      Token token = words.get(i).token();
      if (token.isMark('.') || token.isMark('؛')) {
        distance += 10;
      } else if (token.isMark('،') || token.isMark(',')) {
        distance += 1;
      }
    }
    return distance;
  }
}
