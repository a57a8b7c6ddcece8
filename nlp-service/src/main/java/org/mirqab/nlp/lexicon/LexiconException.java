package org.mirqab.nlp.lexicon;

/** A line of a lexicon file that cannot be used; the message names the file and the line. */
public final class LexiconException extends RuntimeException {

  /**
   * @param file name of the lexicon file
   * @param line 1-based; 0 for the file as a whole
   * @param problem what is wrong and what is expected
   */
  public LexiconException(String file, int line, String problem) {
    super((line == 0 ? file : file + ":" + line) + ": " + problem);
  }
}
