package org.mirqab.nlp.morphology;

import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mirqab.nlp.lexicon.LexiconException;
import org.mirqab.nlp.lexicon.LexiconTable;
import org.mirqab.nlp.morphology.Analysis.CaseCue;
import org.mirqab.nlp.morphology.Analysis.Gender;
import org.mirqab.nlp.text.Orthography;

/**
 * Reads the lexicon files and generates every clitic-free form. A line with the lemma of an earlier
 * file replaces that entry; twice in one file is an error. Used by one thread.
 */
final class LexiconCompiler {

  static final String[] VERB_COLUMNS = {
    "lemma", "root", "form", "vowel", "objects", "masdars", "use", "gloss_en"
  };
  static final String[] NOUN_COLUMNS = {
    "lemma", "plurals", "gender", "verb", "class", "use", "gloss_en"
  };
  static final String[] ADJECTIVE_COLUMNS = {"lemma", "feminine", "plurals", "use", "gloss_en"};
  static final String[] NAME_COLUMNS = {"form"};
  static final String[] PARTICLE_COLUMNS = {"form", "pos", "lemma", "attaches", "note"};

  // What part of speech a spelling most likely is when the lexicon holds it as several: function
  // words are few and frequent; participles are named by rule, so a listed noun goes first.
  private static final double PARTICLE_PRIOR = 3;
  private static final double VERB_PRIOR = 1;
  private static final double NOUN_PRIOR = 1;
  private static final double ADJECTIVE_PRIOR = 0.8;
  private static final double PARTICIPLE_PRIOR = 0.35;
  private static final double UNLISTED_MASDAR_PRIOR = 0.5;

  /** A word that is rare in the news beside the others its forms are spelled like. */
  private static final double RARE_PRIOR = 0.05;

  private final Map<String, VerbEntry> verbs = new LinkedHashMap<>();
  private final Map<String, NounEntry> nouns = new LinkedHashMap<>();
  private final Map<String, Adjective> adjectives = new LinkedHashMap<>();
  private final Set<String> rareVerbs = new HashSet<>();
  private final Set<String> rareNouns = new HashSet<>();
  private final Set<String> names = new HashSet<>();
  private final FormTable.Builder table = new FormTable.Builder();

  private record Adjective(String feminine, List<String> plurals, double prior) {}

  void readVerbs(String file, Reader source) {
    Map<String, Integer> lines = new HashMap<>();
    for (LexiconTable.Row row : LexiconTable.read(file, source, VERB_COLUMNS).rows()) {
      String lemma = row.required("lemma");
      once(lines, lemma, row);
      VerbForm form = row.constant("form", VerbForm.class);
      String root = row.required("root");
      if (root.length() != form.radicals()) {
        throw row.error("the root of form " + form + " has " + form.radicals() + " letters");
      }
      List<String> objects = row.list("objects");
      List<String> prepositions = new ArrayList<>(objects);
      boolean direct = prepositions.remove("direct");
      List<String> masdars = row.list("masdars");
      VerbEntry verb =
          new VerbEntry(
              lemma,
              root,
              form,
              row.get("vowel"),
              direct,
              List.copyOf(prepositions),
              masdars,
              row.get("gloss_en"));
      VerbStems stems;
      try {
        stems = VerbStems.of(verb);
      } catch (IllegalArgumentException e) {
        throw row.error(e.getMessage());
      }
      String citation = VerbParadigm.citation(stems);
      if (!citation.equals(lemma)) {
        throw row.error("root and form give the lemma " + citation + ", not " + lemma);
      }
      if (masdars.isEmpty() && stems.masdar() != null) {
        verb =
            new VerbEntry(
                lemma,
                root,
                form,
                verb.vowel(),
                direct,
                verb.prepositions(),
                List.of(Spelling.write(stems.masdar())),
                verb.gloss());
      }
      verbs.put(lemma, verb);
      note(rareVerbs, lemma, row);
    }
  }

