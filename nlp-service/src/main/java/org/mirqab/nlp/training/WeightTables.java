package org.mirqab.nlp.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mirqab.nlp.document.Judges;

/** Writes weights as the tables that {@link Judges#load(Path)} reads. Stateless. */
public final class WeightTables {

  private static final String HEADER =
      """
      # Weights of the model %s, written by training; see training-report.md.
      # feature: a template, with its values after = and between |
      # other columns: what the feature adds to the log-odds of that label; empty for nothing
      """;

  private WeightTables() {}

  /** Writes all tables into a directory, which is made if need be. */
  public static void write(Path directory, Trainer.Weights weights) throws IOException {
    Files.createDirectories(directory);
    for (Map.Entry<String, List<String>> table : Judges.TABLES.entrySet()) {
      String file = table.getKey();
      Files.writeString(
          directory.resolve(file), text(file, table.getValue(), weights.tables().get(file)));
    }
  }

  /** Sorted by feature, so that two trainings can be compared line by line. */
  static String text(String file, List<String> labels, Map<String, double[]> weights) {
    StringBuilder text = new StringBuilder();
    text.append(HEADER.formatted(file.replace(".tsv", "")));
    text.append("feature\t").append(String.join("\t", labels)).append('\n');
    new TreeMap<>(weights)
        .forEach(
            (feature, row) -> {
              text.append(feature);
              for (double weight : row) {
                text.append('\t').append(weight == 0 ? "" : Double.toString(weight));
              }
              text.append('\n');
            });
    return text.toString();
  }
}
