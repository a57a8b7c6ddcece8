package org.mirqab.nlp.extraction;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.mirqab.contracts.Extractor;
import org.mirqab.nlp.document.ArticleReader;
import org.mirqab.nlp.document.Judges;
import org.mirqab.nlp.document.OperatorWords;
import org.mirqab.nlp.frames.FrameLexicon;
import org.mirqab.nlp.frames.FrameMatcher;
import org.mirqab.nlp.lexicon.LexiconDirectory;
import org.mirqab.nlp.lexicon.LexiconException;
import org.mirqab.nlp.morphology.Morphology;
import org.mirqab.nlp.names.Gazetteer;
import org.mirqab.nlp.names.NameRecognizer;
import org.mirqab.nlp.syntax.Disambiguator;
import org.mirqab.nlp.syntax.KnownWords;

/**
 * The words, names and frames of Arabic. Immutable once loaded; safe for use by many threads.
 *
 * @param morphology never null
 * @param gazetteer never null
 * @param frames never null
 * @param operatorWords never null
 */
public record ArabicLexicon(
    Morphology morphology, Gazetteer gazetteer, FrameLexicon frames, OperatorWords operatorWords) {

  static final Extractor EXTRACTOR = new Extractor("mirqab-ar", "0.1.0");

  /**
   * Loads the bundled lexicon and the users' beside it.
   *
   * @param lexicons directories with the folders and file names of the bundled lexicon
   * @throws LexiconException naming file and line of the first error
   */
  public static ArabicLexicon load(List<Path> lexicons) {
    lexicons.forEach(LexiconDirectory::checkNames);
    try {
      Loading<FrameLexicon> frames = Loading.begin(() -> FrameLexicon.load(lexicons));
      Loading<Morphology> morphology =
          Loading.begin(
              () ->
                  Morphology.load(
                      lexicons.stream().map(path -> path.resolve("morphology")).toList()));
      // the largest part: the others go on beside it
      Gazetteer gazetteer = Gazetteer.load(lexicons);
      return new ArabicLexicon(
          morphology.get(), gazetteer, frames.get(), OperatorWords.load(lexicons));
    } catch (UncheckedIOException e) {
      throw new LexiconException(e.getMessage(), 0, String.valueOf(e.getCause().getMessage()));
    }
  }

  /**
   * A reader with these words and the given judgement.
   *
   * @param leastConfidence events less likely than this are left out; 0 to 1
   */
  public ArticleReader reader(Judges judges, double leastConfidence) {
    return new ArticleReader(
        new Disambiguator(new KnownWords(morphology)),
        new NameRecognizer(gazetteer),
        new FrameMatcher(frames),
        operatorWords,
        judges,
        leastConfidence,
        EXTRACTOR);
  }
}
