package org.mirqab.nlp.time;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.mirqab.contracts.Bound;
import org.mirqab.nlp.quantity.ClosedVocabulary;
import org.mirqab.nlp.quantity.NumberReader;
import org.mirqab.nlp.text.Token;
import org.mirqab.nlp.time.TimeContent.DayPart;
import org.mirqab.nlp.time.TimeContent.Reference;
import org.mirqab.nlp.time.TimeContent.Shift;
import org.mirqab.nlp.time.TimeContent.YearOf;
import org.mirqab.nlp.time.TimeVocabulary.Kind;
import org.mirqab.nlp.time.TimeVocabulary.Match;

/**
 * Finds the time phrases of a sentence, hand-written over the words of {@link TimeVocabulary}. The
 * static method is stateless and may be called by any number of threads.
 */
public final class TimeScanner {

  /** A phrase read: what it says and one past its last token. */
  private record Parsed(TimeContent content, int end) {}

  /** A year, or a word such as المقبل, after a date. */
  private record YearTail(YearOf year, int end) {}

  private record MonthName(int month, boolean hijri, boolean weak, boolean paired, int end) {}

  private static final TimeVocabulary WORDS = TimeVocabulary.SHARED;

  private final List<Token> tokens;

  /** What each token may be, looked up once; null for what no time phrase holds. */
  private final ClosedVocabulary.Hit<TimeVocabulary.Word>[] hits;

  /** The kinds of each token's words as bits: most questions end there. */
  private final long[] kinds;

  private final NumberReader.Reading[] numbers;
  private final boolean[] numbersRead;

  @SuppressWarnings({"unchecked", "rawtypes"})
  private TimeScanner(List<Token> tokens) {
    this.tokens = tokens;
    int size = tokens.size();
    hits = new ClosedVocabulary.Hit[size];
    kinds = new long[size];
    numbers = new NumberReader.Reading[size];
    numbersRead = new boolean[size];
    for (int i = 0; i < size; i++) {
      ClosedVocabulary.Hit<TimeVocabulary.Word> hit = WORDS.at(tokens, i);
      hits[i] = hit;
      kinds[i] = hit == null ? 0 : TimeVocabulary.kinds(hit);
    }
  }

  /** The time phrases of a sentence, in its order, never overlapping. */
  public static List<TimeExpression> scan(List<Token> sentence) {
    TimeScanner scanner = new TimeScanner(sentence);
    List<TimeExpression> found = new ArrayList<>(2);
    int i = 0;
    while (i < sentence.size()) {
      TimeExpression expression = scanner.startsAt(i) ? scanner.expression(i) : null;
      if (expression == null) {
        i++;
      } else {
        found.add(expression);
        i = expression.endToken();
      }
    }
    return found;
  }

  private boolean startsAt(int i) {
    Token token = tokens.get(i);
    return switch (token.kind()) {
      case NUMBER -> true;
      case ARABIC -> kinds[i] != 0 || number(i) != null || isArticleAlone(i);
      default -> false;
    };
  }

  // ---- Words before a time: bounds, comparisons, edges ----

  private TimeExpression expression(int i) {
    TimeExpression found = between(i);
    if (found == null) {
      found = fromTo(i);
    }
    if (found == null) {
      found = bounded(i);
    }
    if (found == null) {
      found = beforeOrAfter(i);
    }
    if (found == null) {
      found = compared(i);
    }
    if (found == null) {
      Match eve = find(i, Kind.EVE);
      found = eve == null ? null : eve(i, eve);
    }
    return found == null ? edged(i, i, null, isYearAfterIn(i), false, false) : found;
  }

  /** "In 2007", unless a noun follows that the number counts: in 2007 قرية. */
  private boolean isYearAfterIn(int i) {
    if (i == 0 || tokens.get(i).kind() != Token.Kind.NUMBER || yearNumber(i) < 1900) {
      return false;
    }
    String before = tokens.get(i - 1).key();
    if (!before.equals("في") && !before.equals("وفي")) {
      return false;
    }
    if (i + 1 == tokens.size() || tokens.get(i + 1).kind() != Token.Kind.ARABIC) {
      return true;
    }
    String after = tokens.get(i + 1).key();
    boolean counted = after.endsWith("ا") || after.endsWith("ه");
    return !counted || after.startsWith("ال") || after.startsWith("و");
  }

  private TimeExpression of(int first, Parsed parsed, Modifier modifier, Bound bound) {
    return new TimeExpression(
        first, parsed.end, typeOf(parsed.content), parsed.content, modifier, bound, false);
  }

  private static TimeExpression.Type typeOf(TimeContent content) {
    if (content instanceof TimeContent.Since since) {
      return typeOf(since.from());
    }
    if (content instanceof TimeContent.PartOfDay || content instanceof TimeContent.Clock) {
      return TimeExpression.Type.TIME;
    } else if (content instanceof TimeContent.Offset offset) {
      return offset.unit().compareTo(TimeUnit.DAY) < 0
          ? TimeExpression.Type.TIME
          : TimeExpression.Type.DATE;
    } else if (content instanceof TimeContent.Length) {
      return TimeExpression.Type.DURATION;
    } else if (content instanceof TimeContent.Range) {
      return TimeExpression.Type.INTERVAL;
    } else if (content instanceof TimeContent.FromEvent) {
      return TimeExpression.Type.RELATIVE;
    } else if (content instanceof TimeContent.Repeated) {
      return TimeExpression.Type.SET;
    }
    return TimeExpression.Type.DATE;
  }

  /** An edge (نهاية) if there is one, then a time. */
  private TimeExpression edged(
      int first, int i, Bound bound, boolean bareYear, boolean bareUnit, boolean lengths) {
    Match edge = find(i, Kind.EDGE);
    if (edge != null && find(i, Kind.MIDNIGHT) == null) {
      Modifier modifier = Modifier.valueOf(edge.word().value());
      int at = edge.end();
      Match part = find(at, Kind.THIS);
      Match unit = find(part == null ? at : part.end(), Kind.UNIT);
      if (modifier == Modifier.END
          && unit != null
          && unit.word().value().equals("WEEK")
          && unit.word().number() == 1
          && unit.article()) {
        Match shift = find(unit.end(), Kind.SHIFT);
        int offset = shift == null ? 0 : offset(shift);
        return of(
            first,
            new Parsed(new TimeContent.Weekend(offset), shift == null ? unit.end() : shift.end()),
            null,
            bound);
      }
      Parsed inner = point(at, true, true, false);
      if (inner == null || inner.content instanceof TimeContent.Vague) {
        return null;
      }
      return of(first, inner, modifier, bound);
    }
    Parsed inner = point(i, bareYear, bareUnit, lengths);
    return inner == null ? null : of(first, inner, null, bound);
  }

  private TimeExpression bounded(int i) {
    Match word = find(i, Kind.BOUND);
    if (word == null || find(i, Kind.ANCHOR) != null) {
      return null;
    }
    Bound bound = Bound.valueOf(word.word().value());
    boolean since = word.word().number() == 1;
    TimeExpression inner = edged(i, word.end(), bound, bound != Bound.WITHIN, false, true);
    if (inner == null) {
      inner = comparedAt(i, word.end());
      if (inner == null) {
        return bound == Bound.WITHIN ? null : vaguePlural(i, word, bound);
      }
    }
    TimeContent content = inner.content();
    if (bound == Bound.START) {
      if (content instanceof TimeContent.Length length && length.window() == 0) {
        return with(inner, i, new TimeContent.Since(offset(length, -1)), Bound.START);
      }
      Match until = find(inner.endToken(), Kind.BOUND);
      boolean ends = until != null && until.word().value().equals("END");
      Match to = ends ? until : find(inner.endToken(), Kind.TO);
      if (to != null) {
        Parsed end = member(to.end());
        if (end != null && !isLengthOrVague(end.content)) {
          return of(
              i, new Parsed(new TimeContent.Range(content, end.content), end.end), null, null);
        }
      }
      TimeContent open = content instanceof TimeContent.Vague ? content : null;
      if (open == null) {
        open = since ? new TimeContent.Since(content) : content;
      }
      return with(inner, i, open, bound);
    }
    if (bound == Bound.WITHIN) {
      return with(inner, i, content, content instanceof TimeContent.Length ? Bound.WITHIN : null);
    }
    return content instanceof TimeContent.Length ? null : with(inner, i, content, bound);
  }

