package org.mirqab.nlp.extraction;

import java.nio.file.Path;
import java.util.List;

/**
 * What a user may change of the engine.
 *
 * @param lexicons directories of lexicon files read beside the bundled ones; never null
 * @param model directory of the weights to use; null for the bundled ones
 * @param leastConfidence events less likely than this are left out; 0 to 1
 */
public record EngineSettings(List<Path> lexicons, Path model, double leastConfidence) {

  /** The least confidence unless another is asked for. */
  public static final double LEAST_CONFIDENCE = ArabicPack.LEAST_CONFIDENCE;

  /** The bundled lexicon and weights. */
  public static final EngineSettings BUNDLED =
      new EngineSettings(List.of(), null, LEAST_CONFIDENCE);

  public EngineSettings {
    lexicons = List.copyOf(lexicons);
    if (!(leastConfidence >= 0 && leastConfidence <= 1)) {
      throw new IllegalArgumentException(
          "the least confidence must be 0 to 1, was " + leastConfidence);
    }
  }
}
