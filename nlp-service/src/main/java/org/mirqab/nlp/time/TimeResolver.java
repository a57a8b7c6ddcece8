package org.mirqab.nlp.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import org.mirqab.contracts.Bound;
import org.mirqab.contracts.Granularity;
import org.mirqab.nlp.time.TimeContent.Shift;
import org.mirqab.nlp.time.TimeContent.YearOf;

/**
 * Places time phrases on the calendar by the publication date in the publisher's own zone, the
 * phrase's own words and the clause's tense. Weeks are ISO weeks, the weekend is Friday and
 * Saturday, Hijri dates are Umm al-Qura. Stateless.
 */
public final class TimeResolver {

  /** A place on the calendar: value, first and last day, exactness. */
  private record Span(String value, LocalDate start, LocalDate end, Granularity granularity) {}

  private static final Span UNKNOWN_TIME = new Span(null, null, null, Granularity.VAGUE);

  private final ZonedDateTime publication;
  private final LocalDate today;
  private final Direction direction;

  private TimeResolver(ZonedDateTime publication, Direction direction) {
    this.publication = publication;
    this.today = publication.toLocalDate();
    this.direction = direction;
  }

  /**
   * The time of a phrase.
   *
   * @param publication with the zone of the publisher, not UTC
   * @param direction of the clause; words of the phrase go before it
   */
  public static ResolvedTime resolve(
      TimeExpression expression, ZonedDateTime publication, Direction direction) {
    Span span =
        new TimeResolver(publication, direction)
            .place(expression.content(), expression.bound(), expression.modifier());
    return new ResolvedTime(
        expression.type(),
        span.value,
        span.start,
        span.end,
        span.granularity,
        expression.bound(),
        expression.approximate(),
        expression.modifier());
  }

  /** Days from the day that the first word names to the nearest that the weekday names. */
  private static int drift(TimeContent.NamedDay day, LocalDate today) {
    int named = today.plusDays(day.offset()).getDayOfWeek().getValue();
    return Math.floorMod(day.day().getValue() - named + 3, 7) - 3;
  }

  private Span place(TimeContent content, Bound bound, Modifier modifier) {
    if (content instanceof TimeContent.Since since) {
      Span from = place(since.from(), bound, modifier);
      boolean open = from.start != null && !from.start.isAfter(today);
      return open ? new Span(from.value, from.start, today, from.granularity) : from;
    }
    Span span = place(content, bound);
    return modifier == null || span.start == null ? span : edge(span, modifier);
  }

  /** The part of a month, year or decade that words such as مطلع mean; the value stays. */
  private static Span edge(Span span, Modifier modifier) {
    LocalDate first = span.start;
    LocalDate last = span.end;
    LocalDate start;
    LocalDate end;
    switch (span.granularity) {
      case MONTH -> {
        start = modifier == Modifier.MID ? first.plusDays(10) : first.plusDays(20);
        end = modifier == Modifier.START ? first.plusDays(9) : first.plusDays(19);
      }
      case YEAR -> {
        start = modifier == Modifier.MID ? first.plusMonths(4) : first.plusMonths(9);
        end = (modifier == Modifier.START ? first.plusMonths(3) : first.plusMonths(8)).minusDays(1);
      }
      case DECADE -> {
        start = modifier == Modifier.MID ? first.plusYears(3) : first.plusYears(7);
        end = (modifier == Modifier.START ? first.plusYears(3) : first.plusYears(7)).minusDays(1);
      }
      default -> {
        return span;
      }
    }
    return switch (modifier) {
      case START -> new Span(span.value, first, end, span.granularity);
      case MID -> new Span(span.value, start, end, span.granularity);
      case END -> new Span(span.value, start, last, span.granularity);
      default -> span;
    };
  }