  private static boolean isLengthOrVague(TimeContent content) {
    return content instanceof TimeContent.Length || content instanceof TimeContent.Vague;
  }

  private static TimeExpression with(
      TimeExpression inner, int first, TimeContent content, Bound bound) {
    return new TimeExpression(
        first,
        inner.endToken(),
        typeOf(content),
        content,
        inner.modifier(),
        bound,
        inner.approximate());
  }

  /** "Since years": a plural without a number is vague. */
  private TimeExpression vaguePlural(int i, Match word, Bound bound) {
    Match unit = find(word.end(), Kind.UNIT);
    if (unit == null || unit.word().number() != 0 || unit.article() || bound != Bound.START) {
      return null;
    }
    if (isShort(unit)) {
      return beforeSomething(unit.end()) ? null : hoursAgo(i, unit);
    }
    return of(
        i, new Parsed(new TimeContent.Vague(Reference.PAST_REF), unit.end()), null, Bound.START);
  }

  private static boolean isShort(Match unit) {
    return TimeUnit.valueOf(unit.word().value()).compareTo(TimeUnit.DAY) < 0;
  }

  /** قبل ساعات قليلة من القمة، منذ ساعات الصباح: not counted from now. */
  private boolean beforeSomething(int i) {
    int at = i < tokens.size() && tokens.get(i).key().equals("قليله") ? i + 1 : i;
    if (at >= tokens.size() || tokens.get(at).kind() != Token.Kind.ARABIC) {
      return false;
    }
    return find(at, Kind.FROM) != null
        || find(at, Kind.ON) != null
        || tokens.get(at).key().startsWith("ال")
            && find(at, Kind.ANCHOR) == null
            && find(at, Kind.WEEKDAY) == null;
  }

  /** "Hours ago": the day of publication, about. */
  private static TimeExpression hoursAgo(int first, Match unit) {
    return new TimeExpression(
        first,
        unit.end(),
        TimeExpression.Type.DATE,
        new TimeContent.Relative(TimeUnit.DAY, 0),
        null,
        null,
        true);
  }

  private TimeExpression beforeOrAfter(int i) {
    Match before = find(i, Kind.BEFORE);
    Match word = before == null ? find(i, Kind.AFTER) : before;
    if (word == null || find(i, Kind.ANCHOR) != null || find(i, Kind.DAYPART) != null) {
      return null;
    }
    int sign = before == null ? 1 : -1;
    TimeExpression inner = comparedAt(i, word.end());
    if (inner == null) {
      inner = edged(i, word.end(), null, false, false, true);
    }
    if (inner == null) {
      Match unit = find(word.end(), Kind.UNIT);
      if (unit != null && unit.word().number() == 0 && !unit.article()) {
        if (sign < 0 && isShort(unit)) {
          return beforeSomething(unit.end()) ? null : hoursAgo(i, unit);
        }
        Reference reference = sign < 0 ? Reference.PAST_REF : Reference.FUTURE_REF;
        return of(i, new Parsed(new TimeContent.Vague(reference), unit.end()), null, null);
      }
      return null;
    }
    if (inner.content() instanceof TimeContent.Length length && length.window() == 0) {
      String event = eventAfter(inner.endToken(), sign);
      if (event != null) {
        TimeContent content =
            new TimeContent.FromEvent(event, length.unit(), sign * length.amount());
        return new TimeExpression(
            i,
            inner.endToken() + 2,
            TimeExpression.Type.RELATIVE,
            content,
            inner.modifier(),
            null,
            inner.approximate());
      }
      int end = inner.endToken();
      // "From now" adds nothing.
      Match from = find(end, Kind.FROM);
      if (from != null && isNow(from.end())) {
        end = from.end() + 1;
      }
      TimeContent content = offset(length, sign);
      return new TimeExpression(
          i, end, typeOf(content), content, inner.modifier(), null, inner.approximate());
    }
    if (isLengthOrVague(inner.content())
        || inner.type() == TimeExpression.Type.SET
        || inner.type() == TimeExpression.Type.INTERVAL) {
      return null;
    }
    return with(inner, i, inner.content(), sign < 0 ? Bound.END : Bound.START);
  }

  private boolean isNow(int at) {
    Match vague = find(at, Kind.VAGUE);
    if (vague != null) {
      return vague.word().value().equals("PRESENT_REF");
    }
    Match anchor = find(at, Kind.ANCHOR);
    return anchor != null && anchor.word().number() == 0;
  }

  /** "Half an hour ago": halves become the next smaller unit. */
  private static TimeContent offset(TimeContent.Length length, int sign) {
    TimeUnit unit = length.unit();
    int amount = length.amount();
    if (length.half()) {
      switch (unit) {
        case HOUR:
          return new TimeContent.Offset(TimeUnit.MINUTE, sign * (amount * 60 + 30));
        case DAY:
          return new TimeContent.Offset(TimeUnit.HOUR, sign * (amount * 24 + 12));
        case YEAR:
          return new TimeContent.Offset(TimeUnit.MONTH, sign * (amount * 12 + 6));
        case MONTH:
          return new TimeContent.Offset(TimeUnit.DAY, sign * (amount * 30 + 15));
        case DECADE:
          return new TimeContent.Offset(TimeUnit.YEAR, sign * (amount * 10 + 5));
        default:
          break;
      }
    }
    return new TimeContent.Offset(unit, sign * amount);
  }

  /** The noun of an event after من or على; null if there is none. */
  private String eventAfter(int at, int sign) {
    Match link = find(at, Kind.FROM);
    if (link == null && sign > 0) {
      link = find(at, Kind.ON);
    }
    if (link == null || !link.plain() || link.end() >= tokens.size()) {
      return null;
    }
    Token noun = tokens.get(link.end());
    if (noun.kind() != Token.Kind.ARABIC
        || isNow(link.end())
        || point(link.end(), true, true, true) != null
        || noun.key().equals("يد")
        || noun.key().equals("ان")) {
      return null;
    }
    return noun.form();
  }

  private TimeExpression eve(int first, Match eve) {
    int at = eve.end();
    if (at >= tokens.size() || tokens.get(at).kind() != Token.Kind.ARABIC) {
      return null;
    }
    boolean before = eve.word().number() < 0;
    Parsed day = point(at, false, false, false);
    if (day != null && isDay(day.content)) {
      DayPart part = before ? DayPart.EVENING : DayPart.MORNING;
      if (day.content instanceof TimeContent.Feast) {
        return of(first, day, null, before ? Bound.END : Bound.START);
      }
      return of(
          first, new Parsed(new TimeContent.PartOfDay(day.content, part), day.end), null, null);
    }
    TimeContent content =
        new TimeContent.FromEvent(tokens.get(at).form(), TimeUnit.DAY, eve.word().number());
    return of(first, new Parsed(content, at + 1), null, null);
  }

  private TimeExpression compared(int i) {
    return comparedAt(i, i);
  }

