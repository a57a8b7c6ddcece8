package org.mirqab.nlp.morphology;

/** Takes the forms a paradigm generator produces. */
@FunctionalInterface
interface FormSink {

  /**
   * @param form undiacritised, without clitics
   */
  void accept(String form, Inflection inflection);
}
