package org.mirqab.nlp.model;

/**
 * Takes the features of one thing to be judged. A feature is a template, such as {@code lemma}, and
 * up to two values; it is there or not. Values hold neither tab nor {@code |} nor {@code =}. Used
 * by one thread only.
 */
public interface FeatureSink {

  /** Adds a feature without a value. */
  void add(String template);

  /** Adds a feature with a value; none is added if the value is null. */
  void add(String template, String value);

  /** Adds a feature with two values; none is added if one of them is null. */
  void add(String template, String first, String second);
}