  private TimeExpression comparedAt(int first, int i) {
    Match compare = find(i, Kind.COMPARE);
    Match about = compare == null ? find(i, Kind.ABOUT) : null;
    if (compare == null && about == null) {
      return null;
    }
    int at = compare == null ? about.end() : compare.end();
    Parsed inner = length(at, true);
    if (inner == null) {
      inner = about == null ? null : clock(at);
      if (inner == null) {
        return null;
      }
    }
    return new TimeExpression(
        first,
        inner.end,
        typeOf(inner.content),
        inner.content,
        compare == null ? null : Modifier.valueOf(compare.word().value()),
        null,
        compare == null);
  }

  // ---- Intervals ----

  private TimeExpression between(int i) {
    Match word = find(i, Kind.BETWEEN);
    if (word == null) {
      return null;
    }
    Parsed range = years(word.end());
    if (range == null) {
      range = dayRange(word.end());
    }
    if (range == null) {
      range = pair(word.end(), false);
    }
    return range == null ? null : of(i, range, null, null);
  }

  private TimeExpression fromTo(int i) {
    Match word = find(i, Kind.FROM);
    if (word == null) {
      return null;
    }
    Parsed range = dayRange(word.end());
    if (range == null) {
      range = pair(word.end(), true);
    }
    return range == null ? null : of(i, range, null, null);
  }

  /** عامي 2011 و2014. */
  private Parsed years(int i) {
    Match unit = find(i, Kind.UNIT);
    if (unit == null || !unit.word().value().equals("YEAR")) {
      return null;
    }
    int low = yearNumber(unit.end());
    if (low == 0) {
      return null;
    }
    int at = afterLink(unit.end() + 1);
    Match again = find(at, Kind.UNIT);
    if (again != null && again.word().value().equals("YEAR")) {
      at = again.end();
    }
    int high = at > unit.end() + 1 ? yearNumber(at) : 0;
    if (high <= low) {
      return null;
    }
    boolean hijri = find(at + 1, Kind.HIJRI) != null;
    return new Parsed(
        new TimeContent.Range(new TimeContent.Year(low, hijri), new TimeContent.Year(high, hijri)),
        hijri ? at + 2 : at + 1);
  }

  /** The index after و, إلى, حتى or a dash; the same index if none stands there. */
  private int afterLink(int i) {
    if (i >= tokens.size()) {
      return i;
    }
    Token token = tokens.get(i);
    if (token.key().equals("و") || token.isMark('-') || token.isMark('–')) {
      Match to = find(i + 1, Kind.TO);
      return to == null ? i + 1 : to.end();
    }
    Match to = find(i, Kind.TO);
    return to == null ? i : to.end();
  }

  /** 3 إلى 9 مارس 2023: two days of one month. */
  private Parsed dayRange(int i) {
    NumberReader.Reading low = number(i);
    if (!isDayNumber(low, i)) {
      return null;
    }
    int at = afterLink(low.endToken());
    if (at == low.endToken()) {
      NumberReader.Reading high = number(at);
      if (high == null || !high.conjunction()) {
        return null;
      }
    }
    Parsed end = dayOfMonth(at, true);
    if (end != null
        && end.content instanceof TimeContent.DayOfNearMonth near
        && near.day() > low.value()) {
      TimeContent from = new TimeContent.DayOfNearMonth(near.months(), (int) low.value());
      return new Parsed(new TimeContent.Range(from, near), end.end);
    }
    if (end == null || !(end.content instanceof TimeContent.Day day) || day.day() <= low.value()) {
      return null;
    }
    boolean stated = day.year().number() != null;
    YearOf year = stated ? day.year() : YearOf.NONE;
    TimeContent from = new TimeContent.Day(year, day.month(), (int) low.value(), day.hijri());
    return new Parsed(new TimeContent.Range(from, day), end.end);
  }

  private Parsed pair(int i, boolean needsTo) {
    Parsed from = member(i);
    if (from == null
        || isLengthOrVague(from.content)
        || typeOf(from.content) == TimeExpression.Type.INTERVAL) {
      return null;
    }
    int at;
    Match to = find(from.end, Kind.TO);
    if (to != null) {
      at = to.end();
    } else if (needsTo) {
      return null;
    } else {
      at = afterLink(from.end);
      boolean attached = at < tokens.size() && hits[at] != null && hits[at].conjunction();
      if (at == from.end && !attached) {
        return null;
      }
    }
    Parsed end = member(at);
    if (end == null || isLengthOrVague(end.content)) {
      return null;
    }
    return new Parsed(new TimeContent.Range(from.content, end.content), end.end);
  }

  /** One side of an interval: there a name such as مارس is a month. */
  private Parsed member(int i) {
    Match edge = find(i, Kind.EDGE);
    Parsed parsed =
        edge == null ? point(i, true, false, false) : point(edge.end(), true, true, false);
    if (parsed == null) {
      MonthName month = monthName(i);
      parsed = month == null ? null : monthOnly(month, true);
    }
    return parsed;
  }

  // ---- Times ----

  /**
   * A time without words before it.
   *
   * @param bareYear whether a number alone may be a year
   * @param bareUnit whether العام alone is this year, as after نهاية
   * @param lengths whether a unit alone is a length, as after بعد
   */
  private Parsed point(int i, boolean bareYear, boolean bareUnit, boolean lengths) {
    Parsed parsed = simple(i, bareYear, bareUnit, lengths);
    return parsed == null ? null : joined(parsed);
  }

  private Parsed simple(int i, boolean bareYear, boolean bareUnit, boolean lengths) {
    if (i >= tokens.size() || tokens.get(i).kind() == Token.Kind.MARK) {
      return null;
    }
    if (tokens.get(i).kind() == Token.Kind.NUMBER) {
      Parsed parsed = numericDate(i);
      if (parsed == null) {
        parsed = yearRange(i);
      }
      if (parsed == null) {
        parsed = dayRange(i);
      }
      if (parsed == null) {
        parsed = dayOfMonth(i, false);
      }
      if (parsed == null) {
        parsed = digitalClock(i);
      }
      if (parsed == null) {
        parsed = length(i, lengths);
      }
      if (parsed == null && bareYear) {
        parsed = bareYear(i);
      }
      return parsed;
    }
    if (isArticleAlone(i)) {
      Parsed day = dayOfMonth(i, false);
      return day == null ? length(i + 1, lengths) : day;
    }
    Parsed parsed = phrase(i);
    if (parsed == null) {
      parsed = named(i);
    }
    if (parsed == null) {
      parsed = dayRange(i);
    }
    if (parsed == null) {
      parsed = dayOfMonth(i, false);
    }
    if (parsed == null) {
      parsed = unit(i, bareUnit);
    }
    return parsed == null ? length(i, lengths) : parsed;
  }

  /** 2019-2020: two years joined by a mark. */
  private Parsed yearRange(int i) {
    int low = yearNumber(i);
    if (low < 1900 || i + 2 >= tokens.size() || tokens.get(i + 1).spaceBefore()) {
      return null;
    }
    boolean joined = isDateMark(tokens.get(i + 1)) || tokens.get(i + 1).isMark('–');
    int high = joined && !tokens.get(i + 2).spaceBefore() ? yearNumber(i + 2) : 0;
    if (high <= low || high > low + 30) {
      return null;
    }
    TimeContent from = new TimeContent.Year(low, false);
    return new Parsed(new TimeContent.Range(from, new TimeContent.Year(high, false)), i + 3);
  }

