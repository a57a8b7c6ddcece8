package org.mirqab.nlp.morphology;

import static org.mirqab.nlp.morphology.Analysis.GrammaticalNumber.DUAL;
import static org.mirqab.nlp.morphology.Analysis.GrammaticalNumber.PLURAL;
import static org.mirqab.nlp.morphology.Analysis.GrammaticalNumber.SINGULAR;

import java.util.List;
import org.mirqab.nlp.morphology.Analysis.CaseCue;
import org.mirqab.nlp.morphology.Analysis.Gender;
import org.mirqab.nlp.morphology.Analysis.GrammaticalNumber;

/**
 * The forms of nouns and adjectives: dual, plurals, construct without ن, the alif of tanwin, and
 * the spellings before an attached pronoun (ة to ت, ى to ا, seats of a final hamza).
 */
final class NounParadigm {

  /** A dual, or a plural that is given, against the singular. */
  private static final double DUAL_PRIOR = 0.4;

  private static final double CONSTRUCT_PRIOR = 0.5;

  private final FormSink sink;

  private NounParadigm(FormSink sink) {
    this.sink = sink;
  }

  /** A noun with its plurals. A lemma in ٍ (قاضٍ) is written with ي when definite: القاضي. */
  static void noun(String lemma, List<String> plurals, Gender gender, FormSink sink) {
    NounParadigm paradigm = new NounParadigm(sink);
    boolean defective = lemma.endsWith("\u064D");
    String base = defective ? lemma.substring(0, lemma.length() - 1) : lemma;
    if (defective) {
      paradigm.defective(base, gender, SINGULAR);
      paradigm.dual(base + "ي", gender);
    } else {
      paradigm.stem(base, gender, SINGULAR, 1);
      paradigm.dual(base, gender);
    }
    for (String plural : plurals) {
      switch (plural) {
        case "ون" -> paradigm.soundMasculine(base);
        case "ات" -> paradigm.soundFeminine(base);
        default -> {
          if (plural.endsWith("\u064D")) {
            paradigm.defective(plural.substring(0, plural.length() - 1), gender, PLURAL);
          } else {
            paradigm.stem(plural, gender, PLURAL, 1);
          }
        }
      }
    }
  }

  /**
   * An adjective.
   *
   * @param feminine as spelled; empty for the regular one in ة
   * @param plurals broken plurals or {@code ون}
   */
  static void adjective(String lemma, String feminine, List<String> plurals, FormSink sink) {
    NounParadigm paradigm = new NounParadigm(sink);
    boolean defective = lemma.endsWith("\u064D");
    String base = defective ? lemma.substring(0, lemma.length() - 1) : lemma;
    String full = defective ? base + "ي" : base;
    String female = feminine.isEmpty() ? feminineOf(full) : feminine;
    noun(lemma, plurals, Gender.MASCULINE, sink);
    paradigm.stem(female, Gender.FEMININE, SINGULAR, 1);
    paradigm.dual(female, Gender.FEMININE);
    paradigm.soundFeminine(female);
  }

  private static String feminineOf(String masculine) {
    if (masculine.endsWith("ى")) {
      return masculine.substring(0, masculine.length() - 1) + "اة";
    }
    if (masculine.endsWith("ئ") || !masculine.endsWith("ء")) {
      return masculine + "ة";
    }
    return masculine + "ة";
  }

  /** قاض, قاضيا, القاضي, قاضيه. */
  private void defective(String base, Gender gender, GrammaticalNumber number) {
    emit(base, gender, number, CaseCue.NONE, true, false, false, 0.8);
    emit(base + "ي", gender, number, CaseCue.NONE, true, true, true, 1);
    emit(base + "يا", gender, number, CaseCue.ACCUSATIVE, true, false, false, 1);
  }

