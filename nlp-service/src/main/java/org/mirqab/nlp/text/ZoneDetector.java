package org.mirqab.nlp.text;

import java.util.List;

/** Tells teasers and datelines from the story. Stateless. */
final class ZoneDetector {

  /** A dateline such as {@code بغداد (وكالات) -} has at most so many tokens. */
  private static final int LONGEST_DATELINE = 9;

  private ZoneDetector() {}

  /** The zone of a line of the text. */
  static Zone zoneOf(String line, boolean firstParagraph) {
    String stripped = line.strip();
    if (stripped.startsWith("- «")
        || stripped.startsWith("-«")
        || stripped.startsWith("•")
        || stripped.startsWith("* ")
        || stripped.startsWith("اقرأ")
        || stripped.startsWith("إقرأ")
        || stripped.startsWith("شاهد أيض")) {
      return Zone.TEASER;
    }
    return firstParagraph ? Zone.LEAD : Zone.BODY;
  }

  /** Number of tokens of the dateline that the sentence begins with; 0 if none. */
  static int datelineTokens(List<Token> tokens) {
    boolean bracket = false;
    int words = 0;
    for (int i = 0; i < tokens.size() && i <= LONGEST_DATELINE; i++) {
      Token token = tokens.get(i);
      if (token.isMark('(') || token.isMark('/')) {
        bracket = true;
      } else if (token.isMark('-') || token.isMark('–') || token.isMark('—')) {
        boolean alone = token.spaceBefore() || bracket;
        return i > 0 && alone && (bracket || words <= 3) ? i + 1 : 0;
      } else if (token.isMark(':') && words <= 1 && i > 0) {
        return 0;
      } else if (token.isMark('.') || token.isMark('،') && !bracket && words > 3) {
        return 0;
      } else if (token.kind() != Token.Kind.MARK) {
        words++;
      }
    }
    return 0;
  }
}
