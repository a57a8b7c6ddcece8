package org.mirqab.nlp.morphology;

/** The derived forms of the Arabic verb: ten of three radicals, three of four. */
public enum VerbForm {
  I,
  II,
  III,
  IV,
  V,
  VI,
  VII,
  VIII,
  IX,
  X,
  /** دحرج. */
  QI,
  /** تدحرج. */
  QII,
  /** اطمأنّ. */
  QIV;

  /** How many radicals a root of this form has. */
  public int radicals() {
    return this == QI || this == QII || this == QIV ? 4 : 3;
  }
}