  private void stem(String base, Gender gender, GrammaticalNumber number, double prior) {
    int last = base.length() - 1;
    String cut = base.substring(0, last);
    switch (base.charAt(last)) {
      case 'ة' -> {
        emit(base, gender, number, CaseCue.NONE, true, false, true, prior);
        emit(cut + "ت", gender, number, CaseCue.NONE, false, true, false, prior);
      }
      case 'ى' -> {
        emit(base, gender, number, CaseCue.NONE, true, false, true, prior);
        emit(cut + "ا", gender, number, CaseCue.NONE, false, true, false, prior);
      }
      case 'ا' -> emit(base, gender, number, CaseCue.NONE, true, true, true, prior);
      case 'ء' -> {
        emit(base, gender, number, CaseCue.NONE, true, false, true, prior);
        emit(cut + "ؤ", gender, number, CaseCue.NOMINATIVE, false, true, false, prior);
        emit(cut + "ئ", gender, number, CaseCue.OBLIQUE, false, true, false, prior);
        emit(base, gender, number, CaseCue.ACCUSATIVE, false, true, false, prior);
        if (!cut.endsWith("ا")) {
          String seated = cut.endsWith("ي") ? cut + "ئا" : base + "ا";
          emit(seated, gender, number, CaseCue.ACCUSATIVE, true, false, false, prior);
        }
      }
      case 'أ' -> {
        emit(base, gender, number, CaseCue.NONE, true, true, true, prior);
        emit(cut + "ؤ", gender, number, CaseCue.NOMINATIVE, false, true, false, prior);
        emit(cut + "ئ", gender, number, CaseCue.OBLIQUE, false, true, false, prior);
      }
      default -> {
        emit(base, gender, number, CaseCue.NONE, true, true, true, prior);
        emit(base + "ا", gender, number, CaseCue.ACCUSATIVE, true, false, false, prior * 0.9);
      }
    }
  }

  private void dual(String base, Gender gender) {
    int last = base.length() - 1;
    String stem =
        switch (base.charAt(last)) {
          case 'ة' -> base.substring(0, last) + "ت";
          case 'ى' -> base.substring(0, last) + "ي";
          case 'ا' -> base.substring(0, last) + "و";
          default -> base;
        };
    String nominative =
        stem.endsWith("أ") ? stem.substring(0, stem.length() - 1) + "آ" : stem + "ا";
    String oblique = seatBeforeYa(stem);
    emit(nominative + "ن", gender, DUAL, CaseCue.NOMINATIVE, true, false, true, DUAL_PRIOR);
    emit(oblique + "ين", gender, DUAL, CaseCue.OBLIQUE, true, false, true, DUAL_PRIOR);
    double construct = DUAL_PRIOR * CONSTRUCT_PRIOR;
    emit(nominative, gender, DUAL, CaseCue.NOMINATIVE, true, true, false, construct);
    emit(oblique + "ي", gender, DUAL, CaseCue.OBLIQUE, true, true, false, construct);
  }

  private static String seatBeforeYa(String stem) {
    return stem.endsWith("أ") ? stem.substring(0, stem.length() - 1) + "أ" : stem;
  }

  private void soundMasculine(String base) {
    Gender m = Gender.MASCULINE;
    boolean open = base.endsWith("ى");
    String stem = open ? base.substring(0, base.length() - 1) : base;
    emit(stem + "ون", m, PLURAL, CaseCue.NOMINATIVE, true, false, true, 1);
    emit(stem + "ين", m, PLURAL, CaseCue.OBLIQUE, true, false, true, 1);
    emit(stem + "و", m, PLURAL, CaseCue.NOMINATIVE, true, true, false, CONSTRUCT_PRIOR);
    emit(stem + "ي", m, PLURAL, CaseCue.OBLIQUE, true, true, false, CONSTRUCT_PRIOR);
  }

  private void soundFeminine(String base) {
    int last = base.length() - 1;
    String stem =
        switch (base.charAt(last)) {
          case 'ة' -> {
            String cut = base.substring(0, last);
            yield cut.endsWith("ا") ? cut.substring(0, last - 1) + "ي" : cut;
          }
          case 'ى' -> base.substring(0, last) + "ي";
          case 'أ', 'ا' -> base.substring(0, last);
          default -> base;
        };
    String ending = base.charAt(last) == 'أ' || stem.endsWith("أ") ? "آت" : "ات";
    if (stem.endsWith("أ")) {
      stem = stem.substring(0, stem.length() - 1);
    }
    emit(stem + ending, Gender.FEMININE, PLURAL, CaseCue.NONE, true, true, true, 1);
  }

  private void emit(
      String form,
      Gender gender,
      GrammaticalNumber number,
      CaseCue cue,
      boolean free,
      boolean attaches,
      boolean takesArticle,
      double prior) {
    sink.accept(
        form,
        new Inflection(0, gender, number, null, null, cue, free, attaches, takesArticle, prior));
  }
}
