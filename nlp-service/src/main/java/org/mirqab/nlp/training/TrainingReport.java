package org.mirqab.nlp.training;

import java.util.Locale;
import java.util.Map;

/** Tells in Markdown what was learnt and how well; two trainings on the same give the same text. */
public final class TrainingReport {

  private TrainingReport() {}

  /** The report of a training. */
  public static String text(CorpusTraining.Result result) {
    StringBuilder text = new StringBuilder();
    text.append("# Training report\n\n");
    text.append(
        String.format(
            Locale.ROOT,
            "Learnt from %,d annotated articles with %,d events. Each model is a logistic"
                + " regression, L2-regularised; C is the cost of an error: the smaller, the"
                + " stronger the regularisation.%n%n",
            result.articles(),
            result.events()));
    text.append("| Model | Examples | Features with a weight | C |\n|---|---|---|---|\n");
    Map<String, Double> costs = Trainer.costs();
    result
        .weights()
        .tables()
        .forEach(
            (file, table) ->
                text.append(
                    String.format(
                        Locale.ROOT,
                        "| %s | %,d | %,d | %s |%n",
                        file.replace(".tsv", ""),
                        result.weights().examples().get(file),
                        table.size(),
                        costs.get(file))));
    text.append(
        String.format(
            Locale.ROOT,
            "%n## Scores by cross-validation%n%nThe articles were cut into %d parts; each was read"
                + " by models learnt from the others, and events of a confidence of %s or more were"
                + " kept. In per cent: precision P, recall R.%n%n```%n%s```%n",
            result.parts(),
            result.leastConfidence(),
            ScoreReport.text(result.scores())));
    text.append("\n## Confidence\n\n");
    text.append(
        "How many of the events of a confidence are right, by cross-validation, without a"
            + " threshold.\n\n| Confidence | Events | Mean confidence | Right |\n|---|---|---|---|\n");
    for (int i = 0; i < result.all().reliability().size(); i++) {
      Scores.Bin bin = result.all().reliability().get(i);
      text.append(
          String.format(
              Locale.ROOT,
              "| %.1f to %.1f | %,d | %s | %s |%n",
              i / 10.0,
              (i + 1) / 10.0,
              bin.events(),
              bin.events() == 0 ? "" : String.format(Locale.ROOT, "%.2f", bin.confidence()),
              bin.events() == 0
                  ? ""
                  : String.format(Locale.ROOT, "%.2f", (double) bin.right() / bin.events())));
    }
    text.append(
        "\nWhat a threshold (`mirqab.extraction.min-confidence`) does:\n\n"
            + "| Least confidence | Precision | Recall | F1 | Who did what to whom, F1 |\n"
            + "|---|---|---|---|---|\n");
    result
        .thresholds()
        .forEach(
            (threshold, scores) ->
                text.append(
                    String.format(
                        Locale.ROOT,
                        "| %s | %s | %s | %s | %s |%n",
                        threshold,
                        ScoreReport.percent(scores.found().precision()).strip(),
                        ScoreReport.percent(scores.found().recall()).strip(),
                        ScoreReport.percent(scores.found().f1()).strip(),
                        ScoreReport.percent(scores.whoDidWhatToWhom().f1()).strip())));
    return text.toString().replace(System.lineSeparator(), "\n");
  }
}
