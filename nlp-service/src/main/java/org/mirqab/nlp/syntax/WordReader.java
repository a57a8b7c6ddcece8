package org.mirqab.nlp.syntax;

import java.util.List;
import org.mirqab.nlp.morphology.Analysis;
import org.mirqab.nlp.text.Token;

/** Gives the readings of a word. Implementations are safe for use by many threads. */
@FunctionalInterface
public interface WordReader {

  /** The readings, the likeliest first; empty if the word is unknown. Never null. */
  List<Analysis> analyze(Token token);
}
