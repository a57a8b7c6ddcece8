package org.mirqab.nlp.morphology;

import java.util.Set;

/**
 * One reading of a word.
 *
 * @param lemma citation form with hamza and shadda, without short vowels: {@code وقّع}, {@code
 *     هجوم}, {@code محادثة}; never null
 * @param partOfSpeech never null
 * @param verb for a masdar or participle, the lemma of its verb; else null
 * @param person 1 to 3; 0 if none
 * @param gender null if unknown or none
 * @param number null if unknown or none
 * @param tense null unless a verb
 * @param voice null unless a verb or participle
 * @param definite whether it carries ال
 * @param caseCue what the spelling shows of the case; never null
 * @param proclitics what was split off its front, without ال; never null
 * @param enclitic the attached pronoun, as {@code ه}, {@code هم}; null if none
 * @param stemStart first character of the stem (after proclitics and ال) in the token's form
 * @param stemEnd one past the last character of the stem in the token's form
 * @param weight likelihood among the word's readings, greater is likelier; 0 to 1
 */
public record Analysis(
    String lemma,
    PartOfSpeech partOfSpeech,
    String verb,
    int person,
    Gender gender,
    GrammaticalNumber number,
    Tense tense,
    Voice voice,
    boolean definite,
    CaseCue caseCue,
    Set<Proclitic> proclitics,
    String enclitic,
    int stemStart,
    int stemEnd,
    double weight) {

  /** Grammatical gender. */
  public enum Gender {
    MASCULINE,
    FEMININE
  }

  /** Grammatical number. */
  public enum GrammaticalNumber {
    SINGULAR,
    DUAL,
    PLURAL
  }

  /** Tense of a verb; {@link #FUTURE} is the imperfect after سـ. */
  public enum Tense {
    PERFECT,
    IMPERFECT,
    FUTURE,
    IMPERATIVE
  }

  /** Voice; undiacritised forms often have both readings. */
  public enum Voice {
    ACTIVE,
    PASSIVE
  }

  /**
   * What the spelling shows of the case: ـون and ـان, ـين, final ـا or tanwin; most show nothing.
   */
  public enum CaseCue {
    NONE,
    NOMINATIVE,
    ACCUSATIVE,
    OBLIQUE
  }

  /** Clitics that come before the stem. */
  public enum Proclitic {
    /** و. */
    WA,
    /** ف. */
    FA,
    /** س. */
    SA,
    /** ب. */
    BI,
    /** ل, the preposition or the subjunctive particle. */
    LI,
    /** ك. */
    KA,
    /** أ of questions. */
    A
  }

  /** Whether the word begins with a preposition written as part of it. */
  public boolean hasPreposition() {
    return partOfSpeech != PartOfSpeech.VERB
        && !proclitics.isEmpty()
        && (proclitics.contains(Proclitic.BI)
            || proclitics.contains(Proclitic.LI)
            || proclitics.contains(Proclitic.KA));
  }
}
