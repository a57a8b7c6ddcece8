package org.mirqab.nlp.morphology;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mirqab.nlp.text.Token;

/**
 * Tells which frequent words of a corpus the lexicon lacks. Known verbs and event nouns are counted
 * by lemma; unknown words by the shape that is left without clitics and inflection, and only if
 * they occur in two inflections at least: a name that happens to look like a verb has but one. Used
 * by one thread.
 */
public final class VocabularyCoverage {

  /** What an unknown word most likely is. */
  public enum Kind {
    /** Inflected as verbs are. */
    VERB,
    /** Of the pattern of a masdar. */
    EVENT_NOUN,
    /** Anything else; most are names. */
    OTHER
  }

  /**
   * An unknown word.
   *
   * @param shape without clitics and inflection, as {@link
   *     org.mirqab.nlp.text.Orthography#key(CharSequence) keys} are spelled; never null
   * @param kind never null
   * @param count how often it occurs in all its forms
   * @param example its most frequent form, as articles spell it; never null
   */
  public record UnknownWord(String shape, Kind kind, long count, String example) {}

  /**
   * What was found.
   *
   * @param words their Arabic words, every occurrence counted
   * @param unknownWords those among them that the lexicon has no reading of, names included
   * @param ranked how many of the most frequent verbs and event nouns the share is of
   * @param missing the unknown among them, the most frequent first
   * @param others other unknown words, the most frequent first, as many as {@code ranked} at most
   */
  public record Report(
      long words,
      long unknownWords,
      int ranked,
      List<UnknownWord> missing,
      List<UnknownWord> others) {}

  private static final Pattern IMPERFECT = Pattern.compile("(س?)([ينت])(.{3,}?)(ون|وا|ان)?");
  private static final Pattern PERFECT = Pattern.compile("(.{3,}?)(ت|وا|تا)");

  /** Masdars of forms II to X, in keys: ه for ة. */
  private static final Pattern MASDAR =
      Pattern.compile(
          "ت..ي[^ه]|ت...?يه|م.ا..ه|ا..ا[^ه]|ا.ا.ه|ان..ا.|ا.[تطد].ا.|است..ا.|است.ا.ه|ت.ا[^ه][^ه]");

  private static final List<String> PRONOUNS = List.of("هما", "ها", "هم", "نا", "ه");

  private enum Inflected {
    MASCULINE,
    FEMININE,
    FUTURE,
    PLURAL,
    PERFECT,
    BARE,
    ARTICLE,
    PREPOSITION,
    PRONOUN
  }

  private static final Set<Inflected> NOMINAL =
      EnumSet.of(Inflected.BARE, Inflected.ARTICLE, Inflected.PREPOSITION, Inflected.PRONOUN);

  /** An unknown shape, while it is counted. */
  private static final class Tally {
    private final Set<Inflected> inflections = EnumSet.noneOf(Inflected.class);
    private final Map<String, Long> forms = new HashMap<>();
    private long count;

    void add(Inflected inflection, String form, long occurrences) {
      inflections.add(inflection);
      forms.merge(form, occurrences, Long::sum);
      count += occurrences;
    }

    String example() {
      return forms.entrySet().stream()
          .max(
              Map.Entry.<String, Long>comparingByValue()
                  .thenComparing(Map.Entry.<String, Long>comparingByKey().reversed()))
          .orElseThrow()
          .getKey();
    }
  }

  /** How often a spelling occurs, at all and outside names and the like. */
  private static final class Spelled {
    private final Token token;
    private long all;
    private long free;

    Spelled(Token token) {
      this.token = token;
    }
  }

  private final Morphology morphology;
  private final Map<String, Spelled> spellings = new HashMap<>();

  /**
   * @param morphology never null
   */
  public VocabularyCoverage(Morphology morphology) {
    this.morphology = morphology;
  }

