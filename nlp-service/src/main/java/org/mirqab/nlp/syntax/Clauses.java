package org.mirqab.nlp.syntax;

import java.util.List;
import org.mirqab.nlp.morphology.PartOfSpeech;
import org.mirqab.nlp.text.Token;

/**
 * Where the clauses of a sentence begin and end, as a cost of going from one word to another: 1 for
 * a comma or a quotation mark, 2 for a subordinator, 3 for a relative pronoun, a new conjoined
 * verb, a semicolon or «..». Immutable.
 */
public final class Clauses {

  /** From this cost on, two words stand in different clauses. */
  public static final int STRONG = 2;

  private final int[] before;
  private final int[] sum;

  private Clauses(int[] before) {
    this.before = before;
    this.sum = new int[before.length + 1];
    for (int i = 0; i < before.length; i++) {
      sum[i + 1] = sum[i] + before[i];
    }
  }

  /** The clauses of a sentence. */
  public static Clauses of(List<Word> words) {
    int[] before = new int[words.size()];
    boolean verbSeen = false;
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      before[i] = costOf(words, i, verbSeen);
      if (word.isVerb()) {
        verbSeen = true;
      }
    }
    return new Clauses(before);
  }

  private static int costOf(List<Word> words, int i, boolean verbSeen) {
    Word word = words.get(i);
    Token token = word.token();
    if (token.kind() == Token.Kind.MARK) {
      String mark = token.form();
      if (mark.equals("،") || mark.equals(",")) {
        return 1;
      }
      if (mark.equals("؛") || mark.equals(";") || mark.equals("|")) {
        return 3;
      }
      if (mark.equals(".")) {
        return i + 1 < words.size() && words.get(i + 1).token().isMark('.') ? 3 : 1;
      }
      return mark.equals(":") ? 2 : 0;
    }
    if (FunctionWords.isRelative(word.bare())) {
      return 3;
    }
    if (FunctionWords.isSubordinator(word.bare())) {
      return 2;
    }
    if (word.isVerb() && i > 0) {
      if (word.isConjoined()) {
        return 3;
      }
      Word previous = words.get(i - 1);
      if (previous.is(PartOfSpeech.VERB)
          || FunctionWords.isSubordinator(previous.bare())
          || FunctionWords.isRelative(previous.bare())
          || FunctionWords.isNegation(previous.bare())
          || previous.token().key().equals("قد")) {
        return 0;
      }
      return verbSeen ? 1 : 0;
    }
    return 0;
  }

  /** Cost of going from one word to the other, in either direction. */
  public int cost(int a, int b) {
    return a <= b ? sum[b + 1] - sum[a + 1] : sum[a + 1] - sum[b + 1];
  }

  /** The cost of the boundary just before a word; 0 if none. */
  public int boundaryBefore(int i) {
    return before[i];
  }

  /** First word after {@code i} that begins another clause; the number of words if none. */
  public int end(int i) {
    for (int j = i + 1; j < before.length; j++) {
      if (before[j] >= STRONG) {
        return j;
      }
    }
    return before.length;
  }

  /** First word of the clause of {@code i}. */
  public int start(int i) {
    for (int j = i; j > 0; j--) {
      if (before[j] >= STRONG) {
        return j;
      }
    }
    return 0;
  }
}
