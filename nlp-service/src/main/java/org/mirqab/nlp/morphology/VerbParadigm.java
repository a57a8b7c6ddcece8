package org.mirqab.nlp.morphology;

import static org.mirqab.nlp.morphology.Analysis.GrammaticalNumber.DUAL;
import static org.mirqab.nlp.morphology.Analysis.GrammaticalNumber.PLURAL;
import static org.mirqab.nlp.morphology.Analysis.GrammaticalNumber.SINGULAR;

import org.mirqab.nlp.morphology.Analysis.CaseCue;
import org.mirqab.nlp.morphology.Analysis.Gender;
import org.mirqab.nlp.morphology.Analysis.GrammaticalNumber;
import org.mirqab.nlp.morphology.Analysis.Tense;
import org.mirqab.nlp.morphology.Analysis.Voice;

/**
 * The finite forms of a verb: perfect, imperfect and imperative, both voices. Where the second
 * person singular is spelled as another person (كتبت, تكتب) only the other one is given, for news
 * prose hardly addresses its reader.
 */
final class VerbParadigm {

  /** Undiacritised, most passives look like actives, which are about six times as common. */
  private static final double PASSIVE_PRIOR = 0.15;

  /** First and second persons are found in quotations only. */
  private static final double SPEAKER_PRIOR = 0.2;

  /** Jussive short forms (لم يقل), duals and feminine plurals. */
  private static final double RARE_PRIOR = 0.3;

  private static final double IMPERATIVE_PRIOR = 0.03;

  private final VerbEntry verb;
  private final VerbStems stems;
  private final FormSink sink;

  private VerbParadigm(VerbEntry verb, VerbStems stems, FormSink sink) {
    this.verb = verb;
    this.stems = stems;
    this.sink = sink;
  }

  /** Hands all forms to {@code sink}. */
  static void generate(VerbEntry verb, VerbStems stems, FormSink sink) {
    VerbParadigm paradigm = new VerbParadigm(verb, stems, sink);
    paradigm.perfect(stems.perfect(), Voice.ACTIVE, 1);
    paradigm.imperfect(stems.imperfect(), stems.prefixVowel(), Voice.ACTIVE, 1);
    if (stems.passivePerfect() != null && (verb.transitive() || !verb.prepositions().isEmpty())) {
      paradigm.perfect(stems.passivePerfect(), Voice.PASSIVE, PASSIVE_PRIOR);
      paradigm.imperfect(stems.passiveImperfect(), 'u', Voice.PASSIVE, PASSIVE_PRIOR);
    }
    paradigm.imperative();
  }

  /** The citation form the stems give: the lemma must be spelled so. */
  static String citation(VerbStems stems) {
    VerbStems.Stem perfect = stems.perfect();
    return Spelling.writeWithShadda(
        perfect.beforeVowel()
            + switch (perfect.end()) {
              case A_WAW -> "A";
              case A_YA -> "Y";
              case I -> "iي";
              case CONSONANT, U -> "";
            });
  }

  private void perfect(VerbStems.Stem stem, Voice voice, double prior) {
    String v = stem.beforeVowel();
    String c = stem.beforeConsonant();
    Cell cell = new Cell(Tense.PERFECT, voice);
    double speaker = prior * SPEAKER_PRIOR;
    double rare = prior * RARE_PRIOR;
    Gender m = Gender.MASCULINE;
    Gender f = Gender.FEMININE;
    switch (stem.end()) {
      case A_WAW, A_YA -> {
        boolean waw = stem.end() == VerbStems.End.A_WAW;
        String glide = waw ? "aو" : "aي";
        cell.apart(v + (waw ? "A" : "Y"), v + "A", 3, m, SINGULAR, prior);
        cell.both(v + "aت", 3, f, SINGULAR, prior);
        cell.both(v + glide + "A", 3, m, DUAL, rare);
        cell.both(v + "aتA", 3, f, DUAL, rare);
        cell.apart(v + "aو!", v + "aو", 3, m, PLURAL, prior);
        c = v + glide;
      }
      case I -> {
        cell.both(v + "iي", 3, m, SINGULAR, prior);
        cell.both(v + "iيaت", 3, f, SINGULAR, prior);
        cell.both(v + "iيA", 3, m, DUAL, rare);
        cell.both(v + "iيaتA", 3, f, DUAL, rare);
        cell.apart(v + "U!", v + "U", 3, m, PLURAL, prior);
        c = v + "I";
      }
      default -> {
        cell.both(v, 3, m, SINGULAR, prior);
        cell.both(v + "aت", 3, f, SINGULAR, prior);
        cell.both(v + "A", 3, m, DUAL, rare);
        cell.both(v + "aتA", 3, f, DUAL, rare);
        cell.apart(v + "U!", v + "U", 3, m, PLURAL, prior);
      }
    }
    cell.both(c + "نa", 3, f, PLURAL, rare);
    cell.both(c + "تu", 1, null, SINGULAR, speaker);
    cell.both(c + "نA", 1, null, PLURAL, speaker);
    cell.apart(c + "تuم", c + "تuمU", 2, m, PLURAL, speaker * RARE_PRIOR);
  }

