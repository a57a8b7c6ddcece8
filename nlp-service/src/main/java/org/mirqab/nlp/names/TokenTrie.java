package org.mirqab.nlp.names;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mirqab.nlp.text.Orthography;
import org.mirqab.nlp.text.Token;
import org.mirqab.nlp.text.Tokenizer;

/** Finds the longest known phrase at a token. Filled once, then safe for use by many threads. */
final class TokenTrie<T> {

  /** A phrase found. */
  record Match<T>(T value, int last, int prefix, boolean conjoined, String preposition) {}

  private final Map<String, TokenTrie<T>> children = new HashMap<>();
  private T value;

  /** Adds a phrase; the first value given for a phrase stays. */
  void add(String phrase, T newValue) {
    TokenTrie<T> node = this;
    for (Token token : Tokenizer.tokenize(phrase, 0, phrase.length())) {
      if (token.kind() == Token.Kind.MARK) {
        continue;
      }
      node = node.children.computeIfAbsent(token.key(), key -> new TokenTrie<>());
    }
    if (node.value == null && node != this) {
      node.value = newValue;
    }
  }

  /** The longest phrase that begins at token {@code i}, with or without proclitics; or null. */
  Match<T> longest(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    if (token.kind() == Token.Kind.MARK || token.kind() == Token.Kind.NUMBER) {
      return null;
    }
    String key = token.key();
    Match<T> best = match(tokens, i, key, 0, false, null, null);
    int at = 0;
    boolean conjoined = false;
    if (key.length() > 3 && (key.charAt(0) == 'و' || key.charAt(0) == 'ف')) {
      best = match(tokens, i, key.substring(1), 1, true, null, best);
      at = 1;
      conjoined = true;
    }
    best = withPreposition(tokens, i, key, 0, false, best);
    if (at == 1) {
      best = withPreposition(tokens, i, key, 1, conjoined, best);
    }
    return best;
  }

  private Match<T> withPreposition(
      List<Token> tokens, int i, String key, int at, boolean conjoined, Match<T> best) {
    if (key.length() < at + 4) {
      return best;
    }
    char c = key.charAt(at);
    Match<T> found = best;
    if (c == 'ل' && key.charAt(at + 1) == 'ل') {
      found = match(tokens, i, "ال" + key.substring(at + 2), at + 1, conjoined, "ل", found);
      // لليبيا: the second ل belongs to the name
      found = match(tokens, i, key.substring(at + 1), at + 1, conjoined, "ل", found);
    } else if (c == 'ب' || c == 'ل' || c == 'ك') {
      found = match(tokens, i, key.substring(at + 1), at + 1, conjoined, String.valueOf(c), found);
    }
    return found;
  }

  private Match<T> match(
      List<Token> tokens,
      int i,
      String firstKey,
      int prefix,
      boolean conjoined,
      String preposition,
      Match<T> best) {
    TokenTrie<T> node = children.get(firstKey);
    Match<T> found = best;
    int j = i;
    while (node != null) {
      if (node.value != null && (found == null || j > found.last())) {
        found = new Match<>(node.value, j, prefix, conjoined, preposition);
      }
      j++;
      if (j >= tokens.size() || tokens.get(j).kind() == Token.Kind.MARK) {
        break;
      }
      node = node.children.get(tokens.get(j).key());
    }
    return found;
  }

  /** The value of a single key, or null. */
  T exact(String word) {
    TokenTrie<T> node = children.get(Orthography.key(word));
    return node == null ? null : node.value;
  }
}
