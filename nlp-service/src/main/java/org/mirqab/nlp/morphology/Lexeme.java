package org.mirqab.nlp.morphology;

/**
 * A word of the lexicon, as its forms refer to it.
 *
 * @param verb lemma of the verb of a masdar or participle; null if none
 * @param transitive whether a verb takes object pronouns
 * @param prior how likely this word is against others of the same spelling, 0 to 1
 */
record Lexeme(
    String lemma, PartOfSpeech partOfSpeech, String verb, boolean transitive, double prior) {

  boolean hasShadda() {
    return lemma.indexOf('\u0651') >= 0;
  }
}