  private void imperfect(VerbStems.Stem stem, char prefixVowel, Voice voice, double prior) {
    Cell cell = new Cell(Tense.IMPERFECT, voice);
    Gender m = Gender.MASCULINE;
    Gender f = Gender.FEMININE;
    double speaker = prior * SPEAKER_PRIOR;
    double rare = prior * RARE_PRIOR;
    String ya = "ي" + prefixVowel;
    String ta = "ت" + prefixVowel;
    singular(cell, stem, ya, 3, m, SINGULAR, prior);
    singular(cell, stem, ta, 3, f, SINGULAR, prior);
    singular(cell, stem, "ء" + prefixVowel, 1, null, SINGULAR, speaker);
    singular(cell, stem, "ن" + prefixVowel, 1, null, PLURAL, speaker);
    String v = stem.beforeVowel();
    String dual =
        switch (stem.end()) {
          case U -> v + "uو";
          case I -> v + "iي";
          case A_YA, A_WAW -> v + "aي";
          case CONSONANT -> v;
        };
    String plural =
        switch (stem.end()) {
          case A_YA, A_WAW -> v + "aو";
          default -> v + "U";
        };
    String feminine =
        switch (stem.end()) {
          case U -> v + "Uنa";
          case I -> v + "Iنa";
          case A_YA, A_WAW -> v + "aينa";
          case CONSONANT -> stem.beforeConsonant() + "نa";
        };
    cell.both(ya + dual + "Aنi", 3, m, DUAL, rare);
    cell.both(ya + dual + "A", 3, m, DUAL, rare * RARE_PRIOR);
    cell.both(ta + dual + "Aنi", 3, f, DUAL, rare);
    cell.both(ta + dual + "A", 3, f, DUAL, rare * RARE_PRIOR);
    cell.both(ya + plural + "نa", 3, m, PLURAL, prior);
    cell.apart(ya + plural + "!", ya + plural, 3, m, PLURAL, prior);
    cell.both(ta + plural + "نa", 2, m, PLURAL, speaker);
    cell.apart(ta + plural + "!", ta + plural, 2, m, PLURAL, speaker);
    cell.both(ya + feminine, 3, f, PLURAL, rare);
  }

  private void singular(
      Cell cell,
      VerbStems.Stem stem,
      String prefix,
      int person,
      Gender gender,
      GrammaticalNumber number,
      double prior) {
    String base = prefix + stem.beforeVowel();
    switch (stem.end()) {
      case U -> {
        cell.both(base + "U", person, gender, number, prior);
        cell.both(base + "u", person, gender, number, prior * RARE_PRIOR);
      }
      case I -> {
        cell.both(base + "I", person, gender, number, prior);
        cell.both(base + "i", person, gender, number, prior * RARE_PRIOR);
      }
      case A_YA, A_WAW -> {
        cell.apart(base + "Y", base + "A", person, gender, number, prior);
        cell.both(base + "a", person, gender, number, prior * RARE_PRIOR);
      }
      case CONSONANT -> {
        cell.both(base, person, gender, number, prior);
        if (base.endsWith("ء")) {
          // The indicative: يقرؤه beside يقرأه.
          cell.attached(base + "u", person, gender, number, prior);
        }
        String jussive = prefix + stem.beforeConsonant();
        if (!Spelling.write(jussive).equals(Spelling.write(base))) {
          cell.both(jussive, person, gender, number, prior * RARE_PRIOR);
        }
      }
    }
  }

