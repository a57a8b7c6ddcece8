package org.mirqab.nlp.morphology;

import java.util.List;

/**
 * A line of nouns.tsv, or a masdar of verbs.tsv that nouns.tsv does not list.
 *
 * @param lemma singular, with hamza, without short vowels and shadda
 * @param plurals broken plurals as spelled, or the sound endings {@code ون}, {@code ات}; may be
 *     empty
 * @param gender never null
 * @param verb lemma of the verb it is the masdar of; null if none
 * @param semanticClass never null
 * @param gloss English; empty for a masdar that is not listed
 */
public record NounEntry(
    String lemma,
    List<String> plurals,
    Analysis.Gender gender,
    String verb,
    SemanticClass semanticClass,
    String gloss) {}
