package org.mirqab.nlp.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mirqab.nlp.morphology.Analysis;
import org.mirqab.nlp.morphology.Analysis.Tense;
import org.mirqab.nlp.morphology.PartOfSpeech;
import org.mirqab.nlp.text.Orthography;
import org.mirqab.nlp.text.Token;

/**
 * Chooses a reading for every word by weighted constraints on its neighbours. The weights are small
 * numbers beside the lexicon's own likelihoods of 0 to 1: a hard cue counts 1 or more, a soft one
 * 0.3. Safe for use by many threads.
 */
public final class Disambiguator {

  private static final Set<String> VERB_PARTICLES =
      Set.of(
          "لم", "لن", "قد", "لقد", "وقد", "فقد", "سوف", "هل", "كان", "كانت", "كانوا", "وكان",
          "وكانت");
  private static final Set<String> OPENERS = Set.of("،", ":", "\"", "«", "-", "..", ".", "؛", "“");

  private final WordReader reader;

  /**
   * @param reader gives the readings of a word
   */
  public Disambiguator(WordReader reader) {
    this.reader = reader;
  }

  /** The words of a sentence, in order, one for each token. */
  public List<Word> read(List<Token> tokens) {
    List<List<Analysis>> readings = new ArrayList<>(tokens.size());
    for (Token token : tokens) {
      readings.add(token.kind() == Token.Kind.ARABIC ? reader.analyze(token) : List.of());
    }
    List<Word> words = new ArrayList<>(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      String bare = FunctionWords.bare(token.key());
      List<Analysis> options = readings.get(i);
      Analysis best = null;
      if (!options.isEmpty() && !FunctionWords.isFunctionWord(token.key())) {
        double bestScore = Double.NEGATIVE_INFINITY;
        for (Analysis option : options) {
          double score = option.weight() + context(tokens, words, readings, i, option);
          if (score > bestScore) {
            bestScore = score;
            best = option;
          }
        }
      }
      words.add(new Word(token, bare, best, options));
    }
    return words;
  }

  private static double context(
      List<Token> tokens, List<Word> words, List<List<Analysis>> readings, int i, Analysis option) {
    Token token = tokens.get(i);
    boolean verb = option.partOfSpeech() == PartOfSpeech.VERB;
    double score = 0;
    if (verb && token.hasTanwinFath()) {
      score -= 1.5;
    }
    if (token.hasShadda() && option.lemma().indexOf('\u0651') < 0) {
      score -= 0.3;
    }
    if (!token.form().isEmpty() && formDiffers(token, option)) {
      score -= 0.2;
    }
    Word previous = i == 0 ? null : words.get(i - 1);
    boolean conjoined =
        option.proclitics().contains(Analysis.Proclitic.WA)
            || option.proclitics().contains(Analysis.Proclitic.FA);
    if (previous == null || OPENERS.contains(previous.token().form())) {
      score += verb ? 0.45 : 0;
      if (previous == null && verb && option.tense() == Tense.IMPERATIVE) {
        score -= 0.8;
      }
    } else if (VERB_PARTICLES.contains(previous.token().key())) {
      score += verb ? 1 : 0;
    } else if (previous.bare().equals("ان") || previous.bare().equals("لا")) {
      score += verb ? 0.5 : 0;
    } else if (previous.isPreposition() && !previous.bare().equals("بعدما")) {
      score += verb ? -1.2 : 0.2;
    } else if (FunctionWords.isRelative(previous.bare())) {
      score += verb ? 0.8 : 0;
    } else if (FunctionWords.isDemonstrative(previous.bare())) {
      score += verb ? -0.8 : 0.1;
    } else if (previous.isVerb()) {
      boolean auxiliary = isAuxiliary(previous.lemma());
      score += verb ? (auxiliary ? 0.5 : conjoined ? 0 : -0.5) : 0.1;
    } else if (previous.is(PartOfSpeech.NOUN) && !previous.isDefinite() && !conjoined) {
      boolean nextDefinite = i + 1 < tokens.size() && tokens.get(i + 1).key().startsWith("ال");
      score += verb ? (option.definite() ? -1 : nextDefinite ? 0 : -0.2) : 0.15;
    }
    if (verb && conjoined) {
      score += 0.25;
    }
    if (verb && option.tense() == Tense.IMPERATIVE) {
      score -= 0.5;
    }
    if (verb && i + 1 < tokens.size()) {
      String next = tokens.get(i + 1).key();
      if (next.startsWith("ال") || next.equals("ان") || next.equals("ب")) {
        score += 0.2;
      }
    }
    return score;
  }

  private static boolean formDiffers(Token token, Analysis option) {
    // the lemma's hamza tells أنّ from إن and the like only for short words
    return token.form().length() <= 4
        && option.lemma().length() <= 4
        && Orthography.key(option.lemma()).equals(token.key())
        && !option.lemma().replace("\u0651", "").equals(token.form());
  }

  private static boolean isAuxiliary(String lemma) {
    return switch (Orthography.key(lemma)) {
      case "كان", "بدا", "عاد", "زال", "ظل", "اصبح", "بات", "اخذ", "كاد", "واصل" -> true;
      default -> false;
    };
  }
}
