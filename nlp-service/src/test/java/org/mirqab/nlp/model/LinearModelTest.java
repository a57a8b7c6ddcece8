package org.mirqab.nlp.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mirqab.nlp.lexicon.LexiconException;

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

  @Test
  void sumsMoreFeaturesThanWaitAtATime() {
    LinearModel.Sum sum = MODEL.sum();
    for (int i = 0; i < 200; i++) {
      sum.add("bias");
      sum.add("pair", "x", i % 2 == 0 ? "y" : "z");
    }
    assertEquals(200 * 0.5 + 100 * 0.75, sum.logOdds(0), 1e-9);
    sum.add("lemma", "x");
    sum.clear();
    assertEquals(0, sum.logOdds(1));
  }

  @Test
  void readsATableAsItIsWritten() {
    LinearModel model =
        read(
            "# a comment\n\nfeature\tA\tB\n bias \t0.5\t\r\npair=لن|ما\t-12.345\t1e-3\nx=\t.5\t7\n");
    assertEquals(3, model.size());
    FeatureNames names = new FeatureNames();
    names.add("bias");
    names.add("pair", "لن", "ما");
    names.add("x", "");
    assertEquals(
        List.of(
            new Contribution("pair=لن|ما", -12.345),
            new Contribution("bias", 0.5),
            new Contribution("x=", 0.5)),
        model.contributions(names, 0));
    assertEquals(
        List.of(new Contribution("x=", 7), new Contribution("pair=لن|ما", 0.001)),
        model.contributions(names, 1));
  }

  @Test
  void namesTheLineThatCannotBeUsed() {
    assertEquals("t.tsv: has no line that names the columns", problem("# nothing\n"));
    assertEquals(
        "t.tsv:1: the first line must name the columns feature, A, B; found feature, B",
        problem("feature\tB\n"));
    assertEquals("t.tsv:2: needs 3 cells, has 2", problem("feature\tA\tB\nbias\t1\n"));
    assertEquals("t.tsv:2: needs 3 cells, has 5", problem("feature\tA\tB\nb\t1\t2\t3\t4\n"));
    assertEquals(
        "t.tsv:2: the column feature must not be empty", problem("feature\tA\tB\n\t1\t2\n"));
    assertEquals("t.tsv:2: the weight one is no number", problem("feature\tA\tB\nbias\tone\t\n"));
    assertEquals(
        "t.tsv:3: the feature bias is there twice",
        problem("feature\tA\tB\nbias\t1\t\nbias\t2\t\n"));
    assertEquals("t.tsv:2: the text must not hold tatweel", problem("feature\tA\tB\nx=بـ\t1\t\n"));
    assertEquals(
        "t.tsv:2: the text must be Unicode NFC", problem("feature\tA\tB\nx=ا\u0653\t1\t\n"));
  }

  private static String problem(String table) {
    return assertThrows(LexiconException.class, () -> read(table)).getMessage();
  }

  private static LinearModel read(String table) {
    return LinearModel.read("t.tsv", new StringReader(table), List.of("A", "B"));
  }
}
