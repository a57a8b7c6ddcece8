package org.mirqab.nlp.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mirqab.nlp.morphology.Analysis;
import org.mirqab.nlp.morphology.Analysis.Gender;
import org.mirqab.nlp.morphology.Analysis.GrammaticalNumber;
import org.mirqab.nlp.morphology.Analysis.Tense;
import org.mirqab.nlp.morphology.PartOfSpeech;
import org.mirqab.nlp.text.Orthography;
import org.mirqab.nlp.text.Token;

/**
 * Chooses a reading for every word by weighted constraints on its neighbours. The weights are small
 * numbers beside the lexicon's own likelihoods of 0 to 1: a hard cue counts 1 or more, a soft one
 * 0.3. Safe for use by many threads.
 */
public final class Disambiguator {

  private static final Set<String> VERB_PARTICLES =
      Set.of(
          "لم", "لن", "قد", "لقد", "وقد", "فقد", "سوف", "هل", "كان", "كانت", "كانوا", "وكان",
          "وكانت", "فلم", "ولم", "ولن");

  /** What mostly stands before a verb, though a noun may follow too. */
  private static final Set<String> BEFORE_VERBS =
      Set.of(
          "ما", "مما", "فيما", "عندما", "حينما", "بعدما", "قبلما", "كلما", "حين", "كما", "بما",
          "حيثما", "ريثما", "اذا", "لو", "كي", "لكي");

  /** Nouns and adverbs that govern a genitive as prepositions do. */
  private static final Set<String> GOVERNORS =
      Set.of(
          "مقابل", "طوال", "طيله", "بفعل", "نتيجه", "بعيد", "قبيل", "عشيه", "اجل", "كل", "جميع",
          "بعض", "مجرد", "عدم", "سبل", "غير", "شبه", "اي", "ايه", "كافه", "مدي", "قيد", "ازاء",
          "حيال", "سوي", "لدي", "ضروره", "بهدف", "بغيه", "بغرض", "بدل", "عدا", "مثل", "طبقا");

  private static final Set<String> OPENERS = Set.of("،", ":", "\"", "«", "-", "..", ".", "؛", "“");

  /** A verb below this is none, even if the word has no other reading: it is most often a name. */
  private static final double LEAST_VERB = 0.1;

  private final WordReader reader;

  /**
   * @param reader gives the readings of a word
   */
  public Disambiguator(WordReader reader) {
    this.reader = reader;
  }

  /** The words of a sentence, in order, one for each token. */
  public List<Word> read(List<Token> tokens) {
    List<List<Analysis>> readings = new ArrayList<>(tokens.size());
    for (Token token : tokens) {
      readings.add(token.kind() == Token.Kind.ARABIC ? reader.analyze(token) : List.of());
    }
    List<Word> words = new ArrayList<>(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      String bare = FunctionWords.bare(token.key());
      List<Analysis> options = readings.get(i);
      Analysis best = null;
      boolean read = !options.isEmpty() && FunctionWords.classes(bare) == 0;
      if (read && options.size() == 1 && options.get(0).partOfSpeech() != PartOfSpeech.VERB) {
        // nothing to choose from, and only a verb can be too unlikely
        best = options.get(0);
      } else if (read) {
        double bestScore = Double.NEGATIVE_INFINITY;
        Cues cues =
            new Cues(
                before(i == 0 ? null : words.get(i - 1)), token.hasTanwinFath(), token.hasShadda());
        for (Analysis option : options) {
          double score = option.weight() + context(tokens, words, readings, i, cues, option);
          if (score > bestScore) {
            bestScore = score;
            best = option;
          }
        }
        if (best.partOfSpeech() == PartOfSpeech.VERB && bestScore < LEAST_VERB) {
          best = null;
        }
      }
      words.add(new Word(token, bare, best, options));
    }
    return words;
  }

