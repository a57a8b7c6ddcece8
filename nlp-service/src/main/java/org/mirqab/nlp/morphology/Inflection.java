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
    double prior) {}
