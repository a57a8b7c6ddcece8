package org.mirqab.nlp.morphology;

/** What a word is. A masdar is a {@link #NOUN} whose analysis names its verb. */
public enum PartOfSpeech {
  VERB,
  NOUN,
  ADJECTIVE,
  NUMERAL,
  PRONOUN,
  DEMONSTRATIVE,
  RELATIVE,
  INTERROGATIVE,
  PREPOSITION,
  /** و، ف، أو، ثم، بل، لكن. */
  CONJUNCTION,
  /** إن، أن، لأن، حيث، بينما، إذا. */
  SUBORDINATOR,
  /** لا، لم، لن، ليس، ما، غير، دون. */
  NEGATION,
  ADVERB,
  PARTICLE
}
