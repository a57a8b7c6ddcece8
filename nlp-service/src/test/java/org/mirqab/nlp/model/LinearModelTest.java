package org.mirqab.nlp.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LinearModelTest {

  private static final LinearModel MODEL =
      LinearModel.of(
          List.of("A", "B"),
          Map.of(
              "bias", new double[] {0.5, 0},
              "lemma=x", new double[] {-1.25, 2},
              "pair=x|y", new double[] {0.75, 0}));

  @Test
  void tellsWhatEachFeatureAddsToASum() {
    FeatureNames names = new FeatureNames();
    names.add("bias");
    names.add("lemma", "x");
    names.add("lemma", "unseen");
    names.add("pair", "x", "y");
    assertEquals(
        List.of(
            new Contribution("lemma=x", -1.25),
            new Contribution("pair=x|y", 0.75),
            new Contribution("bias", 0.5)),
        MODEL.contributions(names, 0));
    assertEquals(List.of(new Contribution("lemma=x", 2)), MODEL.contributions(names, 1));
    LinearModel.Sum sum = MODEL.sum();
    sum.add("bias");
    sum.add("lemma", "x");
    sum.add("pair", "x", "y");
    assertEquals(
        sum.logOdds(0),
        MODEL.contributions(names, 0).stream().mapToDouble(Contribution::weight).sum(),
        1e-6);
  }
}
