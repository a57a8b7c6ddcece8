package org.mirqab.nlp.syntax;

import java.util.List;
import org.mirqab.nlp.morphology.Analysis;
import org.mirqab.nlp.morphology.Analysis.Proclitic;
import org.mirqab.nlp.morphology.PartOfSpeech;
import org.mirqab.nlp.text.Orthography;
import org.mirqab.nlp.text.Token;

/**
 * A token and the reading chosen for it.
 *
 * @param token never null
 * @param bare its key, for a function word without و or ف; never null
 * @param reading null if the word is unknown or no word
 * @param readings all of them; never null
 */
public record Word(Token token, String bare, Analysis reading, List<Analysis> readings) {

  /** Whether it is read as a verb. */
  public boolean isVerb() {
    return is(PartOfSpeech.VERB);
  }

  /** Whether it is read as a noun or is an unknown Arabic word. */
  public boolean isNominal() {
    if (reading == null) {
      return token.kind() == Token.Kind.ARABIC && !FunctionWords.isFunctionWord(token.key());
    }
    return is(PartOfSpeech.NOUN) || is(PartOfSpeech.ADJECTIVE);
  }

  /** Whether the chosen reading is of this part of speech. */
  public boolean is(PartOfSpeech partOfSpeech) {
    return reading != null && reading.partOfSpeech() == partOfSpeech;
  }

  /** Whether it is a number, in digits or as a word. */
  public boolean isNumber() {
    return token.kind() == Token.Kind.NUMBER || is(PartOfSpeech.NUMERAL);
  }

  /** Whether it is a preposition written as a word. */
  public boolean isPreposition() {
    return FunctionWords.isPreposition(bare);
  }

  /** Whether و or ف is attached. */
  public boolean isConjoined() {
    if (reading != null) {
      return reading.proclitics().contains(Proclitic.WA)
          || reading.proclitics().contains(Proclitic.FA);
    }
    return token.kind() == Token.Kind.ARABIC
        && token.key().length() > 3
        && token.key().charAt(0) == 'و';
  }

  /** Whether it carries ال. */
  public boolean isDefinite() {
    if (reading != null) {
      return reading.definite();
    }
    String key = stem();
    return key.startsWith("ال") && key.length() > 4 || token.key().startsWith("لل");
  }

  /** Lemma of the chosen reading; the stem of an unknown word without ال. */
  public String lemma() {
    if (reading != null) {
      return reading.lemma();
    }
    String key = stem();
    return key.startsWith("ال") && key.length() > 4 ? key.substring(2) : key;
  }

  String stem() {
    String key = token.key();
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
  public boolean hasLemma(String lemma) {
    if (reading != null && reading.lemma().equals(lemma)) {
      return true;
    }
    if (readings.isEmpty()) {
      return Orthography.isKeyOf(stem(), lemma) || Orthography.isKeyOf(lemma(), lemma);
    }
    for (int i = 0; i < readings.size(); i++) {
      Analysis other = readings.get(i);
      if (other.lemma().equals(lemma) && other.partOfSpeech() != PartOfSpeech.VERB) {
        return true;
      }
    }
    return false;
  }

  /** The preposition attached in front: {@code ب}, {@code ل}, {@code ك}; null if none. */
  public String attachedPreposition() {
    if (reading == null) {
      String key = token.key();
      if (key.startsWith("بال") || key.startsWith("وبال")) {
        return "ب";
      }
      return key.startsWith("لل") || key.startsWith("ولل") ? "ل" : null;
    }
    if (reading.partOfSpeech() == PartOfSpeech.VERB) {
      return null;
    }
    if (reading.proclitics().contains(Proclitic.BI)) {
      return "ب";
    }
    if (reading.proclitics().contains(Proclitic.LI)) {
      return "ل";
    }
    return reading.proclitics().contains(Proclitic.KA) ? "ك" : null;
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
