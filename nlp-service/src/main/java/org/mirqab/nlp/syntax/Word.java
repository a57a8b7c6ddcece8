package org.mirqab.nlp.syntax;

import java.util.List;
import org.mirqab.nlp.morphology.Analysis;
import org.mirqab.nlp.morphology.Analysis.Proclitic;
import org.mirqab.nlp.morphology.PartOfSpeech;
import org.mirqab.nlp.text.Orthography;
import org.mirqab.nlp.text.Token;

/**
 * A token and the reading chosen for it. What the stages ask of a word over and over is found out
 * once, as it is made. Immutable.
 */
public final class Word {

  private final Token token;
  private final String bare;
  private final Analysis reading;
  private final List<Analysis> readings;
  private final int classes;
  private final PartOfSpeech partOfSpeech;
  private final boolean conjoined;
  private final boolean definite;
  private final String stem;
  private final String lemma;
  private final String attachedPreposition;

  /**
   * @param token never null
   * @param bare its key, for a function word without و or ف; never null
   * @param reading null if the word is unknown or no word
   * @param readings all of them; never null
   */
  Word(Token token, String bare, Analysis reading, List<Analysis> readings) {
    this.token = token;
    this.bare = bare;
    this.reading = reading;
    this.readings = readings;
    this.classes = FunctionWords.classes(bare);
    String key = token.key();
    this.stem = stem(key);
    if (reading == null) {
      boolean articled = stem.startsWith("ال") && stem.length() > 4;
      this.partOfSpeech = null;
      this.conjoined =
          token.kind() == Token.Kind.ARABIC && key.length() > 3 && key.charAt(0) == 'و';
      this.definite = articled || key.startsWith("لل");
      this.lemma = articled ? stem.substring(2) : stem;
      this.attachedPreposition = preposition(key);
    } else {
      this.partOfSpeech = reading.partOfSpeech();
      this.conjoined =
          !reading.proclitics().isEmpty()
              && (reading.proclitics().contains(Proclitic.WA)
                  || reading.proclitics().contains(Proclitic.FA));
      this.definite = reading.definite();
      this.lemma = reading.lemma();
      this.attachedPreposition = preposition(reading);
    }
  }

  /** The token; never null. */
  public Token token() {
    return token;
  }

  /** Its key, for a function word without و or ف; never null. */
  public String bare() {
    return bare;
  }

  /** The reading chosen; null if the word is unknown or no word. */
  public Analysis reading() {
    return reading;
  }

  /** All readings; never null. */
  public List<Analysis> readings() {
    return readings;
  }

  /** Whether it is read as a verb. */
  public boolean isVerb() {
    return partOfSpeech == PartOfSpeech.VERB;
  }

  /** Whether it is read as a noun or is an unknown Arabic word. */
  public boolean isNominal() {
    if (reading == null) {
      return token.kind() == Token.Kind.ARABIC && classes == 0;
    }
    return partOfSpeech == PartOfSpeech.NOUN || partOfSpeech == PartOfSpeech.ADJECTIVE;
  }

  /** Whether the chosen reading is of this part of speech. */
  public boolean is(PartOfSpeech one) {
    return reading != null && partOfSpeech == one;
  }

  /** Whether it is a number, in digits or as a word. */
  public boolean isNumber() {
    return token.kind() == Token.Kind.NUMBER || partOfSpeech == PartOfSpeech.NUMERAL;
  }

  /** Whether it belongs to one of the closed classes. */
  public boolean isFunctionWord() {
    return classes != 0;
  }

  /** Whether it is a preposition written as a word. */
  public boolean isPreposition() {
    return (classes & FunctionWords.PREPOSITION) != 0;
  }

  /** Whether it is a relative pronoun. */
  public boolean isRelative() {
    return (classes & FunctionWords.RELATIVE) != 0;
  }

  /** Whether it opens a subordinate or adverbial clause. */
  public boolean isSubordinator() {
    return (classes & FunctionWords.SUBORDINATOR) != 0;
  }

  /** Whether it opens what is said, known or wanted. */
  public boolean isComplementizer() {
    return (classes & FunctionWords.COMPLEMENTIZER) != 0;
  }

  /** Whether it negates the verb after it. */
  public boolean isNegation() {
    return (classes & FunctionWords.NEGATION) != 0;
  }

  /** Whether it negates the verb after it or turns its tense. */
  public boolean isVerbParticle() {
    return isNegation() || FunctionWords.isTenseParticle(bare);
  }

  /** Whether it is هذا and the like. */
  public boolean isDemonstrative() {
    return (classes & FunctionWords.DEMONSTRATIVE) != 0;
  }

  /** Whether و or ف is attached. */
  public boolean isConjoined() {
    return conjoined;
  }

  /** Whether it carries ال. */
  public boolean isDefinite() {
    return definite;
  }

  /** Lemma of the chosen reading; the stem of an unknown word without ال. */
  public String lemma() {
    return lemma;
  }

  String stem() {
    return stem;
  }

  /** The preposition attached in front: {@code ب}, {@code ل}, {@code ك}; null if none. */
  public String attachedPreposition() {
    return attachedPreposition;
  }

  private static String stem(String key) {
    if (key.startsWith("وال")
        || key.startsWith("بال")
        || key.startsWith("فال")
        || key.startsWith("كال")) {
      return key.substring(1);
    }
    if (key.startsWith("لل") && key.length() > 4) {
      return "ال" + key.substring(2);
    }
    return key;
  }

  /** Whether one of its readings, or an unknown word's stem, has this lemma. */
  public boolean hasLemma(String other) {
    // strings keep their hash, so that most comparisons end there
    int hash = other.hashCode();
    if (reading != null && lemma.hashCode() == hash && lemma.equals(other)) {
      return true;
    }
    if (readings.isEmpty()) {
      return Orthography.isKeyOf(stem, other) || Orthography.isKeyOf(lemma, other);
    }
    for (int i = 0; i < readings.size(); i++) {
      Analysis one = readings.get(i);
      if (one.partOfSpeech() != PartOfSpeech.VERB
          && one.lemma().hashCode() == hash
          && one.lemma().equals(other)) {
        return true;
      }
    }
    return false;
  }

  private static String preposition(String key) {
    if (key.startsWith("بال") || key.startsWith("وبال")) {
      return "ب";
    }
    return key.startsWith("لل") || key.startsWith("ولل") ? "ل" : null;
  }

  private static String preposition(Analysis reading) {
    if (!reading.hasPreposition()) {
      return null;
    }
    if (reading.proclitics().contains(Proclitic.BI)) {
      return "ب";
    }
    return reading.proclitics().contains(Proclitic.LI) ? "ل" : "ك";
  }

  /** First character of the stem, or of the article ال before it, in the article's field. */
  public int startWithArticle() {
    if (reading == null || token.surface().length() != token.form().length()) {
      return token.start();
    }
    int stem = reading.stemStart();
    int at = stem;
    if (reading.definite() && stem >= 2 && token.form().startsWith("ال", stem - 2)) {
      at = stem - 2;
    }
    return token.start() + Math.min(at, token.surface().length() - 1);
  }
}
