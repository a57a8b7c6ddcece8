package org.mirqab.nlp.model;

import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mirqab.nlp.lexicon.LexiconTable;

/**
 * For each of its labels a weight for each feature; what the features of a thing sum up to, put
 * through the logistic function, is the probability that the label holds. Immutable; safe for use
 * by many threads.
 */
public final class LinearModel {

  private final List<String> labels;
  private final long[] keys;
  private final float[] weights;

  /**
   * A bit for each key, by other bits of the key than its slot: most features of a thing have no
   * weight, and that is told from memory small enough to stay near the processor.
   */
  private final long[] present;

  private final int size;

  private LinearModel(List<String> labels, int features) {
    this.labels = List.copyOf(labels);
    int capacity = Integer.highestOneBit(Math.max(8, features * 2)) * 2;
    this.keys = new long[capacity];
    this.weights = new float[capacity * labels.size()];
    this.present = new long[Math.max(1, capacity / 8)];
    this.size = features;
  }

  /**
   * Reads a table with the columns {@code feature} and one for each label.
   *
   * @param file its name, for errors
   * @throws org.mirqab.nlp.lexicon.LexiconException for the first line that breaks the rules
   */
  public static LinearModel read(String file, Reader source, List<String> labels) {
    String[] columns = new String[labels.size() + 1];
    columns[0] = "feature";
    for (int i = 0; i < labels.size(); i++) {
      columns[i + 1] = labels.get(i);
    }
    List<LexiconTable.Row> rows = LexiconTable.read(file, source, columns).rows();
    LinearModel model = new LinearModel(labels, rows.size());
    for (LexiconTable.Row row : rows) {
      long key = FeatureKey.ofName(row.required("feature"));
      int slot = model.slot(key);
      if (model.keys[slot] != 0) {
        throw row.error("the feature " + row.get("feature") + " is there twice");
      }
      model.put(slot, key);
      for (int i = 0; i < columns.length - 1; i++) {
        String weight = row.get(columns[i + 1]);
        if (!weight.isEmpty()) {
          try {
            model.weights[slot * labels.size() + i] = number(weight);
          } catch (NumberFormatException e) {
            throw row.error("the weight " + weight + " is no number");
          }
        }
      }
    }
    return model;
  }

  /** The float nearest to a decimal number; those of a few digits without the general parser. */
  private static float number(String text) {
    int sign = text.charAt(0) == '-' ? 1 : 0;
    int point = text.indexOf('.');
    if (point <= sign || point == text.length() - 1 || text.length() > sign + 8) {
      return Float.parseFloat(text);
    }
    int digits = 0;
    int divisor = 1;
    for (int i = sign; i < text.length(); i++) {
      char c = text.charAt(i);
      if (i == point) {
        continue;
      }
      if (c < '0' || c > '9') {
        return Float.parseFloat(text);
      }
      digits = digits * 10 + c - '0';
      divisor *= i > point ? 10 : 1;
    }
    double value = (double) digits / divisor;
    return (float) (sign == 1 ? -value : value);
  }

  /** A model of these weights: for each feature one for each label, in the order of the labels. */
  public static LinearModel of(List<String> labels, Map<String, double[]> weights) {
    LinearModel model = new LinearModel(labels, weights.size());
    weights.forEach(
        (name, values) -> {
          long key = FeatureKey.ofName(name);
          int slot = model.slot(key);
          model.put(slot, key);
          for (int i = 0; i < values.length; i++) {
            model.weights[slot * labels.size() + i] = (float) values[i];
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
      long key = FeatureKey.ofName(name);
      int slot = slot(key);
      if (keys[slot] == key && weights[slot * labels.size() + label] != 0) {
        byName.merge(name, (double) weights[slot * labels.size() + label], Double::sum);
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

  private void put(int slot, long key) {
    keys[slot] = key;
    present[word(key)] |= 1L << (key >>> 58);
  }

  private boolean mayHave(long key) {
    return (present[word(key)] & 1L << (key >>> 58)) != 0;
  }

  private int word(long key) {
    return (int) (key >>> 20) & present.length - 1;
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) (key ^ (key >>> 32)) & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** The weights of the features it is given, summed up. Used by one thread only. */
  public final class Sum implements FeatureSink {

    private final double[] sums = new double[labels.size()];

    @Override
    public void add(String template) {
      addKey(FeatureKey.of(template));
    }

    @Override
    public void add(String template, String value) {
      if (value != null) {
        addKey(FeatureKey.of(template, value));
      }
    }

    @Override
    public void add(String template, String first, String second) {
      if (first != null && second != null) {
        addKey(FeatureKey.of(template, first, second));
      }
    }

    private void addKey(long key) {
      if (!mayHave(key)) {
        return;
      }
      int slot = slot(key);
      if (keys[slot] == key) {
        for (int i = 0; i < sums.length; i++) {
          sums[i] += weights[slot * sums.length + i];
        }
      }
    }

    /** Forgets what was summed up. */
    public void clear() {
      Arrays.fill(sums, 0);
    }

    /** The sum of a label, in log-odds. */
    public double logOdds(int label) {
      return sums[label];
    }

    /** Probability that the label holds, 0 to 1. */
    public double probability(int label) {
      return 1 / (1 + Math.exp(-sums[label]));
    }

    /** The likeliest label. */
    public int best() {
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