  private Span place(TimeContent content, Bound bound) {
    if (content instanceof TimeContent.NamedDay day) {
      return day(today.plusDays(day.offset() + drift(day, today)));
    } else if (content instanceof TimeContent.DayOfNearMonth near) {
      YearMonth month = YearMonth.from(today).plusMonths(near.months());
      return near.day() > month.lengthOfMonth() ? UNKNOWN_TIME : day(month.atDay(near.day()));
    } else if (content instanceof TimeContent.SoFar part) {
      return soFar(place(part.period(), bound), part.earlier());
    } else if (content instanceof TimeContent.PartOf part) {
      return partOf(part, place(part.whole(), bound));
    } else if (content instanceof TimeContent.Since since) {
      return place(since, bound, null);
    }
    if (content instanceof TimeContent.Day day) {
      return day(day);
    } else if (content instanceof TimeContent.Weekday weekday) {
      return day(weekday(weekday));
    } else if (content instanceof TimeContent.Relative relative) {
      return relative(relative.unit(), relative.offset());
    } else if (content instanceof TimeContent.MonthOf month) {
      return month(month);
    } else if (content instanceof TimeContent.Year year) {
      return year(year.year(), year.hijri());
    } else if (content instanceof TimeContent.Decade decade) {
      return decade(decade.start());
    } else if (content instanceof TimeContent.Offset offset) {
      return offset(offset);
    } else if (content instanceof TimeContent.Quarter quarter) {
      return quarter(quarter);
    } else if (content instanceof TimeContent.Season season) {
      return season(season);
    } else if (content instanceof TimeContent.Weekend weekend) {
      return weekend(weekend.offset());
    } else if (content instanceof TimeContent.Feast feast) {
      return feast(feast);
    } else if (content instanceof TimeContent.PartOfDay part) {
      Span day = place(part.day(), bound);
      return day.start == null
          ? UNKNOWN_TIME
          : new Span(
              day.value + "T" + part.part().code(), day.start, day.end, Granularity.DAY_PART);
    } else if (content instanceof TimeContent.Clock clock) {
      return clock(clock, bound);
    } else if (content instanceof TimeContent.Length length) {
      return length(length, bound);
    } else if (content instanceof TimeContent.Range range) {
      return range(range, bound);
    } else if (content instanceof TimeContent.FromEvent event) {
      return new Span(
          "event:"
              + event.event()
              + (event.amount() < 0 ? "-" : "+")
              + event.unit().duration(Math.abs(event.amount())),
          null,
          null,
          event.unit().granularity());
    } else if (content instanceof TimeContent.Repeated repeated) {
      return new Span(
          repeated.unit().duration(repeated.amount()), null, null, repeated.unit().granularity());
    }
    return UNKNOWN_TIME;
  }

  private Span soFar(Span period, boolean earlier) {
    if (period.start == null || today.isBefore(period.start) || today.isAfter(period.end)) {
      return period;
    }
    // "Earlier this week" does not mean today, unless the week begins today.
    LocalDate before =
        period.granularity == Granularity.WEEK && today.isAfter(period.start)
            ? today.minusDays(1)
            : today;
    return earlier
        ? new Span(period.value, period.start, before, period.granularity)
        : new Span(period.value, today, period.end, period.granularity);
  }

  private static Span partOf(TimeContent.PartOf part, Span whole) {
    if (whole.start == null) {
      return UNKNOWN_TIME;
    }
    LocalDate start = whole.start;
    LocalDate end = whole.end;
    if (!part.half()) {
      start = part.index() == 0 ? end.minusDays(6) : start.plusWeeks(part.index() - 1L);
      end = part.index() == 0 ? end : start.plusDays(6);
      return new Span(start + "/" + end, start, end, Granularity.WEEK);
    }
    boolean year = whole.granularity == Granularity.YEAR;
    LocalDate middle = year ? start.plusMonths(6) : start.plusDays(15);
    if (part.index() == 1) {
      end = middle.minusDays(1);
    } else {
      start = middle;
    }
    String value =
        year && whole.value.length() == 4
            ? whole.value + (part.index() == 1 ? "-H1" : "-H2")
            : start + "/" + end;
    return new Span(value, start, end, Granularity.RANGE);
  }

  private static Span day(LocalDate day) {
    return new Span(day.toString(), day, day, Granularity.DAY);
  }

  private Span day(TimeContent.Day content) {
    LocalDate day = dayIn(content.year(), content.hijri(), content.month(), content.day());
    return day == null ? UNKNOWN_TIME : day(day);
  }

  private LocalDate dayIn(YearOf year, boolean hijri, int month, int day) {
    int now = thisYear(hijri);
    if (year.number() != null) {
      return date(hijri, year.number(), month, day);
    }
    if (year.offset() != null) {
      return date(hijri, now + year.offset(), month, day);
    }
    if (year.shift() == Shift.THIS) {
      return date(hijri, now, month, day);
    }
    LocalDate before = null;
    LocalDate after = null;
    // Eight years hold a 29 February even around 1900 and 2100.
    for (int i = 0; i <= 8 && (before == null || after == null); i++) {
      LocalDate earlier = date(hijri, now - i, month, day);
      if (before == null && earlier != null && !earlier.isAfter(limit(year.shift()))) {
        before = earlier;
      }
      LocalDate later = date(hijri, now + i, month, day);
      if (after == null && later != null && later.isAfter(today.minusDays(stillToday(year)))) {
        after = later;
      }
    }
    return choose(before, after, year.shift());
  }

