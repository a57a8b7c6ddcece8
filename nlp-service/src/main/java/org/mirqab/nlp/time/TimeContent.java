package org.mirqab.nlp.time;

import java.time.DayOfWeek;
import java.time.LocalTime;

/** What a time phrase says before it is placed on the calendar. */
public sealed interface TimeContent {

  /** Words that choose among the times of one name. */
  enum Shift {
    /** None. */
    NONE,
    /** الماضي. */
    LAST,
    /** الجاري، الحالي، هذا. */
    THIS,
    /** المقبل، القادم. */
    NEXT
  }

  /** A part of the day; the code is TIMEX3's. */
  enum DayPart {
    /** Dawn and morning. */
    MORNING("MO"),
    /** Noon. */
    NOON("MI"),
    /** Afternoon. */
    AFTERNOON("AF"),
    /** Evening. */
    EVENING("EV"),
    /** Night. */
    NIGHT("NI"),
    /** Daytime. */
    DAYTIME("DT");

    private final String code;

    DayPart(String code) {
      this.code = code;
    }

    /** TIMEX3's two letters. */
    public String code() {
      return code;
    }
  }

  /** A vague reference; the names are TIMEX3's values. */
  enum Reference {
    /** مؤخرا. */
    PAST_REF,
    /** حاليا. */
    PRESENT_REF,
    /** قريبا. */
    FUTURE_REF
  }

  /**
   * A year of a date.
   *
   * @param number the year, or null
   * @param offset years from publication, or null: من العام الماضي is -1
   * @param shift a word on the date itself, such as المقبل in 20 فبراير المقبل
   */
  record YearOf(Integer number, Integer offset, Shift shift) {
    /** No year is given. */
    public static final YearOf NONE = new YearOf(null, null, Shift.NONE);
  }

  /** A day of a month. */
  record Day(YearOf year, int month, int day, boolean hijri) implements TimeContent {}

  /** A month. */
  record MonthOf(YearOf year, int month, boolean hijri) implements TimeContent {}

  /** A year. */
  record Year(int year, boolean hijri) implements TimeContent {}

  /** Ten years, from a year that ends in 0. */
  record Decade(int start) implements TimeContent {}

  /** A day of the week. */
  record Weekday(DayOfWeek day, Shift shift) implements TimeContent {}

  /** The unit that lies so many units from that of publication: العام الماضي is YEAR -1. */
  record Relative(TimeUnit unit, int offset) implements TimeContent {}

  /** So long before (negative) or after publication: قبل عامين. */
  record Offset(TimeUnit unit, int amount) implements TimeContent {}

  /**
   * A day told twice: اليوم الخميس. Where both disagree, as when a story is published after
   * midnight, the weekday nearest to the other counts.
   *
   * @param offset days from publication
   */
  record NamedDay(int offset, DayOfWeek day) implements TimeContent {}

  /** A day of the month so many months from publication: 6 من الشهر المقبل. */
  record DayOfNearMonth(int months, int day) implements TimeContent {}

  /** From a time up to publication: منذ. */
  record Since(TimeContent from) implements TimeContent {}

  /** The part of a running period before or after publication: في وقت سابق من هذا الشهر. */
  record SoFar(TimeContent period, boolean earlier) implements TimeContent {}

  /**
   * A half of a month or year, or a week of a month.
   *
   * @param half whether it is a half, not a week
   * @param index from 1; 0 for the last
   */
  record PartOf(TimeContent whole, boolean half, int index) implements TimeContent {}

  /** A quarter of a year. */
  record Quarter(YearOf year, int quarter) implements TimeContent {}

  /** A season: SP, SU, FA, WI. */
  record Season(YearOf year, String code) implements TimeContent {}

  /** The weekend of the week so many weeks from publication. */
  record Weekend(int offset) implements TimeContent {}

  /** A feast by name. */
  record Feast(Holiday holiday, YearOf year) implements TimeContent {}

  /** A part of a day. */
  record PartOfDay(TimeContent day, DayPart part) implements TimeContent {}

  /** A clock time; the day is null when the text names none. */
  record Clock(TimeContent day, LocalTime time, boolean hourOnly, boolean utc)
      implements TimeContent {}

  /**
   * A length.
   *
   * @param unit of the amount
   * @param amount whole units
   * @param half whether half a unit more
   * @param window −1 for the time up to now (الأشهر الستة الماضية), 1 for that from now, 0 if the
   *     text does not say
   */
  record Length(TimeUnit unit, int amount, boolean half, int window) implements TimeContent {}

  /** From one time to another, both included. */
  record Range(TimeContent from, TimeContent to) implements TimeContent {}

  /** So long before (negative) or after an event of the text; has no date of its own. */
  record FromEvent(String event, TimeUnit unit, int amount) implements TimeContent {}

  /** A reference that names no time. */
  record Vague(Reference reference) implements TimeContent {}

  /** A repetition: how often in how many units. */
  record Repeated(TimeUnit unit, int amount, int frequency) implements TimeContent {}
}
