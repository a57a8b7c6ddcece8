package org.mirqab.nlp.morphology;

import java.util.List;

/**
 * A line of verbs.tsv.
 *
 * @param lemma third person singular perfect, with hamza and shadda, without short vowels
 * @param root three or four radicals; a hamza is ء, weak radicals are و or ي
 * @param form never null
 * @param vowel form I only, where the spelling of the imperfect needs it: و ي ا (hollow) or و ي ى
 *     (defective); else empty
 * @param transitive whether it takes a direct object, and so object pronouns
 * @param prepositions those it governs, as {@code على}; never null
 * @param masdars as listed, or the regular one of its form; never empty for forms II to X
 * @param gloss English
 */
public record VerbEntry(
    String lemma,
    String root,
    VerbForm form,
    String vowel,
    boolean transitive,
    List<String> prepositions,
    List<String> masdars,
    String gloss) {}