  /** With الماضي the publication day itself is not meant. */
  private LocalDate limit(Shift shift) {
    return shift == Shift.LAST ? today.minusDays(1) : today;
  }

  /** Under a future verb, but without المقبل, the publication day itself may be meant. */
  private static int stillToday(YearOf year) {
    return year.shift() == Shift.NEXT ? 0 : 1;
  }

  private LocalDate choose(LocalDate before, LocalDate after, Shift shift) {
    if (before == null || after == null) {
      return before == null ? after : before;
    }
    if (shift == Shift.NEXT || (shift == Shift.NONE && direction == Direction.FUTURE)) {
      return after;
    }
    if (shift == Shift.LAST || direction == Direction.PAST) {
      return before;
    }
    // No tense: the nearest past, but not over 11 months ago.
    return before.isBefore(today.minusMonths(11)) ? after : before;
  }

  private int thisYear(boolean hijri) {
    return hijri ? HijrahDate.from(today).get(ChronoField.YEAR) : today.getYear();
  }

  private static LocalDate date(boolean hijri, int year, int month, int day) {
    if (hijri) {
      // The Umm al-Qura tables of the JDK reach from 1300 to 1600.
      if (year < 1300 || year > 1600) {
        return null;
      }
      HijrahDate first = HijrahDate.of(year, month, 1);
      return day > first.lengthOfMonth() ? null : LocalDate.from(HijrahDate.of(year, month, day));
    }
    if (year < 1 || year > 9999 || day > YearMonth.of(year, month).lengthOfMonth()) {
      return null;
    }
    return LocalDate.of(year, month, day);
  }

  private LocalDate weekday(TimeContent.Weekday content) {
    DayOfWeek day = content.day();
    boolean next =
        content.shift() == Shift.NEXT
            || (content.shift() == Shift.NONE && direction == Direction.FUTURE);
    if (next) {
      return today.with(TemporalAdjusters.next(day));
    }
    if (content.shift() == Shift.LAST) {
      return today.with(TemporalAdjusters.previous(day));
    }
    return today.with(TemporalAdjusters.previousOrSame(day));
  }

  private Span relative(TimeUnit unit, int offset) {
    switch (unit) {
      case DAY:
        return day(today.plusDays(offset));
      case WEEK:
        return week(today.plusWeeks(offset));
      case MONTH:
        return month(YearMonth.from(today).plusMonths(offset));
      case QUARTER:
        LocalDate in = today.plusMonths(3L * offset);
        return quarter(in.getYear(), in.get(IsoFields.QUARTER_OF_YEAR));
      case YEAR:
        return year(today.getYear() + offset, false);
      case DECADE:
        return decade(Math.floorDiv(today.getYear(), 10) * 10 + 10 * offset);
      case CENTURY:
        int century = Math.floorDiv(today.getYear(), 100) + offset;
        return new Span(
            String.format("%02d", century),
            LocalDate.of(century * 100, 1, 1),
            LocalDate.of(century * 100 + 99, 12, 31),
            Granularity.RANGE);
      default:
        return exact(unit, offset);
    }
  }

  private Span exact(TimeUnit unit, long amount) {
    ChronoUnit chrono =
        switch (unit) {
          case SECOND -> ChronoUnit.SECONDS;
          case MINUTE -> ChronoUnit.MINUTES;
          default -> ChronoUnit.HOURS;
        };
    ZonedDateTime time = publication.plus(amount, chrono);
    LocalDate date = time.toLocalDate();
    String value =
        date
            + String.format("T%02d", time.getHour())
            + (unit == TimeUnit.HOUR ? "" : String.format(":%02d", time.getMinute()));
    return new Span(value, date, date, unit.granularity());
  }

  private static Span week(LocalDate in) {
    LocalDate monday = in.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return new Span(weekValue(in), monday, monday.plusDays(6), Granularity.WEEK);
  }

