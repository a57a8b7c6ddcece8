package org.mirqab.nlp.text;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mirqab.nlp.lexicon.LexiconTable;

/** The phrases of {@code furniture.tsv}, found by their first word. Immutable. */
final class Furniture {

  /** What a phrase does; explained in the file. */
  enum Kind {
    LABEL,
    RELATED,
    START,
    LINE,
    CREDIT,
    AGENCY
  }

  private record Phrase(Kind kind, String[] keys) {}

  static final Furniture SHARED = new Furniture();

  private final Map<String, List<Phrase>> phrases = new HashMap<>();

  private Furniture() {
    LexiconTable table =
        LexiconTable.read(
            "furniture.tsv",
            new InputStreamReader(
                Objects.requireNonNull(Furniture.class.getResourceAsStream("furniture.tsv")),
                StandardCharsets.UTF_8),
            "kind",
            "phrases");
    for (LexiconTable.Row row : table.rows()) {
      Kind kind = row.constant("kind", Kind.class);
      for (String spelling : row.list("phrases")) {
        String[] keys = Orthography.key(Orthography.form(spelling)).split(" ");
        phrases.computeIfAbsent(keys[0], key -> new ArrayList<>(1)).add(new Phrase(kind, keys));
      }
    }
  }

  /** One past the longest phrase of the kind at a token; −1 if there is none. */
  int end(List<Token> tokens, int index, Kind kind) {
    if (index >= tokens.size()) {
      return -1;
    }
    List<Phrase> candidates = phrases.get(tokens.get(index).key());
    int best = -1;
    if (candidates != null) {
      for (Phrase phrase : candidates) {
        if (phrase.kind == kind) {
          best = Math.max(best, end(tokens, index, phrase.keys));
        }
      }
    }
    return best;
  }

  private static int end(List<Token> tokens, int index, String[] keys) {
    int at = index + 1;
    for (int k = 1; k < keys.length; k++) {
      while (at < tokens.size() && tokens.get(at).isMark('.')) {
        at++;
      }
      if (at >= tokens.size() || !tokens.get(at).key().equals(keys[k])) {
        return -1;
      }
      at++;
    }
    return at;
  }
}
