package org.mirqab.nlp.time;

import java.time.LocalDate;
import java.time.chrono.HijrahDate;

/** Feasts with a fixed day, in the Gregorian or the Umm al-Qura calendar. */
public enum Holiday {
  /** End of the fast: 1 Shawwal. */
  FITR(true, 10, 1),
  /** Feast of the sacrifice: 10 Dhu al-Hijja. */
  ADHA(true, 12, 10),
  /** 1 Muharram. */
  HIJRI_NEW_YEAR(true, 1, 1),
  /** 10 Muharram. */
  ASHURA(true, 1, 10),
  /** The Prophet's birthday, 12 Rabi al-awwal. */
  MAWLID(true, 3, 12),
  /** 9 Dhu al-Hijja. */
  ARAFA(true, 12, 9),
  /** 1 January. */
  NEW_YEAR(false, 1, 1),
  /** Western Christmas. */
  CHRISTMAS(false, 12, 25),
  /** 1 May. */
  LABOUR_DAY(false, 5, 1),
  /** 8 March. */
  WOMEN_DAY(false, 3, 8);

  private final boolean hijri;
  private final int month;
  private final int day;

  Holiday(boolean hijri, int month, int day) {
    this.hijri = hijri;
    this.month = month;
    this.day = day;
  }

  /** Whether its years are Hijri years. */
  public boolean hijri() {
    return hijri;
  }

  /** Its day in a year of its own calendar. */
  public LocalDate in(int year) {
    return hijri ? LocalDate.from(HijrahDate.of(year, month, day)) : LocalDate.of(year, month, day);
  }
}
