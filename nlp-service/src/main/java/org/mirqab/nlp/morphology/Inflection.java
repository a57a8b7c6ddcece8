package org.mirqab.nlp.morphology;

import org.mirqab.nlp.morphology.Analysis.CaseCue;
import org.mirqab.nlp.morphology.Analysis.Gender;
import org.mirqab.nlp.morphology.Analysis.GrammaticalNumber;
import org.mirqab.nlp.morphology.Analysis.Tense;
import org.mirqab.nlp.morphology.Analysis.Voice;

/**
 * The features of one inflected form; shared by all words.
 *
 * @param free whether it stands without an attached pronoun
 * @param attaches whether it takes an attached pronoun
 * @param takesArticle whether it takes ال
 * @param prior how common the cell of the paradigm is in news prose, against its most common one
 *     (1); by judgement, ordered so that the reading a newspaper reader would take comes first
 */
record Inflection(
    int person,
    Gender gender,
    GrammaticalNumber number,
    Tense tense,
    Voice voice,
    CaseCue caseCue,
    boolean free,
    boolean attaches,
    boolean takesArticle,
    double prior) {

  /** Cheap, for each of the quarter million forms is looked up by it when the lexicon is read. */
  @Override
  public int hashCode() {
    int code = person;
    code = code * 3 + place(gender);
    code = code * 4 + place(number);
    code = code * 5 + place(tense);
    code = code * 3 + place(voice);
    code = code * 4 + place(caseCue);
    code = code * 8 + (free ? 4 : 0) + (attaches ? 2 : 0) + (takesArticle ? 1 : 0);
    return code * 31 + Double.hashCode(prior);
  }

  private static int place(Enum<?> constant) {
    return constant == null ? 0 : constant.ordinal() + 1;
  }
}
