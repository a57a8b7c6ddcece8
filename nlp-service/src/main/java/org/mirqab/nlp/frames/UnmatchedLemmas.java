package org.mirqab.nlp.frames;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mirqab.nlp.frames.FrameLexicon.Mention;
import org.mirqab.nlp.frames.FrameLexicon.Place;
import org.mirqab.nlp.morphology.Morphology;
import org.mirqab.nlp.morphology.PartOfSpeech;
import org.mirqab.nlp.syntax.Disambiguator;
import org.mirqab.nlp.syntax.KnownWords;
import org.mirqab.nlp.syntax.Word;
import org.mirqab.nlp.text.Tokenizer;

/**
 * Finds the words of frames that no word of a text can ever match: a plural or a feminine where the
 * lexicon has the lemma, a verb where only nouns are looked at. Stateless.
 */
public final class UnmatchedLemmas {

  private UnmatchedLemmas() {}

  /**
   * A line for each such word, with file and line; none if all can match.
   *
   * @param frames never null
   * @param morphology the words they are compared with; never null
   */
  public static List<String> of(FrameLexicon frames, Morphology morphology) {
    Set<String> verbs = morphology.lemmas(EnumSet.of(PartOfSpeech.VERB));
    Set<String> others = morphology.lemmas(EnumSet.complementOf(EnumSet.of(PartOfSpeech.VERB)));
    Set<String> unmarked = new LinkedHashSet<>();
    others.forEach(lemma -> unmarked.add(FrameLexicon.unmarked(lemma)));
    Disambiguator reader = new Disambiguator(new KnownWords(morphology));
    Set<String> lines = new LinkedHashSet<>();
    for (Mention mention : frames.mentions()) {
      String lemma = mention.lemma();
      boolean matches =
          switch (mention.place()) {
            case VERB -> verbs.contains(lemma);
            case NOUN -> unmarked.contains(FrameLexicon.unmarked(lemma));
            case FOLLOWING -> others.contains(lemma);
            case NEAR, SUPPORT -> verbs.contains(lemma) || others.contains(lemma);
          };
      if (!matches && (mention.place() == Place.VERB || !matchesItself(lemma, reader))) {
        lines.add(mention.source() + ": no word has the lemma " + lemma);
      }
    }
    return new ArrayList<>(lines);
  }

  /** Names and other words that the lexicon lacks are found by their spelling. */
  private static boolean matchesItself(String lemma, Disambiguator reader) {
    List<Word> words = reader.read(Tokenizer.tokenize(lemma, 0, lemma.length()));
    return words.size() == 1 && !words.get(0).isVerb() && words.get(0).hasLemma(lemma);
  }
}