  /** Fixed phrases, feasts, seasons, decades, clock times. */
  private Parsed phrase(int i) {
    Match match = find(i, Kind.VAGUE);
    if (match != null) {
      Parsed part = partOfPeriod(i, match);
      if (part != null) {
        return part;
      }
      return new Parsed(
          new TimeContent.Vague(Reference.valueOf(match.word().value())), match.end());
    }
    match = find(i, Kind.SET);
    if (match != null) {
      TimeUnit unit = TimeUnit.valueOf(match.word().value());
      return new Parsed(new TimeContent.Repeated(unit, match.word().number(), 1), match.end());
    }
    match = find(i, Kind.FEAST);
    if (match != null) {
      YearTail year = yearTail(match.end(), false);
      return new Parsed(
          new TimeContent.Feast(Holiday.valueOf(match.word().value()), year.year), year.end);
    }
    match = find(i, Kind.SEASON);
    if (match != null) {
      YearTail year = yearTail(match.end(), false);
      return year.year.equals(YearOf.NONE)
          ? null
          : new Parsed(new TimeContent.Season(year.year, match.word().value()), year.end);
    }
    match = find(i, Kind.THIS);
    if (match != null && match.plain()) {
      Match season = find(match.end(), Kind.SEASON);
      if (season != null && season.article()) {
        YearOf year = new YearOf(null, null, Shift.THIS);
        return new Parsed(new TimeContent.Season(year, season.word().value()), season.end());
      }
    }
    match = find(i, Kind.QUARTER);
    if (match != null) {
      NumberReader.Reading number = number(match.end());
      if (number != null && number.ordinal() && number.value() <= 4) {
        YearTail year = yearTail(number.endToken(), false);
        if (!year.year.equals(YearOf.NONE)) {
          return new Parsed(new TimeContent.Quarter(year.year, (int) number.value()), year.end);
        }
      }
    }
    match = find(i, Kind.DECADE);
    if (match != null) {
      return decade(match);
    }
    Parsed part = partOf(i);
    if (part != null) {
      return part;
    }
    Parsed times = times(i);
    return times == null ? clock(i) : times;
  }

  /** "Earlier this month", "later today". */
  private Parsed partOfPeriod(int i, Match vague) {
    String reference = vague.word().value();
    String word = tokens.get(vague.end() - 1).key();
    boolean earlier = reference.equals("PAST_REF") && word.equals("سابق");
    boolean later = reference.equals("FUTURE_REF") && word.equals("لاحق");
    if (!earlier && !later || vague.end() != i + 2) {
      return null;
    }
    Match from = find(vague.end(), Kind.FROM);
    Parsed period = point(from == null ? vague.end() : from.end(), false, true, false);
    if (period == null || isLengthOrVague(period.content)) {
      return null;
    }
    if (isDay(period.content) || period.content instanceof TimeContent.PartOfDay) {
      return period;
    }
    boolean running =
        period.content instanceof TimeContent.Relative relative && relative.offset() == 0;
    if (from == null) {
      return null;
    }
    return running
        ? new Parsed(new TimeContent.SoFar(period.content, earlier), period.end)
        : period;
  }

  /** النصف الثاني من يوليو، الأسبوع الأول من مارس. */
  private Parsed partOf(int i) {
    Match half = find(i, Kind.HALF);
    Match week = half == null ? find(i, Kind.UNIT) : null;
    if (week != null
        && (!week.word().value().equals("WEEK") || week.word().number() != 1 || !week.article())) {
      week = null;
    }
    if (half == null && week == null) {
      return null;
    }
    int at = half == null ? week.end() : half.end();
    NumberReader.Reading ordinal = number(at);
    int index;
    int end;
    if (ordinal != null && ordinal.ordinal() && ordinal.value() <= (half == null ? 4 : 2)) {
      index = (int) ordinal.value();
      end = ordinal.endToken();
    } else if (at < tokens.size() && tokens.get(at).key().equals("الاخير")) {
      index = 0;
      end = at + 1;
    } else {
      return null;
    }
    Match from = find(end, Kind.FROM);
    if (from == null) {
      return null;
    }
    Parsed whole = member(from.end());
    if (whole == null) {
      Match near = find(from.end(), Kind.THIS);
      whole = point(near == null ? from.end() : near.end(), true, true, false);
    }
    boolean month = whole != null && isPeriod(whole.content, TimeUnit.MONTH);
    boolean year = whole != null && half != null && isPeriod(whole.content, TimeUnit.YEAR);
    if (!month && !year) {
      return null;
    }
    return new Parsed(new TimeContent.PartOf(whole.content, half != null, index), whole.end);
  }

  private static boolean isPeriod(TimeContent content, TimeUnit unit) {
    return content instanceof TimeContent.MonthOf && unit == TimeUnit.MONTH
        || content instanceof TimeContent.Year && unit == TimeUnit.YEAR
        || content instanceof TimeContent.Relative relative && relative.unit() == unit;
  }

  private Parsed decade(Match match) {
    int end = match.end();
    Match from = find(end, Kind.FROM);
    if (find(from == null ? end : from.end(), Kind.AGE) != null) {
      return null;
    }
    int century = 1900;
    Match unit = find(from == null ? end : from.end(), Kind.UNIT);
    if (unit != null && unit.word().value().equals("CENTURY")) {
      Match shift = find(unit.end(), Kind.SHIFT);
      NumberReader.Reading number = number(unit.end());
      if (shift != null) {
        century += 100 * (offset(shift) + 1);
        end = shift.end();
      } else if (number != null && number.value() > 1 && number.value() < 30) {
        century = (int) (number.value() - 1) * 100;
        end = number.endToken();
      }
    }
    return new Parsed(new TimeContent.Decade(century + match.word().number()), end);
  }

  /** مرتين في الأسبوع. */
  private Parsed times(int i) {
    int at = i;
    int frequency = 0;
    NumberReader.Reading number = number(i);
    if (number != null && !number.ordinal()) {
      frequency = (int) Math.min(number.value(), 1000);
      at = number.endToken();
    }
    Match times = find(at, Kind.TIMES);
    if (times == null) {
      return null;
    }
    if (frequency == 0) {
      frequency = times.word().number();
    }
    int end = times.end();
    if (frequency == 0 || end >= tokens.size()) {
      return null;
    }
    Match set = find(end, Kind.SET);
    if (set != null) {
      TimeUnit every = TimeUnit.valueOf(set.word().value());
      return new Parsed(new TimeContent.Repeated(every, set.word().number(), frequency), set.end());
    }
    if (!tokens.get(end).key().equals("في")) {
      return null;
    }
    Match unit = find(end + 1, Kind.UNIT);
    boolean day = find(end + 1, Kind.ANCHOR) != null && tokens.get(end + 1).key().equals("اليوم");
    if (day
        || (unit != null
            && unit.article()
            && unit.word().number() == 1
            && find(unit.end(), Kind.SHIFT) == null)) {
      TimeUnit per = day ? TimeUnit.DAY : TimeUnit.valueOf(unit.word().value());
      return new Parsed(new TimeContent.Repeated(per, 1, frequency), day ? end + 2 : unit.end());
    }
    return null;
  }

  /** الساعة العاشرة والنصف صباحا. */
  private Parsed clock(int i) {
    Match word = find(i, Kind.UNIT);
    if (word == null
        || !word.article()
        || !word.word().value().equals("HOUR")
        || word.word().number() != 1) {
      return null;
    }
    int at = word.end();
    NumberReader.Reading hour = number(at);
    if (hour == null
        || hour.value() > 24
        || (!hour.ordinal() && !hour.digits())
        || (hour.digits() && find(hour.endToken(), Kind.SHIFT) != null)) {
      // Hour and minute written with a point.
      return hour == null ? null : clockWithPoint(at);
    }
    int minute = 0;
    boolean hourOnly = true;
    int end = hour.endToken();
    if (hour.fraction()) {
      return clockWithPoint(at);
    }
    int colon = minutesAfterColon(at);
    if (colon >= 0) {
      minute = colon;
      hourOnly = false;
      end = at + 3;
    } else {
      Match part = find(end, Kind.PART);
      if (part == null && end < tokens.size()) {
        String key = tokens.get(end).key();
        if (key.equals("والنصف")) {
          minute = 30;
        } else if (key.equals("والربع")) {
          minute = 15;
        } else if (key.equals("والثلث")) {
          minute = 20;
        }
        if (minute > 0) {
          end++;
          hourOnly = false;
        }
      } else if (part != null && part.conjunction()) {
        minute = part.word().number();
        end = part.end();
        hourOnly = false;
      }
    }
    return clockTail(end, (int) hour.value(), minute, hourOnly);
  }

