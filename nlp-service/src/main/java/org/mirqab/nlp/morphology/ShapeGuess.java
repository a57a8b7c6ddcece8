package org.mirqab.nlp.morphology;

import java.util.EnumSet;
import java.util.List;
import org.mirqab.nlp.morphology.Analysis.CaseCue;
import org.mirqab.nlp.morphology.Analysis.Gender;
import org.mirqab.nlp.morphology.Analysis.GrammaticalNumber;
import org.mirqab.nlp.morphology.Analysis.Proclitic;
import org.mirqab.nlp.morphology.Analysis.Tense;
import org.mirqab.nlp.morphology.Analysis.Voice;
import org.mirqab.nlp.text.Token;

/**
 * Readings of a word the lexicon does not know, by its shape: the article makes a noun, يـ or تـ
 * may be a verb, ـي and ـية a nisba adjective. An unknown word is most often a name, so the plain
 * noun comes first where the shape says nothing. Stateless.
 */
final class ShapeGuess {

  private static final double NISBA_WEIGHT = 0.5;
  private static final double NOUN_WEIGHT = 0.4;
  private static final double SPLIT_NOUN_WEIGHT = 0.25;
  private static final double VERB_WEIGHT = 0.2;

  private ShapeGuess() {}

  /** Adds at least one reading of {@code token}. */
  static void guess(Token token, FormTable table, List<Analysis> found) {
    String form = token.form();
    EnumSet<Proclitic> proclitics = EnumSet.noneOf(Proclitic.class);
    int conjunction = 0;
    char first = form.charAt(0);
    if ((first == 'و' || first == 'ف') && form.length() > 4) {
      conjunction = 1;
    }
    int[] article = article(form, conjunction);
    if (article == null && conjunction == 1) {
      article = article(form, 0);
      if (article == null) {
        proclitics.add(first == 'و' ? Proclitic.WA : Proclitic.FA);
        nominal(token, table, found, 1, false, proclitics, SPLIT_NOUN_WEIGHT);
        verb(token, found, 1, proclitics);
        proclitics = EnumSet.noneOf(Proclitic.class);
      } else {
        conjunction = 0;
      }
    }
    if (article != null) {
      if (conjunction == 1) {
        proclitics.add(first == 'و' ? Proclitic.WA : Proclitic.FA);
      }
      switch (article[1]) {
        case 'ب' -> proclitics.add(Proclitic.BI);
        case 'ك' -> proclitics.add(Proclitic.KA);
        case 'ل' -> proclitics.add(Proclitic.LI);
        default -> {
          // No preposition.
        }
      }
      nominal(token, table, found, article[0], true, proclitics, NOUN_WEIGHT);
      return;
    }
    nominal(token, table, found, 0, false, proclitics, NOUN_WEIGHT);
    verb(token, found, 0, proclitics);
    if (form.length() > 4 && (first == 'ب' || first == 'ل')) {
      EnumSet<Proclitic> preposition = EnumSet.of(first == 'ب' ? Proclitic.BI : Proclitic.LI);
      nominal(token, table, found, 1, false, preposition, SPLIT_NOUN_WEIGHT / 2);
    }
  }

  /** Where the stem after ال begins, and the preposition before it or 0; null without ال. */
  private static int[] article(String form, int start) {
    if (form.length() - start < 5) {
      return null;
    }
    if (form.startsWith("ال", start)) {
      return new int[] {start + 2, 0};
    }
    if (form.startsWith("لل", start)) {
      return new int[] {start + 2, 'ل'};
    }
    char preposition = form.charAt(start);
    boolean joined = (preposition == 'ب' || preposition == 'ك') && form.startsWith("ال", start + 1);
    return joined && form.length() - start > 5 ? new int[] {start + 3, preposition} : null;
  }

  private static void nominal(
      Token token,
      FormTable table,
      List<Analysis> found,
      int start,
      boolean definite,
      EnumSet<Proclitic> proclitics,
      double weight) {
    String stem = token.form().substring(start);
    Ending nisba = Ending.ofNisba(stem);
    if (nisba != null) {
      int base = stem.length() - nisba.letters.length();
      String lemma = stem.substring(0, base) + "ي";
      boolean known = table.find(token.key(), start, start + base) >= 0;
      found.add(
          analysis(
              lemma,
              PartOfSpeech.ADJECTIVE,
              nisba,
              definite,
              proclitics,
              start,
              token,
              known || definite ? NISBA_WEIGHT : weight / 2));
    }
    Ending ending = Ending.ofNoun(stem);
    String lemma =
        ending.number == GrammaticalNumber.PLURAL
            ? stem.substring(0, stem.length() - ending.letters.length())
            : stem;
    found.add(
        analysis(lemma, PartOfSpeech.NOUN, ending, definite, proclitics, start, token, weight));
  }

