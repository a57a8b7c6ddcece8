package org.mirqab.nlp.document;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mirqab.nlp.document.Operators.Operator;
import org.mirqab.nlp.lexicon.KeyFilter;
import org.mirqab.nlp.lexicon.LexiconFolder;
import org.mirqab.nlp.lexicon.LexiconTable;
import org.mirqab.nlp.syntax.Word;
import org.mirqab.nlp.text.Orthography;

/**
 * The words that tell whether an act near them has happened. Immutable once loaded; safe for use by
 * many threads.
 */
public final class OperatorWords {

  private final Map<String, Operator> words;
  private final KeyFilter filter;

  private OperatorWords(Map<String, Operator> words) {
    this.words = words;
    this.filter = new KeyFilter(words.keySet());
  }

  /**
   * Loads the bundled words and those of users.
   *
   * @param lexicons directories that may hold {@code document/operators.tsv}; a line replaces the
   *     bundled line of its word
   * @throws org.mirqab.nlp.lexicon.LexiconException naming file and line of the first error
   */
  public static OperatorWords load(List<Path> lexicons) {
    Map<String, Operator> words = new HashMap<>();
    List<LexiconTable.Row> rows =
        new LexiconFolder("document", lexicons).rows("operators.tsv", "word", "word", "operator");
    for (LexiconTable.Row row : rows) {
      words.putIfAbsent(
          Orthography.key(row.required("word")), row.constant("operator", Operator.class));
    }
    return new OperatorWords(Map.copyOf(words));
  }

  /** The operators of a sentence, by the number of their word. */
  Map<Integer, Operator> find(List<Word> sentence) {
    Map<Integer, Operator> found = new HashMap<>();
    for (int i = 0; i < sentence.size(); i++) {
      String key = sentence.get(i).token().key();
      Operator operator = filter.mayHold(key) ? words.get(key) : null;
      if (operator != null) {
        found.put(i, operator);
      }
    }
    return found;
  }
}
