package org.mirqab.nlp.morphology;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/** Prints what the lexicon generates for a verb or noun, for the review of its line. */
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

  /** One line for each form and its features, ordered by part of speech, tense and voice. */
  public static List<String> lines(Morphology morphology, String lemma) {
    return List.of(PartOfSpeech.VERB, PartOfSpeech.NOUN, PartOfSpeech.ADJECTIVE).stream()
        .flatMap(
            part ->
                morphology.table().formsOf(lemma, part).stream()
                    .map(e -> part + " " + features(e.inflection()) + " " + e.form())
                    .sorted(Comparator.naturalOrder()))
        .toList();
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
    return text + (i.free() ? "" : " +pronoun");
  }
}