  void readNouns(String file, Reader source) {
    Map<String, Integer> lines = new HashMap<>();
    for (LexiconTable.Row row : LexiconTable.read(file, source, NOUN_COLUMNS).rows()) {
      String lemma = row.required("lemma");
      once(lines, lemma, row);
      String verb = row.get("verb");
      if (!verb.isEmpty() && !verbs.containsKey(verb)) {
        throw row.error("the verb " + verb + " is not in the verb files");
      }
      note(rareNouns, lemma, row);
      nouns.put(
          lemma,
          new NounEntry(
              lemma,
              row.list("plurals"),
              gender(row),
              verb.isEmpty() ? null : verb,
              row.constant("class", SemanticClass.class),
              row.get("gloss_en")));
    }
  }

  void readAdjectives(String file, Reader source) {
    Map<String, Integer> lines = new HashMap<>();
    for (LexiconTable.Row row : LexiconTable.read(file, source, ADJECTIVE_COLUMNS).rows()) {
      String lemma = row.required("lemma");
      once(lines, lemma, row);
      double prior = ADJECTIVE_PRIOR * (rare(row) ? RARE_PRIOR : 1);
      adjectives.put(lemma, new Adjective(row.get("feminine"), row.list("plurals"), prior));
    }
  }

  void readParticles(String file, Reader source) {
    for (LexiconTable.Row row : LexiconTable.read(file, source, PARTICLE_COLUMNS).rows()) {
      String attaches = row.get("attaches");
      if (!List.of("", "yes", "only").contains(attaches)) {
        throw row.error("the column attaches must be empty, yes or only; was " + attaches);
      }
      Lexeme lexeme =
          new Lexeme(
              row.required("lemma"),
              row.constant("pos", PartOfSpeech.class),
              null,
              false,
              PARTICLE_PRIOR);
      Inflection inflection =
          new Inflection(
              0,
              null,
              null,
              null,
              null,
              CaseCue.NONE,
              !attaches.equals("only"),
              !attaches.isEmpty(),
              lexeme.partOfSpeech() == PartOfSpeech.NUMERAL,
              commonness(lexeme.partOfSpeech()));
      add(row.required("form"), lexeme, inflection);
    }
  }

  void readNames(String file, Reader source) {
    for (LexiconTable.Row row : LexiconTable.read(file, source, NAME_COLUMNS).rows()) {
      names.add(Orthography.key(row.required("form")));
    }
  }

  private static void note(Set<String> rare, String lemma, LexiconTable.Row row) {
    if (rare(row)) {
      rare.add(lemma);
    } else {
      rare.remove(lemma);
    }
  }

  private static boolean rare(LexiconTable.Row row) {
    return switch (row.get("use")) {
      case "" -> false;
      case "rare" -> true;
      default -> throw row.error("the column use must be empty or rare; was " + row.get("use"));
    };
  }

  /** Of function words spelled alike, as من, the preposition is far the commonest. */
  private static double commonness(PartOfSpeech part) {
    return switch (part) {
      case RELATIVE, ADVERB -> 0.4;
      case INTERROGATIVE -> 0.15;
      case NEGATION -> 0.6;
      default -> 1;
    };
  }

  /** Generates all forms; called once, after the files are read. */
  Morphology compile() {
    for (VerbEntry verb : verbs.values()) {
      compile(verb);
    }
    Map<String, NounEntry> all = new HashMap<>();
    for (NounEntry noun : nouns.values()) {
      String lemma = citation(noun.lemma());
      all.put(lemma, noun);
      compile(noun, NOUN_PRIOR * (rareNouns.contains(noun.lemma()) ? RARE_PRIOR : 1));
    }
    for (VerbEntry verb : verbs.values()) {
      for (String masdar : verb.masdars()) {
        if (!nouns.containsKey(masdar)) {
          Gender gender = masdar.endsWith("ة") ? Gender.FEMININE : Gender.MASCULINE;
          NounEntry noun =
              new NounEntry(masdar, List.of("ات"), gender, verb.lemma(), SemanticClass.EVENT, "");
          if (all.putIfAbsent(citation(masdar), noun) == null) {
            boolean rare = rareVerbs.contains(verb.lemma());
            compile(noun, UNLISTED_MASDAR_PRIOR * (rare ? RARE_PRIOR : 1));
          }
        }
      }
    }
    adjectives.forEach(
        (lemma, adjective) -> {
          Lexeme lexeme =
              new Lexeme(citation(lemma), PartOfSpeech.ADJECTIVE, null, false, adjective.prior());
          NounParadigm.adjective(
              lemma,
              adjective.feminine(),
              adjective.plurals(),
              (form, inflection) -> add(form, lexeme, inflection));
        });
    return new Morphology(table.build(), Map.copyOf(verbs), Map.copyOf(all), Set.copyOf(names));
  }

