package org.mirqab.nlp.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.mirqab.nlp.extraction.EngineSettings;
import picocli.CommandLine.Option;

/**
 * The options of every command that loads the engine. What is not given comes from the service's
 * setting of the same meaning: a system property or an environment variable.
 */
final class EngineOptions {

  @Option(
      names = "--lexicon",
      paramLabel = "DIR",
      description =
          "Directory of lexicon files read beside the bundled ones; else mirqab.lexicon.path.")
  private Path lexicon;

  @Option(
      names = "--min-confidence",
      paramLabel = "C",
      description =
          "Leave out events less likely than this, 0 to 1; else mirqab.extraction.min-confidence,"
              + " else the engine's own.")
  private Double leastConfidence;

  /**
   * The settings given, else the service's.
   *
   * @param model null if none is given
   */
  EngineSettings settings(Path model) {
    String lexiconPath = setting("mirqab.lexicon.path");
    String modelPath = setting("mirqab.model.path");
    return new EngineSettings(
        lexicon != null
            ? List.of(lexicon)
            : lexiconPath == null ? List.of() : List.of(Path.of(lexiconPath)),
        model != null ? model : modelPath == null ? null : Path.of(modelPath),
        confidence());
  }

  private double confidence() {
    if (leastConfidence != null) {
      return leastConfidence;
    }
    String setting = setting("mirqab.extraction.min-confidence");
    if (setting == null) {
      return EngineSettings.LEAST_CONFIDENCE;
    }
    try {
      return Double.parseDouble(setting);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "mirqab.extraction.min-confidence must be a number, was " + setting);
    }
  }

  /** A system property, else the environment variable of its name; null if neither is set. */
  private static String setting(String property) {
    String value = System.getProperty(property);
    if (value == null) {
      value = System.getenv(property.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "_"));
    }
    return value == null || value.isBlank() ? null : value;
  }
}
