package org.mirqab.nlp.training;

/** A line of annotated articles or of events that cannot be used; names file and line. */
public final class AnnotationException extends RuntimeException {

  /**
   * @param file as the user names it
   * @param line 1-based; 0 for the file as a whole
   * @param problem what is wrong and what is expected
   */
  public AnnotationException(String file, int line, String problem) {
    super((line == 0 ? file : file + ":" + line) + ": " + problem);
  }
}