  private static Analysis analysis(
      String lemma,
      PartOfSpeech part,
      Ending ending,
      boolean definite,
      EnumSet<Proclitic> proclitics,
      int start,
      Token token,
      double weight) {
    return new Analysis(
        lemma,
        part,
        null,
        0,
        ending.gender,
        ending.number,
        null,
        null,
        definite,
        token.hasTanwinFath() ? CaseCue.ACCUSATIVE : ending.cue,
        EnumSet.copyOf(proclitics),
        null,
        start,
        token.form().length(),
        weight);
  }

  private static void verb(
      Token token, List<Analysis> found, int start, EnumSet<Proclitic> proclitics) {
    String form = token.form();
    EnumSet<Proclitic> all = EnumSet.copyOf(proclitics);
    int stem = start;
    Tense tense = Tense.IMPERFECT;
    if (form.length() - start > 4 && form.charAt(start) == 'س') {
      stem++;
      tense = Tense.FUTURE;
      all.add(Proclitic.SA);
    }
    char prefix = form.charAt(stem);
    int length = form.length() - stem;
    if ((prefix != 'ي' && prefix != 'ت') || length < 4 || form.endsWith("ة")) {
      return;
    }
    boolean plural = form.endsWith("ون") || form.endsWith("وا");
    found.add(
        new Analysis(
            form.substring(stem),
            PartOfSpeech.VERB,
            null,
            3,
            prefix == 'ت' ? Gender.FEMININE : Gender.MASCULINE,
            plural ? GrammaticalNumber.PLURAL : GrammaticalNumber.SINGULAR,
            tense,
            Voice.ACTIVE,
            false,
            CaseCue.NONE,
            all,
            null,
            stem,
            form.length(),
            tense == Tense.FUTURE ? NISBA_WEIGHT : VERB_WEIGHT));
  }

  /** Endings that show gender, number or case. */
  private enum Ending {
    NONE("", null, null, CaseCue.NONE),
    FEMININE("ة", Gender.FEMININE, GrammaticalNumber.SINGULAR, CaseCue.NONE),
    PLURAL_NOMINATIVE("ون", Gender.MASCULINE, GrammaticalNumber.PLURAL, CaseCue.NOMINATIVE),
    PLURAL_OBLIQUE("ين", Gender.MASCULINE, GrammaticalNumber.PLURAL, CaseCue.OBLIQUE),
    PLURAL_FEMININE("ات", Gender.FEMININE, GrammaticalNumber.PLURAL, CaseCue.NONE),
    NISBA("ي", Gender.MASCULINE, GrammaticalNumber.SINGULAR, CaseCue.NONE),
    NISBA_FEMININE("ية", Gender.FEMININE, GrammaticalNumber.SINGULAR, CaseCue.NONE),
    NISBA_PLURAL_NOMINATIVE("يون", Gender.MASCULINE, GrammaticalNumber.PLURAL, CaseCue.NOMINATIVE),
    NISBA_PLURAL_OBLIQUE("يين", Gender.MASCULINE, GrammaticalNumber.PLURAL, CaseCue.OBLIQUE),
    NISBA_PLURAL_FEMININE("يات", Gender.FEMININE, GrammaticalNumber.PLURAL, CaseCue.NONE),
    NISBA_DUAL_NOMINATIVE("يان", Gender.MASCULINE, GrammaticalNumber.DUAL, CaseCue.NOMINATIVE),
    NISBA_ACCUSATIVE("يا", Gender.MASCULINE, GrammaticalNumber.SINGULAR, CaseCue.ACCUSATIVE),
    NISBA_DUAL_FEMININE("يتان", Gender.FEMININE, GrammaticalNumber.DUAL, CaseCue.NOMINATIVE),
    NISBA_DUAL_FEMININE_OBLIQUE("يتين", Gender.FEMININE, GrammaticalNumber.DUAL, CaseCue.OBLIQUE);

    private static final List<Ending> NISBAS =
        List.of(
            NISBA_DUAL_FEMININE,
            NISBA_DUAL_FEMININE_OBLIQUE,
            NISBA_PLURAL_NOMINATIVE,
            NISBA_PLURAL_OBLIQUE,
            NISBA_PLURAL_FEMININE,
            NISBA_DUAL_NOMINATIVE,
            NISBA_FEMININE,
            NISBA_ACCUSATIVE,
            NISBA);
    private static final List<Ending> NOUNS =
        List.of(PLURAL_NOMINATIVE, PLURAL_OBLIQUE, PLURAL_FEMININE, FEMININE);

    private final String letters;
    private final Gender gender;
    private final GrammaticalNumber number;
    private final CaseCue cue;

    Ending(String letters, Gender gender, GrammaticalNumber number, CaseCue cue) {
      this.letters = letters;
      this.gender = gender;
      this.number = number;
      this.cue = cue;
    }

    private static Ending ofNisba(String stem) {
      return of(NISBAS, stem, null);
    }

    private static Ending ofNoun(String stem) {
      return of(NOUNS, stem, NONE);
    }

    private static Ending of(List<Ending> endings, String stem, Ending otherwise) {
      for (Ending ending : endings) {
        if (stem.endsWith(ending.letters) && stem.length() - ending.letters.length() >= 3) {
          return ending;
        }
      }
      return otherwise;
    }
  }
}
