package org.mirqab.nlp.syntax;

import java.util.ArrayList;
import java.util.List;
import org.mirqab.nlp.morphology.PartOfSpeech;
import org.mirqab.nlp.text.Token;

/**
 * The clauses of a sentence. Where they begin and end, as a cost of going from one word to another:
 * 1 for a comma or a quotation mark, 2 for a subordinator, 3 for a relative pronoun, a new
 * conjoined verb, a semicolon or «..». And how they hang together: each word belongs to one clause,
 * a clause hangs on the verb or noun that governs it in the clause above. Immutable.
 */
public final class Clauses {

  /** From this cost on, two words stand in different clauses. */
  public static final int STRONG = 2;

  private final int[] before;
  private final int[] sum;
  private final int[] clauseOf;
  private final List<Clause> clauses;

  /**
   * A clause.
   *
   * @param first its first token
   * @param opener the token of the particle or relative pronoun that opens it; -1 if none does
   * @param parent number of the clause above; -1 if none
   * @param governor token of the verb or noun above on which it hangs: the verb of saying, the head
   *     noun of a relative clause; -1 if none
   * @param verb token of its first verb; -1 if it has none
   */
  public record Clause(int first, int opener, int parent, int governor, int verb) {

    private Clause withVerb(int at) {
      return new Clause(first, opener, parent, governor, at);
    }
  }

  private Clauses(int[] before, int[] clauseOf, List<Clause> clauses) {
    this.before = before;
    this.clauseOf = clauseOf;
    this.clauses = List.copyOf(clauses);
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
    Stack stack = new Stack(words);
    for (int i = 0; i < words.size(); i++) {
      stack.read(i, before[i]);
    }
    return new Clauses(before, stack.clauseOf, stack.clauses);
  }

  /** Goes through a sentence once and keeps the clauses that are open. */
  private static final class Stack {

    private final List<Word> words;
    private final int[] clauseOf;
    private final List<Clause> clauses = new ArrayList<>();
    private int open;
    private int quoteDepth;
    private int beforeQuote = -1;

    Stack(List<Word> words) {
      this.words = words;
      this.clauseOf = new int[words.size()];
      clauses.add(new Clause(0, -1, -1, -1, -1));
    }

    void read(int i, int cost) {
      Word word = words.get(i);
      Token token = word.token();
      quote(i, token.quoteDepth());
      if (token.kind() == Token.Kind.MARK) {
        clauseOf[i] = open;
        mark(i, cost);
        return;
      }
      if (word.isRelative()) {
        push(i, i, open, headBefore(i));
      } else if (word.isSubordinator()) {
        subordinator(i, word);
      } else if (word.isVerb()) {
        verb(i, word);
      }
      clauseOf[i] = open;
    }

    private void push(int first, int opener, int parent, int governor) {
      clauses.add(new Clause(first, opener, parent, governor, -1));
      open = clauses.size() - 1;
    }

    private void quote(int i, int depth) {
      if (depth > quoteDepth && quoteDepth == 0) {
        int verb = clauses.get(open).verb();
        // after a verb of saying the quotation is its object; a quoted name or term is no clause
        boolean speech = i > 0 && words.get(i - 1).token().isMark(':') && verb >= 0;
        beforeQuote = open;
        if (speech) {
          push(i, -1, open, verb);
        }
      } else if (depth == 0 && quoteDepth > 0) {
        open = beforeQuote;
      }
      quoteDepth = depth;
    }

    private void mark(int i, int cost) {
      if (cost >= 3) {
        push(i + 1, -1, -1, -1);
      } else if (cost == 1) {
        // a comma ends a relative clause that has its verb
        Clause clause = clauses.get(open);
        if (isRelative(clause) && clause.verb() >= 0) {
          open = clause.parent();
        }
      }
    }

    private boolean isRelative(Clause clause) {
      return clause.opener() >= 0 && words.get(clause.opener()).isRelative();
    }

    private boolean isComplement(Clause clause) {
      return clause.opener() >= 0 && words.get(clause.opener()).isComplementizer();
    }

    private void subordinator(int i, Word word) {
      boolean conjoined = !word.bare().equals(word.token().key());
      if (!word.isComplementizer()) {
        // بينما, فيما, حيث: beside the clause that is open, of which it tells the circumstances
        while (clauses.get(open).parent() >= 0 && !isComplement(clauses.get(open))) {
          open = clauses.get(open).parent();
        }
        push(i, i, open, clauses.get(open).verb());
        return;
      }
      if (conjoined) {
        for (int c = open; c >= 0; c = clauses.get(c).parent()) {
          if (isComplement(clauses.get(c))) {
            push(i, i, clauses.get(c).parent(), clauses.get(c).governor());
            return;
          }
        }
      }
      push(i, i, open, governorBefore(i));
    }

    private void verb(int i, Word word) {
      Clause clause = clauses.get(open);
      if (word.isConjoined() && clause.verb() >= 0) {
        push(i, clause.opener(), clause.parent(), clause.governor());
        clause = clauses.get(open);
      }
      if (clause.verb() < 0) {
        clauses.set(open, clause.withVerb(i));
      }
    }

    /** The noun before a relative pronoun, a comma between them left out. */
    private int headBefore(int i) {
      for (int j = i - 1; j >= Math.max(0, i - 2); j--) {
        if (words.get(j).token().kind() != Token.Kind.MARK) {
          return words.get(j).isNominal() ? j : -1;
        }
      }
      return -1;
    }

    /** The word of the open clause whose complement begins here: its last masdar, else its verb. */
    private int governorBefore(int i) {
      for (int j = i - 1; j >= clauses.get(open).first() && i - j <= 3; j--) {
        Word word = words.get(j);
        boolean masdar = word.is(PartOfSpeech.NOUN) && word.reading().verb() != null;
        if (word.isVerb() || masdar) {
          return j;
        }
      }
      return clauses.get(open).verb();
    }
  }

  /** The clauses, in the order of their first words; a clause's number is its place here. */
  public List<Clause> all() {
    return clauses;
  }

  /** The clause of a word. */
  public Clause clause(int i) {
    return clauses.get(clauseOf[i]);
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
    if (word.isRelative()) {
      return 3;
    }
    if (word.isSubordinator()) {
      return 2;
    }
    if (word.isVerb() && i > 0) {
      if (word.isConjoined()) {
        return 3;
      }
      Word previous = words.get(i - 1);
      if (previous.is(PartOfSpeech.VERB)
          || previous.isSubordinator()
          || previous.isRelative()
          || previous.isNegation()
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
