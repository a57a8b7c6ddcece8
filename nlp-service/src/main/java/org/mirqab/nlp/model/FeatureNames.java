package org.mirqab.nlp.model;

import java.util.ArrayList;
import java.util.List;

/** Writes the features down by name, for training and for a person to read. */
public final class FeatureNames implements FeatureSink {

  private final List<String> names = new ArrayList<>();

  @Override
  public void add(String template) {
    names.add(template);
  }

  @Override
  public void add(String template, String value) {
    if (value != null) {
      names.add(template + "=" + value);
    }
  }

  @Override
  public void add(String template, String first, String second) {
    if (first != null && second != null) {
      names.add(template + "=" + first + "|" + second);
    }
  }

  /** The names in the order they came. */
  public List<String> names() {
    return List.copyOf(names);
  }
}
