package org.mirqab.nlp.model;

import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * For each of its labels a weight for each feature; what the features of a thing sum up to, put
 * through the logistic function, is the probability that the label holds. Immutable; safe for use
 * by many threads.
 */
public final class LinearModel {

  private final List<String> labels;

  /**
   * A hash table with open addresses. Each entry is a key and, in the words after it, the weights,
   * two to a word: most features that are asked for are there, and key and weight are read from one
   * line of the processor's cache.
   */
  private final long[] table;

  /** Words of an entry. */
  private final int stride;

  /** Number of entries less one; a power of two less one. */
  private final int mask;

  private final int size;

  private LinearModel(List<String> labels, int features) {
    this.labels = List.copyOf(labels);
    int capacity = Integer.highestOneBit(Math.max(8, features * 3 / 2)) * 2;
    this.stride = 1 + (labels.size() + 1) / 2;
    this.mask = capacity - 1;
    this.table = new long[capacity * stride];
    this.size = features;
  }

  /**
   * Reads a table with the columns {@code feature} and one for each label.
   *
   * @param file its name, for errors
   * @throws org.mirqab.nlp.lexicon.LexiconException for the first line that breaks the rules
   */
  public static LinearModel read(String file, Reader source, List<String> labels) {
    WeightLines lines = new WeightLines(file, source, labels);
    LinearModel model = new LinearModel(labels, lines.rows());
    while (lines.next()) {
      long key = lines.key();
      int entry = model.entry(key);
      if (model.table[entry] != 0) {
        throw lines.error("the feature " + lines.feature() + " is there twice");
      }
      model.table[entry] = key;
      for (int label = 0; label < labels.size(); label++) {
        model.put(entry, label, lines.weight(label));
      }
    }
    return model;
  }

  /** A model of these weights: for each feature one for each label, in the order of the labels. */
  public static LinearModel of(List<String> labels, Map<String, double[]> weights) {
    LinearModel model = new LinearModel(labels, weights.size());
    weights.forEach(
        (name, values) -> {
          long key = FeatureKey.ofName(name);
          int entry = model.entry(key);
          model.table[entry] = key;
          for (int label = 0; label < values.length; label++) {
            model.put(entry, label, (float) values[label]);
          }
        });
    return model;
  }

  /** The labels, in the order of a {@link Sum}'s values. */
  public List<String> labels() {
    return labels;
  }

  /** Number of features with a weight. */
  public int size() {
    return size;
  }

  /**
   * What the features add to the sum of a label, the weightiest first; those without a weight are
   * left out.
   */
  public List<Contribution> contributions(FeatureNames features, int label) {
    Map<String, Double> byName = new LinkedHashMap<>();
    for (String name : features.names()) {
      float weight = weight(entry(FeatureKey.ofName(name)), label);
      if (weight != 0) {
        byName.merge(name, (double) weight, Double::sum);
      }
    }
    List<Contribution> contributions = new ArrayList<>();
    byName.forEach((name, weight) -> contributions.add(new Contribution(name, rounded(weight))));
    contributions.sort(
        Comparator.comparingDouble((Contribution one) -> Math.abs(one.weight())).reversed());
    return List.copyOf(contributions);
  }

  /** Tables hold three digits; a float's further ones mean nothing. */
  private static double rounded(double weight) {
    return Math.round(weight * 1000) / 1000.0;
  }

  /** An empty sum. */
  public Sum sum() {
    return new Sum();
  }

  private void put(int entry, int label, float weight) {
    table[entry + 1 + label / 2] |=
        (Float.floatToRawIntBits(weight) & 0xFFFFFFFFL) << 32 * (label & 1);
  }

  /** The weight of a label; 0 if the entry is empty. */
  private float weight(int entry, int label) {
    return Float.intBitsToFloat((int) (table[entry + 1 + label / 2] >>> 32 * (label & 1)));
  }

  /** Where the entry of a key is, or the empty one where it would be. */
  private int entry(long key) {
    int slot = (int) (key ^ (key >>> 32)) & mask;
    int entry = slot * stride;
    while (table[entry] != 0 && table[entry] != key) {
      slot = (slot + 1) & mask;
      entry = slot * stride;
    }
    return entry;
  }

  /** The weights of the features it is given, summed up. Used by one thread only. */
  public final class Sum implements FeatureSink {

    private final double[] sums = new double[labels.size()];

    /** Features not yet looked up: together, the processor fetches several of them at a time. */
    private final long[] keys = new long[64];

    private int waiting;

    /** The last second value: most features of a thing have the same, such as its type. */
    private String second = "";

    private long secondBits;

    @Override
    public void add(String template) {
      add(FeatureKey.of(template));
    }

    @Override
    public void add(String template, String value) {
      if (value != null) {
        add(FeatureKey.of(template, value));
      }
    }

    @Override
    public void add(String template, String first, String other) {
      if (first != null && other != null) {
        if (other != second) {
          second = other;
          secondBits = FeatureKey.bits(other);
        }
        add(FeatureKey.of(template, first, secondBits));
      }
    }

    private void add(long key) {
      if (waiting == keys.length) {
        lookUp();
      }
      keys[waiting++] = key;
    }

    private void lookUp() {
      for (int i = 0; i < waiting; i++) {
        int entry = entry(keys[i]);
        for (int label = 0; label < sums.length; label++) {
          sums[label] += weight(entry, label);
        }
      }
      waiting = 0;
    }

    /** Forgets what was summed up. */
    public void clear() {
      Arrays.fill(sums, 0);
      waiting = 0;
    }

    /** The sum of a label, in log-odds. */
    public double logOdds(int label) {
      lookUp();
      return sums[label];
    }

    /** Probability that the label holds, 0 to 1. */
    public double probability(int label) {
      return 1 / (1 + Math.exp(-logOdds(label)));
    }

    /** The likeliest label. */
    public int best() {
      lookUp();
      int best = 0;
      for (int i = 1; i < sums.length; i++) {
        if (sums[i] > sums[best]) {
          best = i;
        }
      }
      return best;
    }
  }
}