  /** What stands before a word, as far as it speaks for or against its readings. */
  private enum Before {
    NOTHING,
    OPENER,
    VERB_PARTICLE,
    THAT,
    NOT,
    BEFORE_VERB,
    PRONOUN_OF_CLAUSE,
    GOVERNOR,
    RELATIVE,
    DEMONSTRATIVE,
    VERB,
    BARE_NOUN,
    DEFINITE_NOUN,
    OTHER
  }

  /** What is looked up once for all readings of a word. */
  private record Cues(Before before, boolean tanwin, boolean shadda) {}

  /** The first that fits. */
  private static Before before(Word previous) {
    if (previous == null) {
      return Before.NOTHING;
    }
    String bare = previous.bare();
    if (OPENERS.contains(previous.token().form())) {
      return Before.OPENER;
    }
    if (VERB_PARTICLES.contains(previous.token().key())) {
      return Before.VERB_PARTICLE;
    }
    if (bare.equals("ان")) {
      return Before.THAT;
    }
    if (bare.equals("لا")) {
      return Before.NOT;
    }
    if (BEFORE_VERBS.contains(bare)) {
      return Before.BEFORE_VERB;
    }
    if (isPronounOfClause(bare)) {
      return Before.PRONOUN_OF_CLAUSE;
    }
    if (previous.isPreposition() || GOVERNORS.contains(bareGovernor(previous))) {
      return Before.GOVERNOR;
    }
    if (previous.isRelative()) {
      return Before.RELATIVE;
    }
    if (previous.isDemonstrative()) {
      return Before.DEMONSTRATIVE;
    }
    if (previous.isVerb()) {
      return Before.VERB;
    }
    if (previous.is(PartOfSpeech.NOUN)) {
      return previous.isDefinite() ? Before.DEFINITE_NOUN : Before.BARE_NOUN;
    }
    return Before.OTHER;
  }

  private static double context(
      List<Token> tokens,
      List<Word> words,
      List<List<Analysis>> readings,
      int i,
      Cues cues,
      Analysis option) {
    Token token = tokens.get(i);
    boolean verb = option.partOfSpeech() == PartOfSpeech.VERB;
    Word previous = i == 0 ? null : words.get(i - 1);
    double score = verb ? rareCell(option, tokens, previous, i) : 0;
    if (verb && cues.tanwin()) {
      score -= 1.5;
    }
    if (cues.shadda() && option.lemma().indexOf('\u0651') < 0) {
      score -= 0.3;
    }
    if (!token.form().isEmpty() && formDiffers(token, option)) {
      score -= 0.2;
    }
    boolean conjoined =
        option.proclitics().contains(Analysis.Proclitic.WA)
            || option.proclitics().contains(Analysis.Proclitic.FA);
    switch (cues.before()) {
      case NOTHING -> {
        if (verb) {
          // a body's sentence begins with its verb, a headline as often with a masdar
          score += endsWithStop(tokens) || option.tense() != Tense.PERFECT ? 0.45 : 0.1;
          score -= option.tense() == Tense.IMPERATIVE ? 0.8 : 0;
        }
      }
      case OPENER -> score += verb ? 0.45 : 0;
      case VERB_PARTICLE -> score += verb ? 1 : 0;
      case THAT -> score += verb ? afterThat(tokens, i, option) : 0;
      case NOT -> score += verb ? (option.tense() == Tense.PERFECT ? -0.5 : 0.5) : 0;
      case BEFORE_VERB -> score += verb ? 0.5 : 0;
      case PRONOUN_OF_CLAUSE -> score += verb ? 0.5 + agreement(previous.bare(), option) : 0;
      case GOVERNOR -> score += verb ? (mayBeClause(previous.bare(), option) ? -0.3 : -1.2) : 0.2;
      case RELATIVE -> score += verb ? 0.8 : 0;
      case DEMONSTRATIVE -> score += verb ? (conjoined ? 0.3 : -0.8) : 0.1;
      case VERB ->
          score += verb ? (isAuxiliary(previous.lemma()) ? 0.5 : conjoined ? 0 : -0.5) : 0.1;
      case BARE_NOUN -> {
        if (!conjoined) {
          // a bare noun before a bare one that may be a masdar: rather the head of an idafa
          boolean nextDefinite = i + 1 < tokens.size() && tokens.get(i + 1).key().startsWith("ال");
          score +=
              verb ? (option.definite() ? -1 : nextDefinite ? ambiguityCost(option) : -0.2) : 0.15;
        }
      }
      case DEFINITE_NOUN -> {
        if (!conjoined) {
          // الأمر دفع: a bare noun cannot go with a definite one
          boolean bareNoun =
              option.partOfSpeech() == PartOfSpeech.NOUN
                  && !option.definite()
                  && option.enclitic() == null
                  && !option.hasPreposition();
          boolean bareVerb = option.enclitic() == null;
          score +=
              verb
                  ? (bareVerb ? 0.2 : 0)
                  : bareNoun && option.caseCue() == Analysis.CaseCue.NONE ? -0.2 : 0;
        }
      }
      default -> {}
    }
    if (verb && i + 1 < readings.size()) {
      score += nextAgreement(option, readings.get(i + 1));
    }
    if (verb && conjoined) {
      score += 0.25;
    }
    if (verb && option.tense() == Tense.IMPERATIVE) {
      score -= 0.5;
    }
    if (verb && i + 1 < tokens.size()) {
      String next = tokens.get(i + 1).key();
      if (next.startsWith("ال") || next.equals("ان") || next.equals("ب")) {
        score += 0.2;
      }
    }
    return score;
  }

