package org.mirqab.nlp.time;

/** Which part of a time, or which side of a length, the words mean: TIMEX3's {@code mod}. */
public enum Modifier {
  /** Its beginning: مطلع. */
  START,
  /** Its middle: منتصف. */
  MID,
  /** Its end: نهاية. */
  END,
  /** A longer time: أكثر من. */
  MORE_THAN,
  /** A shorter time: أقل من. */
  LESS_THAN,
  /** At least so long: ما لا يقل عن. */
  EQUAL_OR_MORE,
  /** At most so long. */
  EQUAL_OR_LESS
}