  private void imperative() {
    VerbStems.Stem stem = stems.imperfect();
    Cell cell = new Cell(Tense.IMPERATIVE, Voice.ACTIVE);
    String v = stem.beforeVowel();
    String prefix = imperativePrefix();
    String c =
        stem.end() == VerbStems.End.CONSONANT
            ? stem.beforeConsonant()
            : v + (stem.end() == VerbStems.End.U ? "u" : stem.end() == VerbStems.End.I ? "i" : "a");
    if (prefix.isEmpty() && verb.form() == VerbForm.I && verb.root().charAt(0) == 'ء') {
      v = v.substring(1);
      c = c.substring(1);
    }
    cell.both(prefix + c, 2, Gender.MASCULINE, SINGULAR, IMPERATIVE_PRIOR);
    cell.apart(prefix + v + "U!", prefix + v + "U", 2, Gender.MASCULINE, PLURAL, IMPERATIVE_PRIOR);
  }

  private boolean doublyWeak() {
    return verb.form() == VerbForm.I
        && "وي".indexOf(verb.root().charAt(0)) >= 0
        && "وي".indexOf(verb.root().charAt(2)) >= 0;
  }

  /** The alif before a stem that begins with two consonants. */
  private String imperativePrefix() {
    return switch (verb.form()) {
      case IV -> "ءa";
      case VII, VIII, IX, X, QIV -> "i";
      case I -> {
        String stem = stems.imperfect().beforeConsonant();
        boolean dropsHamza =
            verb.root().equals("ءخذ") || verb.root().equals("ءكل") || verb.root().equals("ءمر");
        boolean twoConsonants = stem.length() > 1 && "aiuAIU".indexOf(stem.charAt(1)) < 0;
        yield twoConsonants && !dropsHamza ? "i" : "";
      }
      default -> "";
    };
  }

  /** Emits the forms of one tense and voice. */
  private final class Cell {

    private final Tense tense;
    private final Voice voice;

    Cell(Tense tense, Voice voice) {
      this.tense = tense;
      this.voice = voice;
    }

    /** A form spelled alike alone and before a pronoun. */
    void both(String sounds, int person, Gender gender, GrammaticalNumber number, double prior) {
      emit(sounds, person, gender, number, true, verb.transitive(), prior);
    }

    /** A form spelled otherwise before a pronoun. */
    void apart(
        String alone,
        String before,
        int person,
        Gender gender,
        GrammaticalNumber number,
        double prior) {
      emit(alone, person, gender, number, true, false, prior);
      attached(before, person, gender, number, prior);
    }

    void attached(
        String sounds, int person, Gender gender, GrammaticalNumber number, double prior) {
      if (verb.transitive()) {
        emit(sounds, person, gender, number, false, true, prior);
      }
    }

    private void emit(
        String sounds,
        int person,
        Gender gender,
        GrammaticalNumber number,
        boolean free,
        boolean attaches,
        double prior) {
      if (voice == Voice.PASSIVE
          && !verb.transitive()
          && (person != 3 || gender != Gender.MASCULINE || number != SINGULAR)) {
        // Without an object the passive has no subject: عُثر على.
        return;
      }
      Inflection inflection =
          new Inflection(
              person, gender, number, tense, voice, CaseCue.NONE, free, attaches, false, prior);
      String form = Spelling.write(sounds);
      if (form.length() < 3 && tense != Tense.PERFECT && doublyWeak()) {
        // The imperatives and jussives of وقى and ولي are no more than letters in the news.
        return;
      }
      sink.accept(form, inflection);
      if (verb.root().charAt(verb.root().length() - 1) == 'ء') {
        String other = Spelling.writeKeepingSeat(sounds);
        if (!other.equals(form)) {
          sink.accept(other, inflection);
        }
      }
    }
  }
}