  /** What speaks against cells of the paradigm that news prose hardly uses. */
  private static double rareCell(Analysis option, List<Token> tokens, Word previous, int i) {
    String before = previous == null ? "" : previous.bare();
    double cost = 0;
    if (option.person() == 2) {
      cost -= 0.4;
    }
    if (option.number() == GrammaticalNumber.PLURAL
        && option.gender() == Gender.FEMININE
        && option.person() == 3) {
      cost -= 0.8;
    }
    if (option.number() == GrammaticalNumber.DUAL && tokens.get(i).key().endsWith("ا")) {
      cost -= dualBefore(tokens, i) ? 0 : 0.7;
    }
    if ("ك".equals(option.enclitic())) {
      cost -= 0.9;
    }
    if (isJussive(option, tokens.get(i))
        && !before.equals("لم")
        && !before.equals("لا")
        && !before.equals("ولم")
        && !before.equals("فلم")
        && !option.proclitics().contains(Analysis.Proclitic.LI)) {
      cost -= 1.0;
    }
    return cost;
  }

  /** Two are told of before: الوفدان اتفقا, أنهما. */
  private static boolean dualBefore(List<Token> tokens, int i) {
    for (int j = Math.max(0, i - 8); j < i; j++) {
      String key = tokens.get(j).key();
      if (key.endsWith("ان") && key.length() > 4
          || key.endsWith("هما")
          || key.endsWith("ين") && key.length() > 5
          || key.charAt(0) == 'و' && key.length() > 3) {
        return true;
      }
    }
    return false;
  }

  /** An imperfect of a weak verb that has lost its long vowel. */
  private static boolean isJussive(Analysis option, Token token) {
    if (option.tense() != Tense.IMPERFECT || option.number() != GrammaticalNumber.SINGULAR) {
      return false;
    }
    String lemma = option.lemma();
    String stem = token.form().substring(option.stemStart(), option.stemEnd());
    if (lemma.length() < 2 || stem.length() < 2) {
      return false;
    }
    if (isLong(lemma.charAt(lemma.length() - 1))) {
      return !isLong(stem.charAt(stem.length() - 1));
    }
    return lemma.charAt(lemma.length() - 2) == 'ا'
        && lemma.length() < 6
        && !isLong(stem.charAt(stem.length() - 2));
  }

