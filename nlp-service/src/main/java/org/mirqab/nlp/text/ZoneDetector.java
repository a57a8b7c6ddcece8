package org.mirqab.nlp.text;

import java.util.List;

/** Tells the zones of an article's lines, and labels and datelines from the story. Stateless. */
final class ZoneDetector {

  private static final Furniture FURNITURE = Furniture.SHARED;

  /** A line that only names writers or agencies has at most so many tokens. */
  private static final int LONGEST_BYLINE = 12;

  /** A line of navigation has at most so many tokens. */
  private static final int LONGEST_NAVIGATION = 25;

  /** A title of another story has at most so many tokens. */
  private static final int LONGEST_TEASER = 22;

  private static final int LONGEST_STANDFIRST = 35;

  private ZoneDetector() {}

  /**
   * The zone of a line of the text.
   *
   * @param tokens of its first sentence
   * @param whole whether that sentence is the whole line
   * @param paragraph number of the story's paragraphs before it
   * @param related whether a line before it announced other stories
   */
  static Zone zoneOf(List<Token> tokens, boolean whole, int paragraph, boolean related) {
    int words = words(tokens);
    if (words == 0) {
      return whole ? Zone.BOILERPLATE : Zone.BODY;
    }
    boolean stopped = isStop(tokens.get(tokens.size() - 1));
    // A list of events has bullets too, but its lines are sentences.
    boolean quoted = tokens.get(0).isMark('-');
    boolean sentence = tokens.size() > LONGEST_TEASER || tokens.get(tokens.size() - 1).isMark('.');
    if (isBullet(tokens) && (quoted || !sentence)) {
      return Zone.TEASER;
    }
    int start = firstWord(tokens);
    if (FURNITURE.end(tokens, start, Furniture.Kind.RELATED) > 0) {
      return whole && words <= 4 ? Zone.BOILERPLATE : Zone.TEASER;
    }
    int line = FURNITURE.end(tokens, start, Furniture.Kind.LINE);
    if (line > 0 && whole && words == line - start) {
      return Zone.BOILERPLATE;
    }
    if (tokens.size() <= LONGEST_NAVIGATION
        && FURNITURE.end(tokens, start, Furniture.Kind.START) > 0) {
      return Zone.BOILERPLATE;
    }
    if (whole && !stopped && isByline(tokens, start, words, paragraph)) {
      return Zone.BYLINE;
    }
    if (related && whole && !stopped && tokens.size() <= LONGEST_TEASER) {
      return Zone.TEASER;
    }
    return paragraph == 0 ? Zone.LEAD : Zone.BODY;
  }

  /** Whether a line that begins so announces other stories on the lines after it. */
  static boolean announcesOthers(List<Token> tokens) {
    return FURNITURE.end(tokens, firstWord(tokens), Furniture.Kind.RELATED) > 0;
  }

  /**
   * Whether the first paragraph of the story is only its summary.
   *
   * @param next the paragraph after it; empty if there is none
   */
  static boolean isStandfirst(String line, List<Token> tokens, boolean whole, String next) {
    String first = line.strip();
    String second = next.strip();
    if (second.length() < first.length()) {
      return false;
    }
    int compared = Math.min(40, first.length());
    if (compared >= 20 && second.startsWith(first.substring(0, compared))) {
      return true;
    }
    return whole
        && tokens.size() <= LONGEST_STANDFIRST
        && !isStop(tokens.get(tokens.size() - 1))
        && datelineTokens(tokens) == 0;
  }

