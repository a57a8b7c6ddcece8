package org.mirqab.nlp.morphology;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mirqab.nlp.morphology.Analysis.CaseCue;
import org.mirqab.nlp.morphology.Analysis.Proclitic;
import org.mirqab.nlp.morphology.Analysis.Tense;
import org.mirqab.nlp.morphology.Analysis.Voice;
import org.mirqab.nlp.text.Token;

/**
 * Finds the readings of a word: clitics are split by a fixed grammar, what is left must be a
 * generated form. A word as a whole goes before one with clitics split off (وصل, وقف, لبنان).
 * Immutable once loaded; safe for use by many threads.
 */
public final class Morphology {

  /** More readings than this are never told apart later. */
  private static final int MOST_READINGS = 12;

  // The priors of a split, by judgement: و begins a fifth of all words of a text, the others
  // fewer; a stem of two letters after a split is mostly chance.
  private static final double CONJUNCTION_PRIOR = 0.3;
  private static final double PREPOSITION_PRIOR = 0.3;
  private static final double QUESTION_PRIOR = 0.02;
  private static final double ENCLITIC_PRIOR = 0.4;
  private static final double SHORT_STEM_PRIOR = 0.1;

  // The cost of a spelling that shares the key only: leaving out a hamza at the start of the stem
  // is the commonest of writers' habits, the others are less so.
  private static final double BARE_ALIF_PRIOR = 0.6;
  private static final double CONFUSED_LETTER_PRIOR = 0.15;

  /** A reading the tashkeel on the surface speaks against. */
  private static final double AGAINST_TASHKEEL = 0.05;

  /**
   * Below this product of the doubts about a reading (a short stem after a split, a spelling not
   * its own, a rare word, an imperative, a question) the likeness is taken for chance and the word
   * for an unknown one: فهد is no ف and هدّ, سالم no سألم.
   */
  private static final double LEAST_PLAUSIBLE = 0.03;

  private static final List<String> FILES =
      List.of("verbs.tsv", "nouns.tsv", "adjectives.tsv", "particles.tsv", "names.tsv");

  /** Longest first: هما before ما. */
  private static final List<String> ENCLITICS =
      List.of("هما", "كما", "ها", "هم", "هن", "كم", "كن", "نا", "ني", "ه", "ك", "ي");

  private static final double RARE_WORD = 0.1;
  private static final double RARE_DOUBT = 0.2;
  private static final double IMPERATIVE_DOUBT = 0.05;
  private static final double QUESTION_DOUBT = 0.05;

  private final FormTable table;
  private final Map<String, VerbEntry> verbs;
  private final Map<String, NounEntry> nouns;

  private final Set<String> lemmas;
  private final Set<String> names;

  Morphology(
      FormTable table,
      Map<String, VerbEntry> verbs,
      Map<String, NounEntry> nouns,
      Set<String> names) {
    this.table = table;
    this.verbs = verbs;
    this.nouns = nouns;
    this.names = names;
    this.lemmas = new HashSet<>(table.lexemes().size() * 2);
    for (Lexeme lexeme : table.lexemes()) {
      lemmas.add(lexeme.lemma());
    }
  }

  /** The bundled lexicon. */
  public static Morphology load() {
    return load(List.of());
  }

  /**
   * The bundled lexicon and files of the same formats beside it.
   *
   * @param extra directories that may hold {@code verbs.tsv}, {@code nouns.tsv}, {@code
   *     adjectives.tsv}, {@code particles.tsv}, {@code names.tsv}; a line replaces the bundled line
   *     of its lemma
   * @throws org.mirqab.nlp.lexicon.LexiconException for the first line that cannot be used
   */
  public static Morphology load(List<Path> extra) {
    boolean bundledAlone =
        extra.stream()
            .allMatch(folder -> FILES.stream().noneMatch(f -> Files.exists(folder.resolve(f))));
    Morphology compiled = bundledAlone ? compiled() : null;
    return compiled != null ? compiled : compile(extra);
  }