  private static boolean isLong(char c) {
    return c == 'ا' || c == 'و' || c == 'ي' || c == 'ى' || c == 'ئ';
  }

  /** أن takes the imperfect; the perfect after بعد أن and its like, a noun else. */
  private static double afterThat(List<Token> tokens, int i, Analysis option) {
    if (option.tense() == Tense.PERFECT) {
      String before = i < 2 ? "" : FunctionWords.bare(tokens.get(i - 2).key());
      boolean adverbial =
          before.equals("بعد")
              || before.equals("منذ")
              || before.equals("الي")
              || before.equals("سبق");
      return adverbial || option.gender() != Gender.MASCULINE ? 0.5 : -0.3;
    }
    return 0.5;
  }

  /** من يعتقد, حتى تم, and علي as a name: a verb may follow what is spelled as a preposition. */
  private static boolean mayBeClause(String preposition, Analysis option) {
    boolean alike =
        preposition.equals("من") || preposition.equals("حتي") || preposition.equals("علي");
    boolean plain = option.tense() == Tense.IMPERFECT || option.tense() == Tense.FUTURE;
    return alike
        && option.person() == 3
        && (plain
            || option.gender() == Gender.FEMININE
            || option.number() == GrammaticalNumber.PLURAL
            || preposition.equals("حتي"));
  }

  private static boolean isPronounOfClause(String bare) {
    return switch (bare) {
      case "انه", "انها", "انهم", "انهما", "بانه", "بانها", "لانه", "لانها", "لكنه", "لكنها" ->
          true;
      default -> false;
    };
  }

  private static double agreement(String pronoun, Analysis option) {
    if (option.person() != 3 || option.number() != GrammaticalNumber.SINGULAR) {
      return 0;
    }
    Gender gender = pronoun.endsWith("ها") ? Gender.FEMININE : Gender.MASCULINE;
    boolean single = pronoun.endsWith("ها") || pronoun.endsWith("ه");
    return single && option.gender() != null && option.gender() != gender ? -0.6 : 0;
  }

  /** تعرض معسكر: a singular noun right after the verb, if it is of the other gender. */
  private static double nextAgreement(Analysis option, List<Analysis> next) {
    if (next.isEmpty()
        || option.person() != 3
        || option.gender() == null
        || option.enclitic() != null) {
      return 0;
    }
    Analysis noun = next.get(0);
    boolean subject =
        noun.partOfSpeech() == PartOfSpeech.NOUN
            && noun.number() == GrammaticalNumber.SINGULAR
            && noun.gender() != null
            && !noun.hasPreposition()
            && noun.caseCue() == Analysis.CaseCue.NONE;
    return subject && noun.gender() != option.gender() ? -0.15 : 0;
  }

  private static String bareGovernor(Word word) {
    String key = word.bare();
    return key.length() > 3 && key.charAt(0) == 'و' ? key.substring(1) : key;
  }

  /** A perfect of the third person masculine looks like its masdar; other cells do not. */
  private static double ambiguityCost(Analysis option) {
    return option.tense() == Tense.PERFECT && option.gender() == Gender.MASCULINE ? -0.35 : 0;
  }

  private static boolean endsWithStop(List<Token> tokens) {
    Token last = tokens.get(tokens.size() - 1);
    return last.kind() == Token.Kind.MARK;
  }

  private static boolean formDiffers(Token token, Analysis option) {
    // the lemma's hamza tells أنّ from إن and the like only for short words
    return token.form().length() <= 4
        && option.lemma().length() <= 4
        && Orthography.isKeyOf(token.key(), option.lemma())
        && !option.lemma().replace("\u0651", "").equals(token.form());
  }

  private static boolean isAuxiliary(String lemma) {
    return switch (Orthography.key(lemma)) {
      case "كان", "بدا", "عاد", "زال", "ظل", "اصبح", "بات", "اخذ", "كاد", "واصل" -> true;
      default -> false;
    };
  }
}
