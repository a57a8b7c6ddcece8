package org.mirqab.nlp.document;

import java.util.List;
import org.mirqab.nlp.morphology.PartOfSpeech;
import org.mirqab.nlp.syntax.Word;
import org.mirqab.nlp.text.Token;

/** A word as a feature: the word itself where it says something, else its kind. Stateless. */
final class WordClass {

  private WordClass() {}

  /** Lemma of a known word, spelling of a function word, else the kind of token. */
  static String of(List<Word> words, int i) {
    if (i < 0 || i >= words.size()) {
      return i < 0 ? "START" : "END";
    }
    Word word = words.get(i);
    if (word.token().kind() != Token.Kind.ARABIC) {
      return mark(word.token());
    }
    if (word.isFunctionWord()) {
      return word.bare();
    }
    return word.reading() == null ? "UNKNOWN" : word.lemma();
  }

  /** Part of speech, or the kind of token. */
  static String kind(List<Word> words, int i) {
    if (i < 0 || i >= words.size()) {
      return i < 0 ? "START" : "END";
    }
    Word word = words.get(i);
    if (word.token().kind() != Token.Kind.ARABIC) {
      return mark(word.token());
    }
    if (word.isFunctionWord()) {
      return "FUNCTION";
    }
    PartOfSpeech part = word.reading() == null ? null : word.reading().partOfSpeech();
    if (part == PartOfSpeech.NOUN) {
      return word.isDefinite() ? "NOUN-DEFINITE" : "NOUN";
    }
    return part == null ? "UNKNOWN" : part.name();
  }

  private static String mark(Token token) {
    return switch (token.kind()) {
      case NUMBER -> "NUMBER";
      case FOREIGN -> "FOREIGN";
      default ->
          switch (token.form()) {
            case "،", "," -> "COMMA";
            case ":" -> "COLON";
            case "\"", "«", "»", "“", "”" -> "QUOTE";
            case "." -> "STOP";
            case "(", ")" -> "BRACKET";
            default -> "MARK";
          };
    };
  }
}