  private static String weekValue(LocalDate in) {
    return String.format(
        "%04d-W%02d", in.get(IsoFields.WEEK_BASED_YEAR), in.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  private Span weekend(int offset) {
    LocalDate friday =
        today
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
            .plusWeeks(offset)
            .with(TemporalAdjusters.next(DayOfWeek.FRIDAY));
    if (offset == 0 && direction == Direction.PAST && friday.isAfter(today)) {
      friday = friday.minusWeeks(1);
    }
    return new Span(weekValue(friday) + "-WE", friday, friday.plusDays(1), Granularity.WEEKEND);
  }

  private static Span month(YearMonth month) {
    return new Span(month.toString(), month.atDay(1), month.atEndOfMonth(), Granularity.MONTH);
  }

  private Span month(TimeContent.MonthOf content) {
    YearOf year = content.year();
    LocalDate first = null;
    if (year.number() == null && year.offset() == null && year.shift() != Shift.THIS) {
      first = monthStart(content, year.shift());
    } else {
      int number =
          year.number() != null
              ? year.number()
              : thisYear(content.hijri()) + (year.offset() == null ? 0 : year.offset());
      first = date(content.hijri(), number, content.month(), 1);
    }
    if (first == null) {
      return UNKNOWN_TIME;
    }
    if (!content.hijri()) {
      return month(YearMonth.from(first));
    }
    LocalDate last = first.plusDays(HijrahDate.from(first).lengthOfMonth() - 1L);
    return new Span(first + "/" + last, first, last, Granularity.MONTH);
  }

  private LocalDate monthStart(TimeContent.MonthOf content, Shift shift) {
    int now = thisYear(content.hijri());
    int nowMonth =
        content.hijri()
            ? HijrahDate.from(today).get(ChronoField.MONTH_OF_YEAR)
            : today.getMonthValue();
    int pastYear = content.month() < nowMonth ? now : now - 1;
    int futureYear = content.month() > nowMonth ? now : now + 1;
    boolean current = content.month() == nowMonth;
    if (current && shift == Shift.NONE) {
      return date(content.hijri(), now, content.month(), 1);
    }
    boolean next = shift == Shift.NEXT || (shift == Shift.NONE && direction == Direction.FUTURE);
    return date(content.hijri(), next ? futureYear : pastYear, content.month(), 1);
  }

  private static Span year(int year, boolean hijri) {
    if (hijri) {
      LocalDate first = date(true, year, 1, 1);
      LocalDate last = first == null || year == 1600 ? null : date(true, year + 1, 1, 1);
      if (first == null || last == null) {
        return UNKNOWN_TIME;
      }
      return new Span(first + "/" + last.minusDays(1), first, last.minusDays(1), Granularity.YEAR);
    }
    return new Span(
        // the general way of writing numbers is dear, and a year mostly has its four digits
        year > 999 && year < 10_000 ? Integer.toString(year) : String.format("%04d", year),
        LocalDate.of(year, 1, 1),
        LocalDate.of(year, 12, 31),
        Granularity.YEAR);
  }

  private static Span decade(int start) {
    return new Span(
        Integer.toString(start / 10),
        LocalDate.of(start, 1, 1),
        LocalDate.of(start + 9, 12, 31),
        Granularity.DECADE);
  }

  private Span offset(TimeContent.Offset offset) {
    int amount = offset.amount();
    if (amount > 0 && direction == Direction.PAST) {
      // "After two days" in a story told in the past counts from an event before, not from now.
      return UNKNOWN_TIME;
    }
    return switch (offset.unit()) {
      case DAY -> day(today.plusDays(amount));
      case WEEK -> day(today.plusWeeks(amount));
      case MONTH, YEAR, DECADE, QUARTER -> relative(offset.unit(), amount);
      default -> relative(offset.unit(), amount);
    };
  }

  private static Span quarter(int year, int quarter) {
    YearMonth first = YearMonth.of(year, quarter * 3 - 2);
    return new Span(
        String.format("%04d-Q%d", year, quarter),
        first.atDay(1),
        first.plusMonths(2).atEndOfMonth(),
        Granularity.QUARTER);
  }

  private Span quarter(TimeContent.Quarter content) {
    int now = today.getYear();
    int current = today.get(IsoFields.QUARTER_OF_YEAR);
    return quarter(yearOf(content.year(), content.quarter(), current, now), content.quarter());
  }

  /** The year of a part of a year that comes once in each. */
  private int yearOf(YearOf year, int part, int current, int now) {
    if (year.number() != null) {
      return year.number();
    }
    if (year.offset() != null) {
      return now + year.offset();
    }
    boolean next =
        year.shift() == Shift.NEXT || (year.shift() == Shift.NONE && direction == Direction.FUTURE);
    if (next) {
      return part > current || (part == current && year.shift() == Shift.NONE) ? now : now + 1;
    }
    if (year.shift() == Shift.LAST) {
      return part < current ? now : now - 1;
    }
    return year.shift() == Shift.THIS || part <= current ? now : now - 1;
  }

  private Span season(TimeContent.Season content) {
    int first =
        switch (content.code()) {
          case "SP" -> 3;
          case "SU" -> 6;
          case "FA" -> 9;
          default -> 12;
        };
    int year = yearOf(content.year(), first, today.getMonthValue(), today.getYear());
    int running = today.getMonthValue() - first;
    if (content.year().shift() == Shift.LAST && running > 0 && running < 3) {
      // Last summer, said in summer, is that of the year before.
      year--;
    }
    YearMonth start = YearMonth.of(year, first);
    return new Span(
        String.format("%04d-%s", year, content.code()),
        start.atDay(1),
        start.plusMonths(2).atEndOfMonth(),
        Granularity.SEASON);
  }

  private Span feast(TimeContent.Feast content) {
    Holiday holiday = content.holiday();
    YearOf year = content.year();
    int now = thisYear(holiday.hijri());
    if (year.number() != null) {
      boolean gregorianYearOfHijriFeast = holiday.hijri() && year.number() > 1600;
      if (!gregorianYearOfHijriFeast) {
        return day(holiday.in(year.number()));
      }
      int hijri = thisYear(true) + (int) Math.floor((year.number() - today.getYear()) * 1.0307) - 2;
      for (int i = 0; i < 5; i++) {
        if (holiday.in(hijri + i).getYear() == year.number()) {
          return day(holiday.in(hijri + i));
        }
      }
      return UNKNOWN_TIME;
    }
    if (year.offset() != null || year.shift() == Shift.THIS) {
      return day(holiday.in(now + (year.offset() == null ? 0 : year.offset())));
    }
    LocalDate before = holiday.in(now);
    for (int i = 1; before.isAfter(limit(year.shift())); i++) {
      before = holiday.in(now - i);
    }
    LocalDate after = holiday.in(now);
    for (int i = 1; !after.isAfter(today.minusDays(stillToday(year))); i++) {
      after = holiday.in(now + i);
    }
    if (year.shift() == Shift.NONE && direction == Direction.UNKNOWN) {
      // Feasts are prepared and looked back to: the nearest one.
      return day(
          ChronoUnit.DAYS.between(before, today) <= ChronoUnit.DAYS.between(today, after)
              ? before
              : after);
    }
    return day(choose(before, after, year.shift()));
  }

  private Span clock(TimeContent.Clock content, Bound bound) {
    Span day = content.day() == null ? day(today) : place(content.day(), bound);
    if (content.day() instanceof TimeContent.Weekday weekday
        && content.time().equals(LocalTime.MIDNIGHT)
        && weekday.shift() == Shift.NONE
        && direction == Direction.UNKNOWN) {
      // Midnight opens its day: without a tense the one that is nearer.
      LocalDate next = today.with(TemporalAdjusters.next(weekday.day()));
      LocalDate past = today.with(TemporalAdjusters.previousOrSame(weekday.day()));
      day =
          day(
              next.toEpochDay() - today.toEpochDay() < today.toEpochDay() - past.toEpochDay()
                  ? next
                  : past);
    }
    if (day.start == null) {
      return UNKNOWN_TIME;
    }
    LocalDate date = day.start;
    String value = date + "T" + content.time() + (content.utc() ? "Z" : "");
    if (content.utc()) {
      date =
          date.atTime(content.time())
              .atOffset(ZoneOffset.UTC)
              .atZoneSameInstant(publication.getZone())
              .toLocalDate();
    }
    return new Span(value, date, date, content.hourOnly() ? Granularity.HOUR : Granularity.MINUTE);
  }

  private Span length(TimeContent.Length content, Bound bound) {
    String value = content.unit().duration(content.amount());
    if (content.half()) {
      value = halved(content.unit(), content.amount());
    }
    int window = content.window();
    if (window == 0 && bound == Bound.WITHIN) {
      window = direction == Direction.PAST ? -1 : 1;
    }
    if (window == 0) {
      return new Span(value, null, null, content.unit().granularity());
    }
    LocalDate other = plus(content.unit(), window * (long) content.amount());
    if (content.half()) {
      other =
          switch (content.unit()) {
            case YEAR -> other.plusMonths(6L * window);
            case MONTH -> other.plusDays(15L * window);
            case DECADE -> other.plusYears(5L * window);
            default -> other;
          };
    }
    return window > 0
        ? new Span(value, today, other, Granularity.RANGE)
        : new Span(value, other, today, Granularity.RANGE);
  }

  private LocalDate plus(TimeUnit unit, long amount) {
    return switch (unit) {
      case SECOND -> publication.plusSeconds(amount).toLocalDate();
      case MINUTE -> publication.plusMinutes(amount).toLocalDate();
      case HOUR -> publication.plusHours(amount).toLocalDate();
      case DAY -> today.plusDays(amount);
      case WEEK -> today.plusWeeks(amount);
      case MONTH -> today.plusMonths(amount);
      case QUARTER -> today.plusMonths(3 * amount);
      case YEAR -> today.plusYears(amount);
      case DECADE -> today.plusYears(10 * amount);
      case CENTURY -> today.plusYears(100 * amount);
    };
  }

  private static String halved(TimeUnit unit, int amount) {
    boolean some = amount > 0;
    return switch (unit) {
      case MINUTE -> "PT" + (some ? amount + "M" : "") + "30S";
      case HOUR -> "PT" + (some ? amount + "H" : "") + "30M";
      case DAY -> "P" + (some ? amount + "D" : "") + "T12H";
      case WEEK -> "P" + (amount * 7 + 3) + "DT12H";
      case MONTH -> "P" + (some ? amount + "M" : "") + "15D";
      case YEAR -> "P" + (some ? amount + "Y" : "") + "6M";
      case DECADE -> "P" + (amount * 10 + 5) + "Y";
      case CENTURY -> "P" + (amount * 100 + 50) + "Y";
      default -> unit.duration(amount);
    };
  }

  private Span range(TimeContent.Range content, Bound bound) {
    Span to = place(content.to(), bound);
    if (to.start == null) {
      return UNKNOWN_TIME;
    }
    Span from = placeBefore(content.from(), content.to(), to, bound);
    if (from.start == null) {
      return UNKNOWN_TIME;
    }
    to = placeAfter(content, from, to);
    if (from.start == null || from.start.isAfter(to.end)) {
      return UNKNOWN_TIME;
    }
    return new Span(from.value + "/" + to.value, from.start, to.end, Granularity.RANGE);
  }

  /** A second time without a year lies next after a first one with it. */
  private static Span placeAfter(TimeContent.Range content, Span from, Span to) {
    if (content.from() instanceof TimeContent.Day first
        && first.year().number() != null
        && content.to() instanceof TimeContent.Day day
        && day.year().equals(YearOf.NONE)
        && first.hijri() == day.hijri()) {
      int year =
          day.hijri() ? HijrahDate.from(from.start).get(ChronoField.YEAR) : from.start.getYear();
      LocalDate date = date(day.hijri(), year, day.month(), day.day());
      if (date != null && date.isBefore(from.start)) {
        date = date(day.hijri(), year + 1, day.month(), day.day());
      }
      return date == null ? to : day(date);
    }
    return to;
  }

  /** A first time without a year lies next before the second. */
  private Span placeBefore(TimeContent from, TimeContent to, Span placed, Bound bound) {
    if (from instanceof TimeContent.Day day && day.year().equals(YearOf.NONE)) {
      int year =
          day.hijri()
              ? HijrahDate.from(placed.start).get(ChronoField.YEAR)
              : placed.start.getYear();
      LocalDate date = date(day.hijri(), year, day.month(), day.day());
      if (date != null && date.isAfter(placed.end)) {
        date = date(day.hijri(), year - 1, day.month(), day.day());
      }
      return date == null ? UNKNOWN_TIME : day(date);
    }
    if (from instanceof TimeContent.MonthOf month
        && !month.hijri()
        && month.year().equals(YearOf.NONE)) {
      YearMonth date = YearMonth.of(placed.start.getYear(), month.month());
      return month(date.atDay(1).isAfter(placed.end) ? date.minusYears(1) : date);
    }
    if (from instanceof TimeContent.Weekday weekday && weekday.shift() == Shift.NONE) {
      boolean weekdays = to instanceof TimeContent.Weekday;
      return day(
          placed.start.with(
              weekdays
                  ? TemporalAdjusters.previous(weekday.day())
                  : TemporalAdjusters.previousOrSame(weekday.day())));
    }
    return place(from, bound);
  }
}
