package org.mirqab.nlp.frames;

/** The part that a phrase takes in an event. */
public enum Role {
  ACTOR,
  RECIPIENT,
  PLACE,
  /** What the act is about. */
  THEME,
  /** No part. */
  NONE
}
