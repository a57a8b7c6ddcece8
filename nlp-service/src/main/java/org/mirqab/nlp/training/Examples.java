package org.mirqab.nlp.training;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.mirqab.nlp.model.FeatureNames;
import org.mirqab.nlp.model.LinearModel;

/**
 * Examples of one question, and the logistic regression over them: one against the rest for each
 * label, L2-regularised, by LIBLINEAR's trust region Newton method (Fan et al., 2008). Used by one
 * thread only.
 */
final class Examples {

  /** A feature seen less often says more of one example than of the class. */
  private static final int LEAST_COUNT = 2;

  /**
   * Smaller weights are left out, which keeps the files short: one of them moves a probability by
   * half a hundredth at most.
   */
  private static final double LEAST_WEIGHT = 0.02;

  private record Example(int[] features, boolean[] labels) {}

  private final List<String> labels;
  private final double cost;
  private final Map<String, Integer> index = new HashMap<>();
  private final List<String> names = new ArrayList<>();
  private final List<Example> examples = new ArrayList<>();

  /**
   * @param labels of the question
   * @param cost of an error, LIBLINEAR's C: the smaller, the stronger the regularisation
   */
  Examples(List<String> labels, double cost) {
    this.labels = labels;
    this.cost = cost;
  }

  /** Adds an example; {@code truth} in the order of the labels. */
  void add(FeatureNames features, boolean... truth) {
    TreeSet<Integer> ids = new TreeSet<>();
    for (String name : features.names()) {
      Integer id = index.get(name);
      if (id == null) {
        id = names.size();
        index.put(name, id);
        names.add(name);
      }
      ids.add(id);
    }
    examples.add(new Example(ids.stream().mapToInt(Integer::intValue).toArray(), truth));
  }

  int size() {
    return examples.size();
  }

  /** For each feature the weight for each label. */
  Map<String, double[]> weights() {
    int[] counts = new int[names.size()];
    for (Example example : examples) {
      for (int id : example.features()) {
        counts[id]++;
      }
    }
    int[] column = new int[names.size()];
    List<Integer> used = new ArrayList<>();
    for (int id = 0; id < counts.length; id++) {
      if (counts[id] >= LEAST_COUNT) {
        used.add(id);
        column[id] = used.size();
      }
    }
    Problem problem = new Problem();
    problem.l = examples.size();
    problem.n = used.size();
    problem.x = new Feature[examples.size()][];
    for (int i = 0; i < examples.size(); i++) {
      List<Feature> nodes = new ArrayList<>();
      for (int id : examples.get(i).features()) {
        if (column[id] > 0) {
          nodes.add(new FeatureNode(column[id], 1));
        }
      }
      problem.x[i] = nodes.toArray(new Feature[0]);
    }
    double[][] weights = new double[labels.size()][];
    for (int label = 0; label < labels.size(); label++) {
      problem.y = new double[examples.size()];
      boolean positive = false;
      boolean negative = false;
      for (int i = 0; i < examples.size(); i++) {
        boolean truth = examples.get(i).labels()[label];
        problem.y[i] = truth ? 1 : -1;
        positive |= truth;
        negative |= !truth;
      }
      weights[label] = new double[used.size()];
      if (positive && negative) {
        Model model = Linear.train(problem, new Parameter(SolverType.L2R_LR, cost, 0.01));
        double sign = model.getLabels()[0] == 1 ? 1 : -1;
        for (int k = 0; k < used.size(); k++) {
          weights[label][k] = sign * model.getFeatureWeights()[k];
        }
      }
    }
    Map<String, double[]> byName = new LinkedHashMap<>();
    for (int k = 0; k < used.size(); k++) {
      double[] row = new double[labels.size()];
      boolean matters = false;
      for (int label = 0; label < labels.size(); label++) {
        row[label] = Math.round(weights[label][k] * 1000) / 1000.0;
        matters |= Math.abs(row[label]) >= LEAST_WEIGHT;
      }
      if (matters) {
        byName.put(names.get(used.get(k)), row);
      }
    }
    return byName;
  }

  LinearModel fit() {
    return LinearModel.of(labels, weights());
  }
}