  private Parsed clockWithPoint(int at) {
    String form = tokens.get(at).form();
    int point = form.indexOf('.');
    if (tokens.get(at).kind() != Token.Kind.NUMBER || point < 1 || form.length() - point != 3) {
      return null;
    }
    int hour = digits(form.substring(0, point));
    int minute = digits(form.substring(point + 1));
    return hour < 0 || hour > 24 || minute < 0 || minute > 59
        ? null
        : clockTail(at + 1, hour, minute, false);
  }

  private int minutesAfterColon(int i) {
    if (i + 2 < tokens.size()
        && tokens.get(i + 1).isMark(':')
        && NumberReader.isPlainDigits(tokens.get(i + 2))
        && tokens.get(i + 2).form().length() == 2) {
      int minute = digits(tokens.get(i + 2).form());
      return minute < 60 ? minute : -1;
    }
    return -1;
  }

  private Parsed digitalClock(int i) {
    if (!NumberReader.isPlainDigits(tokens.get(i)) || tokens.get(i).form().length() > 2) {
      return null;
    }
    int hour = digits(tokens.get(i).form());
    int minute = minutesAfterColon(i);
    return minute < 0 || hour > 24 ? null : clockTail(i + 3, hour, minute, false);
  }

  private Parsed clockTail(int at, int hour, int minute, boolean hourOnly) {
    int end = at;
    int hours = hour;
    TimeContent day = null;
    Match part = find(end, Kind.DAYPART);
    Match from = part == null ? find(end, Kind.FROM) : null;
    if (from != null) {
      part = find(from.end(), Kind.DAYPART);
    }
    if (part != null) {
      hours = hourIn(DayPart.valueOf(part.word().value()), hours);
      end = part.end();
    }
    boolean utc = false;
    for (int pass = 0; pass < 2; pass++) {
      Match zone = find(end, Kind.ZONE);
      if (zone != null) {
        utc = true;
        end = zone.end();
      } else if (end + 2 < tokens.size()
          && tokens.get(end).key().equals("ت")
          && tokens.get(end + 1).isMark('.')
          && tokens.get(end + 2).key().equals("غ")) {
        utc = true;
        end += 3;
      }
      if (day == null) {
        int next = end;
        Match of = find(next, Kind.FROM);
        if (of != null) {
          next = of.end();
        }
        Parsed named = next < tokens.size() ? dayAt(next) : null;
        if (named != null) {
          day = named.content;
          end = named.end;
        }
      }
    }
    if (hours > 24) {
      return null;
    }
    return new Parsed(
        new TimeContent.Clock(day, LocalTime.of(hours == 24 ? 0 : hours, minute), hourOnly, utc),
        end);
  }

  private static int hourIn(DayPart part, int hour) {
    if (hour > 12) {
      return hour;
    }
    return switch (part) {
      case EVENING, AFTERNOON -> hour == 12 ? 12 : hour + 12;
      case NOON -> hour < 10 ? hour + 12 : hour;
      case NIGHT -> hour == 12 ? 0 : hour >= 6 ? hour + 12 : hour;
      default -> hour == 12 ? 0 : hour;
    };
  }