  /**
   * Counts the words of a sentence.
   *
   * @param named the numbers of words that stand in names, times and quantities, which no lexicon
   *     of words need hold
   */
  public void add(List<Token> tokens, BitSet named) {
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.kind() == Token.Kind.ARABIC) {
        Spelled spelled = spellings.computeIfAbsent(token.surface(), s -> new Spelled(token));
        spelled.all++;
        spelled.free += named.get(i) ? 0 : 1;
      }
    }
  }

  /**
   * What the sentences so far tell.
   *
   * @param top how many of the most frequent verbs and event nouns to rank; 1 or more
   */
  public Report report(int top) {
    Map<String, Long> known = new HashMap<>();
    Map<String, Tally> verbs = new HashMap<>();
    Map<String, Tally> nouns = new HashMap<>();
    Map<String, Tally> others = new HashMap<>();
    long words = 0;
    long unknown = 0;
    for (Spelled spelled : spellings.values()) {
      Token token = spelled.token;
      words += spelled.all;
      List<Analysis> readings = morphology.known(token);
      if (!readings.isEmpty()) {
        count(readings.get(0), spelled.all, known);
        continue;
      }
      unknown += spelled.all;
      if (spelled.free > 0 && token.form().length() > 2 && !morphology.isName(token.key())) {
        shapes(token, spelled.free, verbs, nouns, others);
      }
    }
    return report(words, unknown, top, known, verbs, nouns, others);
  }

  private void count(Analysis reading, long occurrences, Map<String, Long> known) {
    boolean verb = reading.partOfSpeech() == PartOfSpeech.VERB;
    boolean event =
        reading.partOfSpeech() == PartOfSpeech.NOUN
            && morphology
                .noun(reading.lemma())
                .map(n -> n.verb() != null || n.semanticClass() == SemanticClass.EVENT)
                .orElse(false);
    if (verb || event) {
      known.merge((verb ? "v " : "n ") + reading.lemma(), occurrences, Long::sum);
    }
  }

  /** Files the word under what it may be an inflection of. */
  private static void shapes(
      Token token,
      long count,
      Map<String, Tally> verbs,
      Map<String, Tally> nouns,
      Map<String, Tally> others) {
    String key = token.key();
    String word =
        key.length() > 4 && (key.charAt(0) == 'و' || key.charAt(0) == 'ف') ? key.substring(1) : key;
    Inflected inflection = Inflected.BARE;
    String stem = word;
    if (word.startsWith("ال") && word.length() > 4) {
      inflection = Inflected.ARTICLE;
      stem = word.substring(2);
    } else if (word.startsWith("لل") && word.length() > 4) {
      inflection = Inflected.ARTICLE;
      stem = word.substring(2);
    } else if (word.startsWith("بال") && word.length() > 5) {
      inflection = Inflected.ARTICLE;
      stem = word.substring(3);
    }
    if (inflection == Inflected.BARE) {
      verb(word, token.form(), count, verbs);
    }
    noun(stem, inflection, token.form(), count, nouns);
    tally(others, stem).add(inflection, token.form(), count);
  }

  private static void verb(String word, String form, long count, Map<String, Tally> verbs) {
    Matcher imperfect = IMPERFECT.matcher(word);
    if (imperfect.matches()) {
      Inflected inflection =
          !imperfect.group(1).isEmpty()
              ? Inflected.FUTURE
              : imperfect.group(4) != null
                  ? Inflected.PLURAL
                  : imperfect.group(2).equals("ي") ? Inflected.MASCULINE : Inflected.FEMININE;
      tally(verbs, imperfect.group(3)).add(inflection, form, count);
    }
    Matcher perfect = PERFECT.matcher(word);
    if (perfect.matches()) {
      String stem = perfect.group(1);
      // ا of forms VII to X gives way to the prefix: انتفض, ينتفض.
      tally(verbs, stem.charAt(0) == 'ا' && stem.length() > 4 ? stem.substring(1) : stem)
          .add(Inflected.PERFECT, form, count);
    }
  }

  private static void noun(
      String stem, Inflected found, String form, long count, Map<String, Tally> nouns) {
    Inflected inflection = found;
    String bare = stem;
    if (inflection == Inflected.BARE && bare.length() > 4 && "بل".indexOf(bare.charAt(0)) >= 0) {
      if (MASDAR.matcher(bare.substring(1)).matches()) {
        bare = bare.substring(1);
        inflection = Inflected.PREPOSITION;
      }
    }
    if (!MASDAR.matcher(bare).matches() && inflection != Inflected.ARTICLE) {
      for (String pronoun : PRONOUNS) {
        if (bare.endsWith(pronoun)) {
          String cut = bare.substring(0, bare.length() - pronoun.length());
          if (MASDAR.matcher(cut).matches()) {
            bare = cut;
            inflection = Inflected.PRONOUN;
            break;
          }
        }
      }
    }
    if (bare.endsWith("ات") && MASDAR.matcher(bare.substring(0, bare.length() - 2)).matches()) {
      bare = bare.substring(0, bare.length() - 2);
    }
    if (MASDAR.matcher(bare).matches()) {
      tally(nouns, bare).add(inflection, form, count);
    }
  }

  private static Tally tally(Map<String, Tally> tallies, String shape) {
    return tallies.computeIfAbsent(shape, s -> new Tally());
  }

  private static Report report(
      long words,
      long unknown,
      int top,
      Map<String, Long> known,
      Map<String, Tally> verbs,
      Map<String, Tally> nouns,
      Map<String, Tally> others) {
    List<UnknownWord> events = new ArrayList<>();
    verbs.forEach(
        (shape, tally) -> {
          if (tally.inflections.size() > 1) {
            events.add(new UnknownWord(shape, Kind.VERB, tally.count, tally.example()));
          }
        });
    nouns.forEach(
        (shape, tally) -> {
          if (tally.inflections.stream().filter(NOMINAL::contains).count() > 1) {
            events.add(new UnknownWord(shape, Kind.EVENT_NOUN, tally.count, tally.example()));
          }
        });
    Comparator<UnknownWord> order =
        Comparator.comparingLong(UnknownWord::count)
            .reversed()
            .thenComparing(UnknownWord::shape)
            .thenComparing(UnknownWord::kind);
    events.sort(order);
    long[] frequencies =
        known.values().stream()
            .mapToLong(Long::longValue)
            .map(count -> -count)
            .sorted()
            .map(count -> -count)
            .toArray();
    // A merge of two descending lists; an unknown word goes after known ones of its frequency.
    int missing = 0;
    int ranked = 0;
    int next = 0;
    while (ranked < top && (next < frequencies.length || missing < events.size())) {
      if (missing < events.size()
          && (next == frequencies.length || events.get(missing).count() > frequencies[next])) {
        missing++;
      } else {
        next++;
      }
      ranked++;
    }
    List<UnknownWord> rest = new ArrayList<>();
    others.forEach(
        (shape, tally) ->
            rest.add(new UnknownWord(shape, Kind.OTHER, tally.count, tally.example())));
    rest.sort(order);
    return new Report(
        words,
        unknown,
        ranked,
        List.copyOf(events.subList(0, missing)),
        List.copyOf(rest.subList(0, Math.min(top, rest.size()))));
  }
}