  /** As the build compiled the bundled files; null if it did not, or they were changed since. */
  private static Morphology compiled() {
    try (InputStream stream = Morphology.class.getResourceAsStream(CompiledLexicon.FILE)) {
      return stream == null ? null : CompiledLexicon.read(stream, checksum());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + CompiledLexicon.FILE, e);
    }
  }

  /** Generates all forms from the lexicon files. */
  static Morphology compile(List<Path> extra) {
    LexiconCompiler compiler = new LexiconCompiler();
    each("verbs.tsv", extra, compiler::readVerbs);
    each("nouns.tsv", extra, compiler::readNouns);
    each("adjectives.tsv", extra, compiler::readAdjectives);
    each("particles.tsv", extra, compiler::readParticles);
    each("names.tsv", extra, compiler::readNames);
    return compiler.compile();
  }

  /** Of the bundled files. */
  static long checksum() {
    return CompiledLexicon.checksum(FILES.stream().map(Morphology::bytes).toList());
  }

  private static byte[] bytes(String name) {
    try (InputStream stream = bundled(name)) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + name, e);
    }
  }

  private interface LexiconReader {
    void read(String file, Reader source);
  }

  private static InputStream bundled(String name) {
    InputStream bundled = Morphology.class.getResourceAsStream(name);
    if (bundled == null) {
      throw LexiconCompiler.missing(name);
    }
    return bundled;
  }

  private static void each(String name, List<Path> extra, LexiconReader target) {
    target.read(name, new InputStreamReader(bundled(name), StandardCharsets.UTF_8));
    for (Path directory : extra) {
      Path file = directory.resolve(name);
      if (Files.exists(file)) {
        try {
          target.read(file.toString(), Files.newBufferedReader(file));
        } catch (IOException e) {
          throw new UncheckedIOException("Cannot read " + file, e);
        }
      }
    }
  }

  /** The entry of a verb, by its lemma with hamza and shadda. */
  public Optional<VerbEntry> verb(String lemma) {
    return Optional.ofNullable(verbs.get(lemma));
  }

  /** The entry of a noun, by its lemma. */
  public Optional<NounEntry> noun(String lemma) {
    return Optional.ofNullable(nouns.get(lemma));
  }

  /**
   * Whether any word has this lemma, of whatever part of speech, participles included.
   *
   * @param lemma as analyses name it: with hamza, verbs with shadda
   */
  public boolean hasLemma(String lemma) {
    return lemmas.contains(lemma);
  }

  /**
   * The lemmas of all words of these parts of speech, participles included, as analyses name them.
   */
  public Set<String> lemmas(Set<PartOfSpeech> partsOfSpeech) {
    Set<String> found = new HashSet<>();
    for (Lexeme lexeme : table.lexemes()) {
      if (partsOfSpeech.contains(lexeme.partOfSpeech())) {
        found.add(lexeme.lemma());
      }
    }
    return found;
  }

  /**
   * The lemma that analyses name for a word as the lexicon files write it: قاضي for قاضٍ.
   *
   * @param written never null
   */
  public static String lemmaOf(String written) {
    return LexiconCompiler.citation(written);
  }

  /** All verbs, in no order that means anything. */
  public Iterable<VerbEntry> verbs() {
    return verbs.values();
  }

  Map<String, NounEntry> nouns() {
    return nouns;
  }

  Set<String> names() {
    return names;
  }

  /** How many forms are known. */
  public int size() {
    return table.size();
  }

  FormTable table() {
    return table;
  }

  /**
   * The readings of a token, the likeliest first.
   *
   * @return at least one for Arabic words, by shape if the lexicon has none; none for other tokens
   */
  public List<Analysis> analyze(Token token) {
    List<Analysis> known = known(token);
    if (!known.isEmpty() || token.kind() != Token.Kind.ARABIC) {
      return known;
    }
    List<Analysis> found = new ArrayList<>();
    ShapeGuess.guess(token, table, found);
    if (isName(token.key())) {
      found.removeIf(guess -> guess.partOfSpeech() != PartOfSpeech.NOUN);
    }
    return normalised(found);
  }

  /** The readings of a token that the lexicon has, the likeliest first; may be none. */
  public List<Analysis> known(Token token) {
    if (token.kind() != Token.Kind.ARABIC || isName(token.key())) {
      return List.of();
    }
    List<Analysis> found = new ArrayList<>();
    new Search(token, found).run();
    return normalised(found);
  }

  /** Whether the word is a name first of all, bare or after a clitic of one letter. */
  boolean isName(String key) {
    if (names.contains(key)) {
      return true;
    }
    return key.length() > 3
        && "وفبل".indexOf(key.charAt(0)) >= 0
        && names.contains(key.substring(1));
  }

  private static List<Analysis> normalised(List<Analysis> found) {
    found.sort(Comparator.comparingDouble(Analysis::weight).reversed());
    List<Analysis> best = found.size() > MOST_READINGS ? found.subList(0, MOST_READINGS) : found;
    double sum = 0;
    for (Analysis analysis : best) {
      sum += analysis.weight();
    }
    List<Analysis> readings = new ArrayList<>(best.size());
    for (Analysis a : best) {
      readings.add(weighted(a, a.weight() / sum));
    }
    return List.copyOf(readings);
  }

  private static Analysis weighted(Analysis a, double weight) {
    return new Analysis(
        a.lemma(),
        a.partOfSpeech(),
        a.verb(),
        a.person(),
        a.gender(),
        a.number(),
        a.tense(),
        a.voice(),
        a.definite(),
        a.caseCue(),
        a.proclitics(),
        a.enclitic(),
        a.stemStart(),
        a.stemEnd(),
        weight);
  }

  /** The search for the readings of one token. */
  private final class Search {

    private final Token token;
    private final String form;
    private final String key;
    private final List<Analysis> found;
    private final boolean tashkeel;
    private final boolean tanwin;

    Search(Token token, List<Analysis> found) {
      this.token = token;
      this.form = token.form();
      this.key = token.key();
      this.found = found;
      this.tashkeel = token.surface().length() != form.length();
      this.tanwin =
          tashkeel
              && (token.hasTanwinFath()
                  || token.surface().indexOf('\u064C') >= 0
                  || token.surface().indexOf('\u064D') >= 0);
    }

    void run() {
      EnumSet<Proclitic> none = EnumSet.noneOf(Proclitic.class);
      afterConjunction(0, none, 1);
      if (form.length() > 2 && form.charAt(0) == 'أ') {
        afterConjunction(1, EnumSet.of(Proclitic.A), QUESTION_PRIOR);
      }
    }

    private void afterConjunction(int start, EnumSet<Proclitic> proclitics, double prior) {
      afterPreposition(start, proclitics, prior);
      if (form.length() - start > 1) {
        Proclitic conjunction =
            switch (form.charAt(start)) {
              case 'و' -> Proclitic.WA;
              case 'ف' -> Proclitic.FA;
              default -> null;
            };
        if (conjunction != null) {
          afterPreposition(start + 1, with(proclitics, conjunction), prior * CONJUNCTION_PRIOR);
        }
      }
    }

    private void afterPreposition(int start, EnumSet<Proclitic> proclitics, double prior) {
      stems(start, proclitics, false, prior);
      int left = form.length() - start;
      if (left < 2) {
        return;
      }
      char c = form.charAt(start);
      if (c == 'ا' && left > 3 && form.charAt(start + 1) == 'ل') {
        stems(start + 2, proclitics, true, prior);
      }
      Proclitic clitic =
          switch (c) {
            case 'س' -> Proclitic.SA;
            case 'ب' -> Proclitic.BI;
            case 'ك' -> Proclitic.KA;
            case 'ل' -> Proclitic.LI;
            default -> null;
          };
      if (clitic == null) {
        return;
      }
      EnumSet<Proclitic> more = with(proclitics, clitic);
      double split = prior * PREPOSITION_PRIOR;
      stems(start + 1, more, false, split);
      if (clitic == Proclitic.LI && left > 3 && form.charAt(start + 1) == 'ل') {
        // ل and ال are written لل; before a stem in ل, three become two: للجنة.
        stems(start + 2, more, true, prior);
        stems(start + 1, more, true, prior);
      } else if (clitic != Proclitic.SA && left > 4 && form.startsWith("ال", start + 1)) {
        stems(start + 3, more, true, prior);
      }
    }

    private void stems(int start, EnumSet<Proclitic> proclitics, boolean article, double prior) {
      int end = form.length();
      if (start >= end) {
        return;
      }
      entries(start, end, proclitics, article, null, prior);
      if (!article) {
        for (String enclitic : ENCLITICS) {
          int stemEnd = end - enclitic.length();
          if (stemEnd > start && form.endsWith(enclitic)) {
            entries(start, stemEnd, proclitics, false, enclitic, prior * ENCLITIC_PRIOR);
          }
        }
      }
    }

    private void entries(
        int start,
        int end,
        EnumSet<Proclitic> proclitics,
        boolean article,
        String enclitic,
        double prior) {
      for (int e = table.find(key, start, end); e >= 0; e = table.next(e)) {
        Inflection inflection = table.inflection(e);
        Lexeme lexeme = table.lexeme(e);
        PartOfSpeech part = lexeme.partOfSpeech();
        if ((article && !inflection.takesArticle())
            || (enclitic == null ? !inflection.free() : !inflection.attaches())
            || !allows(part, inflection, proclitics, enclitic)) {
          continue;
        }
        double respelled = spelling(e, start, end);
        boolean split = !proclitics.isEmpty() || enclitic != null;
        boolean chancy = split && end - start < 3 && !isParticle(part);
        double shortness = chancy ? SHORT_STEM_PRIOR : 1;
        if (!isParticle(part)
            && plausibility(lexeme, inflection, proclitics, respelled * shortness)
                < LEAST_PLAUSIBLE) {
          continue;
        }
        double weight =
            prior
                * lexeme.prior()
                * inflection.prior()
                * respelled
                * shortness
                * visible(lexeme, inflection, article);
        found.add(reading(lexeme, inflection, proclitics, article, enclitic, start, end, weight));
      }
    }

    private double plausibility(
        Lexeme lexeme, Inflection inflection, EnumSet<Proclitic> proclitics, double spelling) {
      double rare = lexeme.prior() < RARE_WORD && spelling < 1 ? RARE_DOUBT : 1;
      double imperative = inflection.tense() == Tense.IMPERATIVE ? IMPERATIVE_DOUBT : 1;
      double question = proclitics.contains(Proclitic.A) ? QUESTION_DOUBT : 1;
      return spelling * rare * imperative * question;
    }

    private boolean allows(
        PartOfSpeech part, Inflection inflection, EnumSet<Proclitic> proclitics, String enclitic) {
      boolean verb = part == PartOfSpeech.VERB;
      if (proclitics.contains(Proclitic.SA)) {
        return verb && inflection.tense() == Tense.IMPERFECT;
      }
      if (proclitics.contains(Proclitic.BI) || proclitics.contains(Proclitic.KA)) {
        if (verb || !takesPreposition(part)) {
          return false;
        }
      }
      if (proclitics.contains(Proclitic.LI)
          && !(verb ? inflection.tense() == Tense.IMPERFECT : takesPreposition(part))) {
        return false;
      }
      if (proclitics.contains(Proclitic.A) && isNominal(part)) {
        return false;
      }
      if ("ني".equals(enclitic)) {
        return !isNominal(part);
      }
      return !("ي".equals(enclitic) && verb);
    }

    private double spelling(int e, int start, int end) {
      double weight = 1;
      for (int i = 0; i < end - start; i++) {
        char written = form.charAt(start + i);
        char right = table.letter(e, i);
        if (written != right) {
          boolean bareAlif =
              i == 0 && written == 'ا' && (right == 'أ' || right == 'إ' || right == 'آ');
          weight *= bareAlif ? BARE_ALIF_PRIOR : CONFUSED_LETTER_PRIOR;
        }
      }
      return weight;
    }

    /** What the tashkeel on the surface says for or against the reading. */
    private double visible(Lexeme lexeme, Inflection inflection, boolean article) {
      if (!tashkeel) {
        return 1;
      }
      double weight = 1;
      boolean verb = lexeme.partOfSpeech() == PartOfSpeech.VERB;
      if (tanwin && (article || !isNominal(lexeme.partOfSpeech()))) {
        weight *= AGAINST_TASHKEEL;
      }
      if (verb && token.hasShadda() != lexeme.hasShadda() && token.hasShadda()) {
        weight *= AGAINST_TASHKEEL;
      }
      if (verb && inflection.tense() == Tense.PERFECT && token.surface().length() > 1) {
        boolean damma = token.surface().charAt(1) == '\u064F';
        if (damma) {
          // Newspapers write this one vowel to mark the passive: قُتل.
          weight *= inflection.voice() == Voice.PASSIVE ? 1 / AGAINST_TASHKEEL : AGAINST_TASHKEEL;
        }
      }
      return weight;
    }

    private Analysis reading(
        Lexeme lexeme,
        Inflection i,
        Set<Proclitic> proclitics,
        boolean article,
        String enclitic,
        int start,
        int end,
        double weight) {
      boolean future = proclitics.contains(Proclitic.SA);
      CaseCue cue = i.caseCue();
      if (cue == CaseCue.NONE && token.hasTanwinFath() && isNominal(lexeme.partOfSpeech())) {
        cue = CaseCue.ACCUSATIVE;
      }
      return new Analysis(
          lexeme.lemma(),
          lexeme.partOfSpeech(),
          lexeme.verb(),
          i.person(),
          i.gender(),
          i.number(),
          future ? Tense.FUTURE : i.tense(),
          i.voice(),
          article,
          cue,
          proclitics,
          enclitic,
          start,
          end,
          weight);
    }

    private EnumSet<Proclitic> with(EnumSet<Proclitic> proclitics, Proclitic more) {
      EnumSet<Proclitic> all = EnumSet.copyOf(proclitics);
      all.add(more);
      return all;
    }
  }

  static boolean isNominal(PartOfSpeech part) {
    return part == PartOfSpeech.NOUN
        || part == PartOfSpeech.ADJECTIVE
        || part == PartOfSpeech.NUMERAL;
  }

  private static boolean isParticle(PartOfSpeech part) {
    return !isNominal(part) && part != PartOfSpeech.VERB;
  }

  private static boolean takesPreposition(PartOfSpeech part) {
    return switch (part) {
      case NOUN, ADJECTIVE, NUMERAL, PRONOUN, DEMONSTRATIVE, RELATIVE, SUBORDINATOR, NEGATION ->
          true;
      default -> false;
    };
  }
}
