package org.mirqab.nlp.morphology;

/** What a noun stands for: the types of the roles of events. */
public enum SemanticClass {
  EVENT,
  PERSON,
  /** An office or occupation: وزير, ناطق. */
  ROLE,
  /** People taken together, named by what they are or do: مدنيون as عدد, حشد, وفد. */
  GROUP,
  /** What acts by decision: وزارة, حزب, جيش. */
  ORGANISATION,
  PLACE,
  WEAPON,
  DOCUMENT,
  TIME,
  BODY,
  /** Counts and measures: عدد, نسبة, كيلومتر. */
  QUANTITY,
  OBJECT,
  ABSTRACT
}