  private static int digits(String form) {
    int value = 0;
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      if (c < '0' || c > '9' || i > 4) {
        return -1;
      }
      value = value * 10 + c - '0';
    }
    return value;
  }

  private static boolean isDay(TimeContent content) {
    return content instanceof TimeContent.Day
        || content instanceof TimeContent.Weekday
        || content instanceof TimeContent.Feast
        || content instanceof TimeContent.NamedDay
        || (content instanceof TimeContent.Relative relative && relative.unit() == TimeUnit.DAY);
  }

  /** A day after words such as مساء. */
  private Parsed dayAt(int i) {
    Parsed day = named(i);
    if (day == null) {
      day = dayOfMonth(i, false);
    }
    if (day == null && i < tokens.size() && tokens.get(i).kind() == Token.Kind.NUMBER) {
      day = numericDate(i);
    }
    return day != null && isDay(day.content) ? day : null;
  }

  /** Weekdays, today and the like, months, day parts. */
  private Parsed named(int i) {
    Match match = find(i, Kind.NIGHT);
    if (match != null && dayAfterPart(i) == null) {
      TimeContent day = new TimeContent.Relative(TimeUnit.DAY, match.word().number());
      return new Parsed(new TimeContent.PartOfDay(day, DayPart.NIGHT), match.end());
    }
    match = find(i, Kind.ANCHOR);
    if (match != null) {
      boolean paper =
          match.word().number() == 0 && match.plain() && find(i - 1, Kind.PAPER) != null;
      return paper && find(match.end(), Kind.WEEKDAY) == null ? null : anchor(match);
    }
    match = find(i, Kind.MIDNIGHT);
    if (match != null) {
      Match of = find(match.end(), Kind.FROM);
      Parsed day = dayAt(of == null ? match.end() : of.end());
      return day == null
          ? null
          : new Parsed(
              new TimeContent.Clock(day.content, LocalTime.MIDNIGHT, false, false), day.end);
    }
    match = find(i, Kind.THIS);
    if (match != null) {
      Match part = find(match.end(), Kind.DAYPART);
      if (part != null && part.article()) {
        TimeContent today = new TimeContent.Relative(TimeUnit.DAY, 0);
        DayPart named = DayPart.valueOf(part.word().value());
        return new Parsed(new TimeContent.PartOfDay(today, named), part.end());
      }
    }
    match = find(i, Kind.DAYPART);
    if (match != null) {
      Parsed day = dayAfterPart(i);
      if (day != null) {
        DayPart part = DayPart.valueOf(match.word().value());
        return new Parsed(new TimeContent.PartOfDay(day.content, part), day.end);
      }
    }
    match = find(i, Kind.WEEKDAY);
    if (match != null) {
      return weekday(i, match);
    }
    match = find(i, Kind.UNIT);
    if (match != null && match.word().value().equals("DAY") && !match.article()) {
      return afterDayWord(match);
    }
    if (match != null && match.word().value().equals("MONTH") && !match.article()) {
      MonthName month = monthName(match.end());
      return month == null ? null : monthOnly(month, true);
    }
    MonthName month = monthName(i);
    boolean named = i > 1 && isDayNumber(number(i - 1), i - 1) && find(i - 2, Kind.NAME) != null;
    return month == null || named ? null : monthOnly(month, i > 0 && invitesMonth(i - 1));
  }

  /** Whether the word before lets a name such as مارس be a month. */
  private boolean invitesMonth(int i) {
    String key = tokens.get(i).key();
    return key.equals("في")
        || key.equals("وفي")
        || find(i, Kind.EDGE) != null
        || find(i, Kind.BOUND) != null
        || find(i, Kind.TO) != null;
  }

  private Parsed dayAfterPart(int i) {
    Match part = find(i, Kind.DAYPART);
    if (part == null || (part.article() && !part.word().value().equals("AFTERNOON"))) {
      return null;
    }
    Parsed day = dayAt(part.end());
    if (day == null) {
      return null;
    }
    // The night between two days is that of the first.
    if (part.word().value().equals("NIGHT") && day.content instanceof TimeContent.Weekday) {
      int at = day.end;
      if (at < tokens.size() && (tokens.get(at).isMark('-') || tokens.get(at).isMark('/'))) {
        at++;
      }
      Match second = find(at, Kind.WEEKDAY);
      if (second != null && second.plain()) {
        return new Parsed(day.content, second.end());
      }
    }
    return day;
  }

  private Parsed anchor(Match match) {
    int offset = match.word().number();
    int end = match.end();
    if (offset == 0) {
      if (find(end, Kind.OTHER_DAY) != null || (end < tokens.size() && isArticleAlone(end))) {
        return null;
      }
      NumberReader.Reading ordinal = number(end);
      if (ordinal != null
          && ordinal.ordinal()
          && find(end, Kind.WEEKDAY) == null
          && dayOfMonth(end, false) == null) {
        // "The seventh day", or a newspaper.
        return null;
      }
    }
    Match weekday = find(end, Kind.WEEKDAY);
    if (weekday == null && end + 2 < tokens.size() && tokens.get(end).isMark('(')) {
      Match inside = find(end + 1, Kind.WEEKDAY);
      if (inside != null && inside.end() < tokens.size() && tokens.get(inside.end()).isMark(')')) {
        return new Parsed(named(offset, inside), inside.end() + 1);
      }
    }
    if (weekday == null && end < tokens.size() && tokens.get(end).isMark('،')) {
      // اليوم، الأحد،
      Match after = find(end + 1, Kind.WEEKDAY);
      boolean closed =
          after != null && (after.end() == tokens.size() || tokens.get(after.end()).isMark('،'));
      weekday = closed ? after : null;
    }
    TimeContent day = new TimeContent.Relative(TimeUnit.DAY, offset);
    if (weekday != null && weekday.plain()) {
      end = weekday.end();
      day = named(offset, weekday);
    }
    Parsed dated = end < tokens.size() ? dayOfMonth(end, false) : null;
    return dated == null ? new Parsed(day, end) : dated;
  }

  private static TimeContent named(int offset, Match weekday) {
    return new TimeContent.NamedDay(offset, DayOfWeek.of(weekday.word().number()));
  }

  private Parsed weekday(int i, Match match) {
    if (match.plain() && i > 0) {
      Match name = find(i - 1, Kind.NAME);
      if (name != null && name.end() == i) {
        return null;
      }
    }
    DayOfWeek day = DayOfWeek.of(match.word().number());
    int end = match.end();
    Shift shift = Shift.NONE;
    Match word = find(end, Kind.SHIFT);
    if (word != null && word.article()) {
      shift = Shift.valueOf(word.word().value());
      end = word.end();
    }
    int at = end;
    boolean bracket = false;
    if (at < tokens.size()) {
      Token token = tokens.get(at);
      bracket = token.isMark('(');
      if (bracket || token.isMark('،') || token.isMark(',')) {
        at++;
      }
    }
    Parsed dated = at < tokens.size() ? dayOfMonth(at, false) : null;
    if (dated == null && at < tokens.size()) {
      dated = numericDate(at);
    }
    if (dated != null) {
      boolean closed = dated.end < tokens.size() && tokens.get(dated.end).isMark(')');
      return bracket && closed ? new Parsed(dated.content, dated.end + 1) : dated;
    }
    TimeContent content = new TimeContent.Weekday(day, shift);
    Match part = find(end, Kind.DAYPART);
    if (part != null
        && part.plain()
        && !part.article()
        && isAdverb(part)
        && dayAfterPart(end) == null) {
      return new Parsed(
          new TimeContent.PartOfDay(content, DayPart.valueOf(part.word().value())), part.end());
    }
    return new Parsed(content, end);
  }

  /** صباحا, not the noun صباح. */
  private boolean isAdverb(Match part) {
    String key = tokens.get(part.end() - 1).key();
    return key.endsWith("ا") || key.equals("مساء");
  }

  /** يوم الأحد، يومي الأحد والاثنين. */
  private Parsed afterDayWord(Match word) {
    int at = word.end();
    Match first = find(at, Kind.WEEKDAY);
    if (first != null && first.plain() && word.word().number() != 1) {
      Match second = find(first.end(), Kind.WEEKDAY);
      if (second != null && second.conjunction()) {
        Match third = find(second.end(), Kind.WEEKDAY);
        Match last = third != null && third.conjunction() ? third : second;
        Match shift = find(last.end(), Kind.SHIFT);
        Shift moved = shift == null ? Shift.NONE : Shift.valueOf(shift.word().value());
        return new Parsed(
            new TimeContent.Range(
                new TimeContent.Weekday(DayOfWeek.of(first.word().number()), Shift.NONE),
                new TimeContent.Weekday(DayOfWeek.of(last.word().number()), moved)),
            shift == null ? last.end() : shift.end());
      }
    }
    if (at >= tokens.size()) {
      return null;
    }
    Parsed range = dayRange(at);
    if (range != null) {
      return range;
    }
    return word.word().number() == 1 ? dayAt(at) : null;
  }

  // ---- Months and days ----

  /** A month with its other name after a slash or in brackets, if that is the same month. */
  private MonthName monthName(int i) {
    Match match = find(i, Kind.MONTH);
    boolean hijri = match == null;
    if (hijri) {
      match = find(i, Kind.HIJRI_MONTH);
    }
    if (match == null || match.preposition() == 'ك') {
      return null;
    }
    int month = match.word().number();
    boolean weak = match.word().strength() == TimeVocabulary.Strength.WEAK;
    int end = match.end();
    if (!hijri && end + 1 < tokens.size()) {
      boolean bracket = tokens.get(end).isMark('(');
      if (bracket || tokens.get(end).isMark('/') || tokens.get(end).isMark('-')) {
        Match other = find(end + 1, Kind.MONTH);
        if (other != null && other.word().number() == month && other.plain()) {
          boolean closed = other.end() < tokens.size() && tokens.get(other.end()).isMark(')');
          if (!bracket || closed) {
            return new MonthName(
                month, false, false, true, bracket ? other.end() + 1 : other.end());
          }
        }
      }
      Match other = find(end, Kind.MONTH);
      if (other != null && other.word().number() == month && other.plain()) {
        return new MonthName(month, false, false, true, other.end());
      }
    }
    return new MonthName(month, hijri, weak, false, end);
  }

  private Parsed monthOnly(MonthName month, boolean invited) {
    YearTail year = yearTail(month.end, month.hijri);
    if (month.weak && !invited && year.year.equals(YearOf.NONE)) {
      return null;
    }
    return new Parsed(new TimeContent.MonthOf(year.year, month.month, month.hijri), year.end);
  }

  private boolean isDayNumber(NumberReader.Reading reading, int i) {
    if (reading == null || reading.value() < 1 || reading.value() > 31 || reading.fraction()) {
      return false;
    }
    return reading.digits()
        ? reading.endToken() == i + 1 && tokens.get(i).form().length() <= 2
        : reading.ordinal() ? reading.article() || reading.value() == 1 : !reading.article();
  }

  private Parsed dayOfMonth(int i, boolean conjunctionAllowed) {
    int first = i < tokens.size() && isArticleAlone(i) ? i + 1 : i;
    NumberReader.Reading day = number(first);
    if (!isDayNumber(day, first)
        || (day.conjunction() && !conjunctionAllowed && i > 0 && !day.ordinal())) {
      return null;
    }
    int at = day.endToken();
    Parsed relative = dayOfNearMonth(at, (int) day.value(), day.digits());
    if (relative != null) {
      return relative;
    }
    Match from = find(at, Kind.FROM);
    if (from != null && from.plain()) {
      at = from.end();
    }
    Match word = find(at, Kind.UNIT);
    if (word != null && word.word().value().equals("MONTH") && word.word().number() == 1) {
      if (word.article()) {
        return null;
      }
      at = word.end();
    }
    MonthName month = monthName(at);
    if (month == null || hits[at].conjunction() || hits[at].preposition() != 0) {
      return null;
    }
    if (month.weak && !day.digits() && !day.ordinal()) {
      return null;
    }
    YearTail year = yearTail(month.end, month.hijri);
    if (year.year.equals(YearOf.NONE) && i > 0) {
      // ثورة 25 يناير names a revolution, شارع 23 يوليو a street.
      Match name = find(i - 1, Kind.NAME);
      if (name != null && name.end() == i) {
        return null;
      }
    }
    return new Parsed(
        new TimeContent.Day(year.year, month.month, (int) day.value(), month.hijri), year.end);
  }

  /** 6 من الشهر المقبل، 25 الجاري. */
  private Parsed dayOfNearMonth(int i, int day, boolean digits) {
    Match shift = digits ? find(i, Kind.SHIFT) : null;
    if (shift != null
        && shift.plain()
        && shift.word().value().equals("THIS")
        && tokens.get(i).key().endsWith("ي")) {
      return new Parsed(new TimeContent.DayOfNearMonth(0, day), shift.end());
    }
    Match from = find(i, Kind.FROM);
    if (from == null || !from.plain()) {
      return null;
    }
    Match near = find(from.end(), Kind.THIS);
    Match unit = find(near == null ? from.end() : near.end(), Kind.UNIT);
    if (unit == null
        || !unit.article()
        || !unit.word().value().equals("MONTH")
        || unit.word().number() != 1) {
      return null;
    }
    shift = find(unit.end(), Kind.SHIFT);
    if (near == null && shift == null) {
      return null;
    }
    return new Parsed(
        new TimeContent.DayOfNearMonth(shift == null ? 0 : offset(shift), day),
        shift == null ? unit.end() : shift.end());
  }

  /** 2024-01-15, 15/1/2024, 15.1.2024: day first unless ISO. */
  private Parsed numericDate(int i) {
    Token first = tokens.get(i);
    if (first.kind() != Token.Kind.NUMBER) {
      return null;
    }
    int a;
    int b;
    int c;
    int end;
    int lengthOfFirst;
    if (i + 4 < tokens.size()
        && isDateMark(tokens.get(i + 1))
        && tokens.get(i + 3).form().equals(tokens.get(i + 1).form())) {
      a = digits(first.form());
      b = digits(tokens.get(i + 2).form());
      c = digits(tokens.get(i + 4).form());
      lengthOfFirst = first.form().length();
      if (tokens.get(i + 2).kind() != Token.Kind.NUMBER
          || tokens.get(i + 4).kind() != Token.Kind.NUMBER) {
        return null;
      }
      end = i + 5;
    } else {
      int point = first.form().indexOf('.');
      int next = first.form().indexOf('.', point + 1);
      if (point < 1 || next < 0) {
        return null;
      }
      a = digits(first.form().substring(0, point));
      b = digits(first.form().substring(point + 1, next));
      c = digits(first.form().substring(next + 1));
      lengthOfFirst = point;
      end = i + 1;
    }
    boolean iso = lengthOfFirst == 4;
    int year = iso ? a : c;
    int day = iso ? c : a;
    if (b < 1 || b > 12 || day < 1 || day > 31 || year < 0) {
      return null;
    }
    if (year < 100) {
      year += year < 70 ? 2000 : 1900;
    }
    boolean hijri = year >= 1300 && year <= 1500;
    if (!hijri && (year < 1000 || year > 2200)) {
      return null;
    }
    return new Parsed(new TimeContent.Day(new YearOf(year, null, Shift.NONE), b, day, hijri), end);
  }

  private static boolean isDateMark(Token token) {
    return token.isMark('/') || token.isMark('-');
  }

  /** A four-digit year at {@code i}, or 0. */
  private int yearNumber(int i) {
    if (i >= tokens.size() || !NumberReader.isPlainDigits(tokens.get(i))) {
      return 0;
    }
    String form = tokens.get(i).form();
    if (form.length() != 4) {
      return 0;
    }
    int year = digits(form);
    return year >= 1000 && year <= 2200 ? year : 0;
  }

  private Parsed bareYear(int i) {
    int year = yearNumber(i);
    if (year < 1800 || find(i + 1, Kind.UNIT) != null || find(i + 1, Kind.COUNTED) != null) {
      return null;
    }
    return new Parsed(new TimeContent.Year(year, false), i + 1);
  }

  private YearTail yearTail(int i, boolean hijri) {
    Match shift = find(i, Kind.SHIFT);
    if (shift != null && shift.plain()) {
      int stated = yearNumber(shift.end());
      boolean counted =
          find(shift.end() + 1, Kind.COUNTED) != null || find(shift.end() + 1, Kind.UNIT) != null;
      if (stated >= 1900 && !hijri && !counted) {
        // فبراير الماضي 2013
        return new YearTail(new YearOf(stated, null, Shift.NONE), era(shift.end() + 1));
      }
      return new YearTail(new YearOf(null, null, Shift.valueOf(shift.word().value())), shift.end());
    }
    int at = i;
    Match from = find(at, Kind.FROM);
    if (from != null && from.plain()) {
      at = from.end();
    }
    Match near = find(at, Kind.THIS);
    if (near != null) {
      at = near.end();
    }
    Match unit = find(at, Kind.UNIT);
    boolean worded = unit != null && unit.word().value().equals("YEAR") && !unit.conjunction();
    if (worded && unit.word().number() == 1) {
      Match moved = find(unit.end(), Kind.SHIFT);
      if (unit.article() && moved != null) {
        return new YearTail(new YearOf(null, offset(moved), Shift.NONE), moved.end());
      }
      if (near != null) {
        return new YearTail(new YearOf(null, 0, Shift.NONE), unit.end());
      }
      at = unit.end();
    }
    int year = near == null ? yearNumber(at) : 0;
    boolean counts = find(at + 1, Kind.COUNTED) != null || find(at + 1, Kind.UNIT) != null;
    if (year == 0 || (counts && !worded) || (hijri && year > 1600)) {
      return new YearTail(YearOf.NONE, i);
    }
    return new YearTail(new YearOf(year, null, Shift.NONE), era(at + 1));
  }

  /** One past the sign of the era, if one stands there. */
  private int era(int i) {
    Match era = find(i, Kind.HIJRI);
    if (era == null) {
      era = find(i, Kind.GREGORIAN);
    }
    return era == null || !era.plain() ? i : era.end();
  }

  /** الموافق, brackets or a slash join a Hijri and a Gregorian date: the Gregorian one counts. */
  private Parsed joined(Parsed parsed) {
    if (!(parsed.content instanceof TimeContent.Day)
        && !(parsed.content instanceof TimeContent.MonthOf)
        && !(parsed.content instanceof TimeContent.Weekday)) {
      return parsed;
    }
    int at = parsed.end;
    if (at < tokens.size() && tokens.get(at).isMark('،')) {
      at++;
    }
    Match matching = find(at, Kind.MATCHING);
    boolean bracket = false;
    boolean slash = false;
    if (matching != null) {
      at = matching.end();
    } else if (parsed.end < tokens.size()) {
      at = parsed.end + 1;
      bracket = tokens.get(parsed.end).isMark('(');
      slash = tokens.get(parsed.end).isMark('/');
    }
    if ((matching == null && !bracket && !slash) || at >= tokens.size()) {
      return parsed;
    }
    Parsed other = dayAt(at);
    if (other == null) {
      return parsed;
    }
    boolean closed = other.end < tokens.size() && tokens.get(other.end).isMark(')');
    if (bracket && !closed) {
      return parsed;
    }
    boolean firstHijri = parsed.content instanceof TimeContent.Day day && day.hijri();
    boolean otherHijri = other.content instanceof TimeContent.Day day && day.hijri();
    if (matching == null && firstHijri == otherHijri) {
      return parsed;
    }
    boolean takeOther =
        other.content instanceof TimeContent.Day && !otherHijri
            || !(parsed.content instanceof TimeContent.Day);
    return new Parsed(
        takeOther ? other.content : parsed.content, bracket ? other.end + 1 : other.end);
  }

  // ---- Units ----

  private static int offset(Match shift) {
    int steps = Math.max(1, shift.word().number());
    return switch (Shift.valueOf(shift.word().value())) {
      case LAST -> -steps;
      case NEXT -> steps;
      default -> 0;
    };
  }

  /**
   * العام الماضي، هذا الأسبوع، عام 2014، الأيام المقبلة، العامين الماضيين، الأشهر الستة المقبلة.
   */
  private Parsed unit(int i, boolean bareUnit) {
    Match near = find(i, Kind.THIS);
    Match word = find(near == null ? i : near.end(), Kind.UNIT);
    if (word == null) {
      return null;
    }
    TimeUnit unit = TimeUnit.valueOf(word.word().value());
    int count = word.word().number();
    if (near != null) {
      if (!word.article() || count != 1) {
        return null;
      }
      Match moved = find(word.end(), Kind.SHIFT);
      return unit.compareTo(TimeUnit.DAY) > 0
          ? new Parsed(new TimeContent.Relative(unit, 0), moved == null ? word.end() : moved.end())
          : null;
    }
    if (unit == TimeUnit.YEAR && count == 1) {
      Match general = find(i - 1, Kind.GENERAL);
      if (general != null && general.end() == i && word.article() && word.plain()) {
        return null;
      }
      // "Law 13 for the year 1962" names a law.
      if (word.preposition() == 'ل' && i > 0 && tokens.get(i - 1).kind() == Token.Kind.NUMBER) {
        return null;
      }
      Parsed year = yearAfterWord(word);
      if (year != null) {
        return year;
      }
    }
    if (unit == TimeUnit.YEAR && count != 1) {
      Parsed range = years(i);
      if (range != null) {
        return range;
      }
    }
    if (!word.article()) {
      return null;
    }
    int at = word.end();
    NumberReader.Reading number = null;
    if (count == 0) {
      if (at < tokens.size() && tokens.get(at).key().equals("ال")) {
        at++;
      }
      number = number(at);
      if (number != null && !number.ordinal() && number.value() > 0 && number.value() < 1000) {
        at = number.endToken();
      } else {
        number = null;
        at = word.end();
      }
    }
    if (count == 0
        && number == null
        && at < tokens.size()
        && tokens.get(at).key().equals("القليله")) {
      at++;
    }
    Match shift = find(at, Kind.SHIFT);
    if (shift == null || !shift.plain()) {
      NumberReader.Reading ordinal = number(word.end());
      boolean counted = ordinal != null && ordinal.ordinal();
      return bareUnit && !counted && count == 1 && unit.compareTo(TimeUnit.WEEK) >= 0
          ? new Parsed(new TimeContent.Relative(unit, 0), word.end())
          : null;
    }
    int offset = offset(shift);
    if (count == 1) {
      return unit.compareTo(TimeUnit.DAY) < 0
          ? new Parsed(new TimeContent.Length(unit, 1, false, offset), shift.end())
          : new Parsed(new TimeContent.Relative(unit, offset), shift.end());
    }
    int amount = count == 2 ? 2 : number == null ? 0 : (int) number.value();
    if (amount > 0) {
      return new Parsed(new TimeContent.Length(unit, amount, false, offset), shift.end());
    }
    Reference reference =
        offset < 0 ? Reference.PAST_REF : offset > 0 ? Reference.FUTURE_REF : Reference.PRESENT_REF;
    return new Parsed(new TimeContent.Vague(reference), shift.end());
  }

  private Parsed yearAfterWord(Match word) {
    int at = word.end();
    int year = yearNumber(at);
    if (year == 0) {
      return null;
    }
    boolean hijri = find(at + 1, Kind.HIJRI) != null || (year >= 1300 && year <= 1460);
    return new Parsed(new TimeContent.Year(year, hijri), era(at + 1));
  }

  /** 12 شهرا، ساعتين، نصف ساعة، سنة ونصف. */
  private Parsed length(int i, boolean lengths) {
    if (i >= tokens.size()) {
      return null;
    }
    Match part = find(i, Kind.PART);
    if (part != null && part.preposition() == 0) {
      Match of = find(part.end(), Kind.UNIT);
      if (of == null || of.article() || of.word().number() != 1 || !of.plain()) {
        return null;
      }
      TimeUnit unit = TimeUnit.valueOf(of.word().value());
      if (part.word().number() == 30) {
        return new Parsed(new TimeContent.Length(unit, 0, true, 0), of.end());
      }
      return unit == TimeUnit.HOUR
          ? new Parsed(new TimeContent.Length(TimeUnit.MINUTE, 15, false, 0), of.end())
          : null;
    }
    int amount;
    Match word;
    NumberReader.Reading number = number(i);
    if (number != null) {
      word = find(number.endToken(), Kind.UNIT);
      if (number.ordinal()
          || number.fraction()
          || number.value() < 1
          || number.value() > 1000
          || word == null
          || word.article()
          || !word.plain()) {
        return null;
      }
      amount = (int) number.value();
      int counted = amount % 100;
      if (word.word().number() != 0
          && counted >= 3
          && counted <= 10
          && (!number.digits() || yearNumber(word.end()) > 0)) {
        // Three to ten need a plural: الدول الخمس عام 2018 is no length.
        return null;
      }
    } else {
      word = find(i, Kind.UNIT);
      if (word == null || word.article() || word.word().number() == 0) {
        return null;
      }
      amount = word.word().number();
      boolean halved = isHalf(word.end());
      if (amount == 1 && !lengths && !halved) {
        return null;
      }
      if (amount == 1 && TimeUnit.valueOf(word.word().value()) == TimeUnit.SECOND) {
        return null;
      }
      if (amount == 2 && !lengths && tokens.get(i).key().endsWith("ي")) {
        return null;
      }
    }
    int end = word.end();
    NumberReader.Reading again = number == null ? number(end) : null;
    // "One day", "two days" with the number after the noun.
    if (again != null
        && !again.ordinal()
        && !again.digits()
        && !again.conjunction()
        && !again.article()
        && again.endToken() == end + 1
        && again.value() == amount) {
      end = again.endToken();
    }
    boolean half = isHalf(end);
    TimeUnit unit = TimeUnit.valueOf(word.word().value());
    if (half) {
      // عام ونصف العام
      Match same = find(++end, Kind.UNIT);
      if (same != null && same.article() && same.word().value().equals(word.word().value())) {
        end = same.end();
      }
    }
    int window = 0;
    Match shift = find(end, Kind.SHIFT);
    if (number != null && shift != null && shift.plain() && shift.article()) {
      window = offset(shift);
      end = shift.end();
    }
    return new Parsed(new TimeContent.Length(unit, amount, half, window), end);
  }

  private boolean isHalf(int i) {
    Match part = find(i, Kind.PART);
    return part != null && part.conjunction() && part.word().number() == 30;
  }

  private Match find(int i, Kind kind) {
    return i >= 0 && i < kinds.length && (kinds[i] & 1L << kind.ordinal()) != 0
        ? WORDS.find(hits[i], tokens, i, kind)
        : null;
  }

  private NumberReader.Reading number(int i) {
    if (i >= numbers.length) {
      return null;
    }
    if (!numbersRead[i]) {
      numbersRead[i] = true;
      numbers[i] = NumberReader.read(tokens, i);
    }
    return numbers[i];
  }

  /** The article written before digits: الـ20. */
  private boolean isArticleAlone(int i) {
    return tokens.get(i).key().equals("ال")
        && i + 1 < tokens.size()
        && tokens.get(i + 1).kind() == Token.Kind.NUMBER;
  }
}
