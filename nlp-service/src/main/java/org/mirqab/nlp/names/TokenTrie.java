package org.mirqab.nlp.names;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mirqab.nlp.text.Token;
import org.mirqab.nlp.text.Tokenizer;

/** Finds the longest known phrase at a token. Filled once, then safe for use by many threads. */
final class TokenTrie<T> {

  /** A phrase found. */
  record Match<T>(T value, int last, int prefix, boolean conjoined, String preposition) {}

  private static final class Node<T> {
    final Map<String, Node<T>> children = new HashMap<>(2);
    T value;
  }

  private static final String ARTICLE = "ال";

  private final KeyTable<Node<T>> roots = new KeyTable<>();

  /** Adds a phrase; the first value given for a phrase stays. */
  void add(String phrase, T newValue) {
    Node<T> node = null;
    for (Token token : Tokenizer.tokenize(phrase, 0, phrase.length())) {
      if (token.kind() == Token.Kind.MARK) {
        continue;
      }
      if (node == null) {
        roots.putIfAbsent(token.key(), new Node<>());
        node = roots.get(token.key(), 0);
      } else {
        node = node.children.computeIfAbsent(token.key(), key -> new Node<>());
      }
    }
    if (node != null && node.value == null) {
      node.value = newValue;
    }
  }

  /** Whether a word is a phrase of its own. */
  boolean contains(String key) {
    Node<T> node = roots.get(key, 0);
    return node != null && node.value != null;
  }

  /** The longest phrase that begins at token {@code i}, with or without proclitics; or null. */
  Match<T> longest(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    if (token.kind() == Token.Kind.MARK || token.kind() == Token.Kind.NUMBER) {
      return null;
    }
    String key = token.key();
    Match<T> best = match(tokens, i, roots.get(key, 0), 0, false, null, null);
    int at = 0;
    if (key.length() > 3 && (key.charAt(0) == 'و' || key.charAt(0) == 'ف')) {
      best = match(tokens, i, roots.get(key, 1), 1, true, null, best);
      at = 1;
    }
    best = withPreposition(tokens, i, key, 0, false, best);
    return at == 1 ? withPreposition(tokens, i, key, 1, true, best) : best;
  }

  private Match<T> withPreposition(
      List<Token> tokens, int i, String key, int at, boolean conjoined, Match<T> best) {
    if (key.length() < at + 4) {
      return best;
    }
    Match<T> found = best;
    switch (key.charAt(at)) {
      case 'ل' -> {
        if (key.charAt(at + 1) == 'ل') {
          Node<T> articled = roots.get(ARTICLE, key, at + 2);
          found = match(tokens, i, articled, at + 1, conjoined, "ل", found);
        }
        // لليبيا: the second ل belongs to the name
        found = match(tokens, i, roots.get(key, at + 1), at + 1, conjoined, "ل", found);
      }
      case 'ب' -> found = match(tokens, i, roots.get(key, at + 1), at + 1, conjoined, "ب", found);
      case 'ك' -> found = match(tokens, i, roots.get(key, at + 1), at + 1, conjoined, "ك", found);
      default -> {}
    }
    return found;
  }

  private Match<T> match(
      List<Token> tokens,
      int i,
      Node<T> root,
      int prefix,
      boolean conjoined,
      String preposition,
      Match<T> best) {
    Node<T> node = root;
    T value = null;
    int last = best == null ? -1 : best.last();
    int j = i;
    while (node != null) {
      if (node.value != null && j > last) {
        value = node.value;
        last = j;
      }
      j++;
      // the words of a hashtag
      if (j + 1 < tokens.size() && tokens.get(j).isMark('_')) {
        j++;
      }
      if (node.children.isEmpty()
          || j >= tokens.size()
          || tokens.get(j).kind() == Token.Kind.MARK) {
        break;
      }
      node = node.children.get(tokens.get(j).key());
    }
    return value == null ? best : new Match<>(value, last, prefix, conjoined, preposition);
  }
}
