package org.mirqab.nlp.morphology;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/** Prints what the lexicon generates for a word, for the review of its line. */
public final class ParadigmPrinter {

  private ParadigmPrinter() {}

  /**
   * Prints the forms of each lemma to standard output.
   *
   * @param lemmas as the lexicon files spell them
   */
  public static void main(String[] lemmas) {
    Morphology morphology = Morphology.load();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (String lemma : lemmas) {
      out.println(lemma);
      lines(morphology, lemma).forEach(out::println);
    }
  }

  /**
   * One line for each form and its features, ordered by part of speech, tense and voice.
   *
   * @param lemma of any word, as the lexicon files or the analyses spell it: قاضٍ or قاضي
   * @return none for a lemma the lexicon does not have
   */
  public static List<String> lines(Morphology morphology, String lemma) {
    String citation = LexiconCompiler.citation(lemma);
    if (!morphology.hasLemma(citation)) {
      return List.of();
    }
    return morphology.table().formsOf(citation).stream()
        .sorted(
            Comparator.comparing((FormTable.Entry e) -> e.lexeme().partOfSpeech())
                .thenComparing(ParadigmPrinter::line))
        .map(ParadigmPrinter::line)
        .distinct()
        .toList();
  }

  private static String line(FormTable.Entry e) {
    String features = features(e.inflection());
    return e.lexeme().partOfSpeech() + (features.isEmpty() ? "" : " " + features) + " " + e.form();
  }

  private static String features(Inflection i) {
    StringBuilder text = new StringBuilder();
    for (Object feature :
        new Object[] {
          i.tense(),
          i.voice(),
          i.person() == 0 ? null : i.person(),
          i.gender(),
          i.number(),
          i.caseCue() == Analysis.CaseCue.NONE ? null : i.caseCue()
        }) {
      if (feature != null) {
        text.append(text.isEmpty() ? "" : " ").append(feature);
      }
    }
    if (!i.free()) {
      text.append(text.isEmpty() ? "" : " ").append("+pronoun");
    }
    return text.toString();
  }
}