  private static int words(List<Token> tokens) {
    int words = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).kind() != Token.Kind.MARK) {
        words++;
      }
    }
    return words;
  }

  private static int firstWord(List<Token> tokens) {
    int i = 0;
    while (i < tokens.size() && tokens.get(i).kind() == Token.Kind.MARK) {
      i++;
    }
    return i;
  }

  private static boolean isBullet(List<Token> tokens) {
    Token first = tokens.get(0);
    if (first.kind() != Token.Kind.MARK || tokens.size() < 2) {
      return false;
    }
    return switch (first.form().charAt(0)) {
      case '•', '■', '▪', '●', '»' -> true;
      case '*' -> tokens.get(1).spaceBefore();
      case '>' -> tokens.get(1).isMark('>');
      case '-' -> tokens.get(1).isMark('«');
      default -> false;
    };
  }

  private static boolean isStop(Token token) {
    return token.isMark('.')
        || token.isMark('!')
        || token.isMark('؟')
        || token.isMark('?')
        || token.isMark('…')
        || token.isMark('"')
        || token.isMark('»');
  }

  private static boolean isByline(List<Token> tokens, int start, int words, int paragraph) {
    if (tokens.size() > LONGEST_BYLINE) {
      return false;
    }
    boolean colon = tokens.get(tokens.size() - 1).isMark(':');
    int credit = FURNITURE.end(tokens, start, Furniture.Kind.CREDIT);
    if (credit > 0
        && credit < tokens.size()
        && (colon || tokens.get(credit).isMark(':') || isDash(tokens.get(credit)))) {
      return true;
    }
    boolean dash = false;
    for (int i = 0; i < tokens.size(); i++) {
      dash |= isDash(tokens.get(i)) && (tokens.get(i).spaceBefore() || colon);
      if (FURNITURE.end(tokens, i, Furniture.Kind.AGENCY) > 0 && words <= 4) {
        return true;
      }
    }
    return paragraph == 0 && words <= 6 && (dash || (words <= 2 && !colon));
  }

  private static boolean isDash(Token token) {
    return token.kind() == Token.Kind.MARK
        && switch (token.form().charAt(0)) {
          case '-', '–', '—', '―', '_' -> true;
          default -> false;
        };
  }

  // ---- Labels and datelines ----

  /** Number of tokens of the labels that the sentence begins with, their marks included. */
  static int labelTokens(List<Token> tokens) {
    int end = 0;
    while (true) {
      int label = FURNITURE.end(tokens, end, Furniture.Kind.LABEL);
      if (label < 0) {
        return end;
      }
      int at = label;
      while (at < tokens.size() && isLabelMark(tokens.get(at))) {
        at++;
      }
      if (at == label && at < tokens.size()) {
        return end;
      }
      end = at;
    }
  }

  private static boolean isLabelMark(Token token) {
    return token.isMark('|')
        || token.isMark('.')
        || token.isMark('…')
        || token.isMark(':')
        || token.isMark('/')
        || token.isMark('!')
        || isDash(token);
  }

  /** Number of tokens of the dateline that the sentence begins with; 0 if none. */
  static int datelineTokens(List<Token> tokens) {
    int words = 0;
    int numbers = 0;
    boolean comma = false;
    boolean bracket = false;
    int i = 0;
    while (i < tokens.size() && tokens.get(i).kind() == Token.Kind.FOREIGN) {
      i++;
    }
    boolean agencyFirst = FURNITURE.end(tokens, i, Furniture.Kind.AGENCY) > 0;
    while (i < tokens.size() && i < 20) {
      Token token = tokens.get(i);
      if (token.kind() != Token.Kind.MARK) {
        if (bracket || ++words > 7) {
          return 0;
        }
        numbers += token.kind() == Token.Kind.NUMBER ? 1 : 0;
        i++;
      } else if (token.isMark('(')) {
        int close = closing(tokens, i);
        if (close < 0 || words > (comma || numbers > 0 ? 7 : 4)) {
          return 0;
        }
        bracket = true;
        i = close + 1;
        boolean dashed = i < tokens.size() && (isDash(tokens.get(i)) || tokens.get(i).isMark('('));
        if (!dashed) {
          boolean dated = numbers > 0 && namesAgency(tokens, close);
          return dated ? colonOrDash(tokens, i) : 0;
        }
      } else if (token.isMark('،') || token.isMark(',')) {
        if (words == 0 || comma && words > 4) {
          return 0;
        }
        comma = true;
        i++;
      } else if (isDash(token) || token.isMark('/') || token.isMark(':')) {
        boolean betweenNumbers =
            i > 0
                && i + 1 < tokens.size()
                && tokens.get(i - 1).kind() == Token.Kind.NUMBER
                && tokens.get(i + 1).kind() == Token.Kind.NUMBER;
        if (betweenNumbers && !bracket) {
          i++;
          continue;
        }
        return i == 0 ? 0 : separated(tokens, i, words, comma, bracket, agencyFirst);
      } else {
        return 0;
      }
    }
    return 0;
  }

  private static int separated(
      List<Token> tokens, int at, int words, boolean comma, boolean bracket, boolean agencyFirst) {
    boolean dash = isDash(tokens.get(at));
    int next = colonOrDash(tokens, at);
    if (bracket) {
      return dash ? next : 0;
    }
    if (words > 4 && !comma) {
      return 0;
    }
    int quoted =
        next < tokens.size() && (tokens.get(next).isMark('«') || tokens.get(next).isMark('"'))
            ? next + 1
            : next;
    int agency = FURNITURE.end(tokens, quoted, Furniture.Kind.AGENCY);
    if (agency > 0) {
      if (quoted > next && agency < tokens.size()) {
        agency++;
      }
      int end = colonOrDash(tokens, agency);
      // Place after writer and outlet.
      for (int i = end; end > agency && i < tokens.size() && i <= end + 3; i++) {
        if (tokens.get(i).isMark(':')) {
          return i + 1;
        }
      }
      // «الوطن» and the like are also common words: then a mark or the end must follow.
      return end > agency || end == tokens.size() || words <= 2 && quoted > next ? end : 0;
    }
    if (tokens.get(at).isMark(':') || next >= tokens.size()) {
      return 0;
    }
    if (agencyFirst) {
      for (int i = next; i < tokens.size() && i <= next + 3; i++) {
        if (tokens.get(i).isMark(':') || isDash(tokens.get(i))) {
          return colonOrDash(tokens, i);
        }
      }
    }
    if (!dash || !tokens.get(at).spaceBefore() || !tokens.get(next).spaceBefore()) {
      return 0;
    }
    if (words > (comma ? 5 : 2)) {
      return 0;
    }
    // A second dash makes it a parenthesis: the name - an apposition - and so on.
    for (int i = next; i < tokens.size() && i < next + 12; i++) {
      if (isDash(tokens.get(i)) && tokens.get(i).spaceBefore()) {
        return 0;
      }
    }
    return next;
  }

  private static int colonOrDash(List<Token> tokens, int from) {
    int i = from;
    while (i < tokens.size()
        && (isDash(tokens.get(i)) || tokens.get(i).isMark(':') || tokens.get(i).isMark('/'))) {
      i++;
    }
    return i;
  }

  private static int closing(List<Token> tokens, int open) {
    for (int i = open + 1; i < tokens.size() && i <= open + 8; i++) {
      if (tokens.get(i).isMark(')')) {
        return i;
      }
    }
    return -1;
  }

  private static boolean namesAgency(List<Token> tokens, int close) {
    for (int i = close - 1; i > 0 && !tokens.get(i).isMark('('); i--) {
      if (FURNITURE.end(tokens, i, Furniture.Kind.AGENCY) > 0) {
        return true;
      }
    }
    return false;
  }
}