  private void compile(VerbEntry verb) {
    VerbStems stems = VerbStems.of(verb);
    double use = rareVerbs.contains(verb.lemma()) ? RARE_PRIOR : 1;
    Lexeme lexeme =
        new Lexeme(verb.lemma(), PartOfSpeech.VERB, null, verb.transitive(), VERB_PRIOR * use);
    VerbParadigm.generate(verb, stems, (form, inflection) -> add(form, lexeme, inflection));
    participle(verb, stems.activeParticiple(), Analysis.Voice.ACTIVE, use);
    if (stems.passiveParticiple() != null
        && (verb.transitive() || !verb.prepositions().isEmpty())) {
      participle(verb, stems.passiveParticiple(), Analysis.Voice.PASSIVE, use);
    }
  }

  private void participle(VerbEntry verb, String sounds, Analysis.Voice voice, double use) {
    String citation = Spelling.write(sounds);
    boolean defective = sounds.endsWith("I") && voice == Analysis.Voice.ACTIVE;
    String lemma = defective ? citation.substring(0, citation.length() - 1) + "\u064D" : citation;
    Lexeme lexeme =
        new Lexeme(citation, PartOfSpeech.ADJECTIVE, verb.lemma(), false, PARTICIPLE_PRIOR * use);
    NounParadigm.adjective(
        lemma,
        "",
        List.of("ون"),
        (form, i) ->
            add(
                form,
                lexeme,
                new Inflection(
                    0,
                    i.gender(),
                    i.number(),
                    null,
                    voice,
                    i.caseCue(),
                    i.free(),
                    i.attaches(),
                    i.takesArticle(),
                    i.prior())));
  }

  private void compile(NounEntry noun, double prior) {
    Lexeme lexeme =
        new Lexeme(citation(noun.lemma()), PartOfSpeech.NOUN, noun.verb(), false, prior);
    // The masdars of defective V and VI are listed as spelled with ال: التحدي.
    NounParadigm.noun(
        noun.lemma(),
        noun.plurals(),
        noun.gender(),
        (form, inflection) -> add(form, lexeme, inflection));
  }

  private void add(String form, Lexeme lexeme, Inflection inflection) {
    table.add(form, lexeme, inflection);
    int seat = form.indexOf("ؤو");
    if (seat > 0) {
      // Egyptian papers: مسئول, شئون.
      table.add(form.substring(0, seat) + 'ئ' + form.substring(seat + 1), lexeme, inflection);
    }
  }

  /** The lemma analyses name: قاضي for a line قاضٍ. */
  static String citation(String lemma) {
    return lemma.endsWith("\u064D") ? lemma.substring(0, lemma.length() - 1) + "ي" : lemma;
  }

  private static Gender gender(LexiconTable.Row row) {
    return switch (row.required("gender")) {
      case "m" -> Gender.MASCULINE;
      case "f" -> Gender.FEMININE;
      default -> throw row.error("the column gender must be m or f");
    };
  }

  private static void once(Map<String, Integer> lines, String lemma, LexiconTable.Row row) {
    Integer earlier = lines.putIfAbsent(lemma, row.line());
    if (earlier != null) {
      throw row.error("the lemma " + lemma + " is already on line " + earlier);
    }
  }

  /** An error of a file as a whole. */
  static LexiconException missing(String file) {
    return new LexiconException(file, 0, "is not on the class path");
  }
}
