package org.mirqab.nlp.document;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.mirqab.contracts.EventType;
import org.mirqab.contracts.Family;
import org.mirqab.contracts.QuantityBounds;
import org.mirqab.contracts.Span;
import org.mirqab.nlp.lexicon.LexiconTable;
import org.mirqab.nlp.morphology.PartOfSpeech;
import org.mirqab.nlp.quantity.ClosedVocabulary;
import org.mirqab.nlp.quantity.Quantity;
import org.mirqab.nlp.syntax.FunctionWords;
import org.mirqab.nlp.syntax.Word;
import org.mirqab.nlp.text.Orthography;
import org.mirqab.nlp.text.Sentence;
import org.mirqab.nlp.text.Token;

/**
 * Which counts of a sentence belong to an event, and by what means it was done. The counted noun
 * decides (قتلى, مصابون), else the word that says what happened to the counted (مقتل, أصيب); a dual
 * without a number counts two, a single person one. Stateless.
 */
public final class QuantityPolicy {

  /**
   * The counts of an event; each null if the sentence tells none.
   *
   * @param bounds by the names of the counts: what the text says beyond one exact number; never
   *     null
   * @param weapon words of the article
   */
  public record Counts(
      Integer killed,
      Integer injured,
      Integer arrested,
      Integer headcount,
      Integer round,
      Map<String, QuantityBounds> bounds,
      String weapon) {}

  /** What is counted. */
  enum Kind {
    KILLED,
    INJURED,
    ARRESTED,
    FORCE,
    PERSON,
    ROUND
  }

  private enum Role {
    VERB,
    NOUN,
    DONE,
    ONE,
    TWO,
    MANY,
    OTHERS,
    ANY
  }

  /**
   * A form and what it tells.
   *
   * @param keys of all its words
   */
  private record Form(Kind kind, Role role, String[] keys, boolean article) {}

  /**
   * A form found in a sentence.
   *
   * @param proclitics letters attached before it and its article
   */
  private record Head(
      Kind kind, Role role, int first, int end, boolean conjoined, boolean the, int proclitics) {}

  /** A count found: {@code value} null if only bounds are told. */
  private record Count(Kind kind, Integer value, int first, int end, int head, Quantity quantity) {}

  private static final ClosedVocabulary<Form> FORMS = load();
  private static final ClosedVocabulary<Form> WEAPONS = loadWeapons();

  /** A count so many tokens from the trigger is told of something else. */
  private static final int FARTHEST = 45;

  private static final Counts NONE = new Counts(null, null, null, null, null, Map.of(), null);

  private QuantityPolicy() {}

  private static InputStreamReader open(String file) {
    return new InputStreamReader(
        Objects.requireNonNull(QuantityPolicy.class.getResourceAsStream(file)),
        StandardCharsets.UTF_8);
  }

  private static ClosedVocabulary<Form> load() {
    ClosedVocabulary.Builder<Form> builder = new ClosedVocabulary.Builder<>();
    LexiconTable table =
        LexiconTable.read("counted.tsv", open("counted.tsv"), "kind", "role", "forms");
    Set<String> plurals = new HashSet<>();
    for (LexiconTable.Row row : table.rows()) {
      if (row.constant("role", Role.class) == Role.MANY) {
        plurals.addAll(row.list("forms"));
      }
    }
    for (LexiconTable.Row row : table.rows()) {
      Kind kind = row.constant("kind", Kind.class);
      Role role = row.constant("role", Role.class);
      for (String form : row.list("forms")) {
        add(builder, kind, role, form);
        if (role == Role.ONE && form.indexOf(' ') < 0) {
          boolean feminine = form.endsWith("ة");
          String stem = feminine ? form.substring(0, form.length() - 1) + "ت" : form;
          add(builder, kind, Role.TWO, stem + "ان");
          // مدنيين is rather the plural, جنديين can only be two.
          if (!plurals.contains(stem + "ين")) {
            add(builder, kind, Role.TWO, stem + "ين");
          }
          if (!feminine) {
            add(builder, kind, Role.ONE, form + "ا");
          }
        }
      }
    }
    return builder.build();
  }

  private static ClosedVocabulary<Form> loadWeapons() {
    ClosedVocabulary.Builder<Form> builder = new ClosedVocabulary.Builder<>();
    LexiconTable table = LexiconTable.read("weapons.tsv", open("weapons.tsv"), "sure", "forms");
    for (LexiconTable.Row row : table.rows()) {
      Role role = row.required("sure").equals("yes") ? Role.ANY : Role.OTHERS;
      for (String form : row.list("forms")) {
        add(builder, Kind.FORCE, role, form);
      }
    }
    return builder.build();
  }

  private static void add(
      ClosedVocabulary.Builder<Form> builder, Kind kind, Role role, String spelling) {
    String[] keys = Orthography.key(Orthography.form(spelling)).split(" ");
    boolean article = keys[0].startsWith("ال") && keys.length > 1;
    String base = article ? keys[0].substring(2) : keys[0];
    builder.add(base, new Form(kind, role, keys, article));
  }

  /**
   * The counts of the event whose trigger stands at the words {@code first} to {@code last}.
   *
   * @param sentence that of the words
   * @param quantities those of the sentence
   * @param family null if none
   */
  public static Counts counts(
      Sentence sentence,
      List<Word> words,
      List<Quantity> quantities,
      int first,
      int last,
      EventType type,
      Family family) {
    boolean assault = type == EventType.ASSAULT;
    boolean force = family == Family.WITHDRAWAL || type == EventType.MOBILIZE;
    boolean arrest = type == EventType.COERCE;
    boolean talks = family == Family.TALKS;
    if (!assault && !force && !arrest && !talks) {
      return NONE;
    }
    List<Token> tokens = sentence.tokens();
    Head[] heads = heads(tokens);
    List<Count> counts = new ArrayList<>(2);
    Integer round = talks ? round(heads, quantities, first, last) : null;
    boolean[] counted = new boolean[tokens.size()];
    for (Quantity quantity : quantities) {
      if (quantity.percent() || quantity.ordinal()) {
        continue;
      }
      counted(words, tokens, heads, quantity, counted, counts);
      mark(counted, quantity);
    }
    uncounted(words, heads, counted, counts);
    Map<String, QuantityBounds> bounds = new HashMap<>();
    EnumMap<Kind, Count> chosen = new EnumMap<>(Kind.class);
    for (Count count : counts) {
      Count other = chosen.get(count.kind);
      if (distance(tokens, count, first, last) <= FARTHEST
          && (other == null
              || distance(tokens, count, first, last) < distance(tokens, other, first, last))) {
        chosen.put(count.kind, count);
      }
    }
    return new Counts(
        assault ? value(chosen.get(Kind.KILLED), "killed", sentence, bounds) : null,
        assault ? value(chosen.get(Kind.INJURED), "injured", sentence, bounds) : null,
        arrest ? value(chosen.get(Kind.ARRESTED), "arrested", sentence, bounds) : null,
        force ? value(headcount(chosen, family), "headcount", sentence, bounds) : null,
        round,
        bounds.isEmpty() ? Map.of() : bounds,
        assault ? weapon(sentence, words, first, last) : null);
  }

  /** Who leaves a place may be people of any kind. */
  private static Count headcount(EnumMap<Kind, Count> chosen, Family family) {
    Count force = chosen.get(Kind.FORCE);
    return force == null && family == Family.WITHDRAWAL ? chosen.get(Kind.PERSON) : force;
  }

  private static Integer value(
      Count count, String name, Sentence sentence, Map<String, QuantityBounds> bounds) {
    if (count == null) {
      return null;
    }
    Quantity quantity = count.quantity;
    if (quantity != null && (quantity.value() == null || quantity.approximate())) {
      List<Token> tokens = sentence.tokens();
      bounds.put(
          name,
          new QuantityBounds(
              narrow(quantity.min()),
              narrow(quantity.max()),
              quantity.approximate(),
              new Span(
                  sentence.field(),
                  tokens.get(quantity.firstToken()).start(),
                  tokens.get(quantity.endToken() - 1).end())));
    }
    return count.value;
  }

  private static Integer narrow(Long value) {
    return value == null ? null : (int) Math.min(value, Integer.MAX_VALUE);
  }

  private static void mark(boolean[] counted, Quantity quantity) {
    for (int i = quantity.firstToken(); i < quantity.endToken(); i++) {
      counted[i] = true;
    }
  }

  /** Tokens between, more for what tells another story and for a count before the trigger. */
  private static int distance(List<Token> tokens, Count count, int first, int last) {
    if (count.head >= first && count.head <= last) {
      return 0;
    }
    boolean after = count.first > last;
    int from = after ? last : count.end - 1;
    int to = after ? count.first : first;
    int distance = Math.max(0, to - from) + (after ? 0 : 4);
    boolean linked = after || to - from < 3;
    for (int i = from + 1; i < to; i++) {
      Token token = tokens.get(i);
      if (token.isMark('.') || token.isMark('؛') || token.isMark(':')) {
        distance += 8;
      } else if (token.kind() == Token.Kind.ARABIC) {
        switch (token.key()) {
          case "ردا", "الذكري", "ذكري", "لذكري", "بتهمه", "انتقاما" -> distance += FARTHEST;
          case "في",
              "جراء",
              "اثر",
              "نتيجه",
              "خلال",
              "بسبب",
              "عندما",
              "بعد",
              "بعدما",
              "عقب",
              "حين",
              "اذ" ->
              linked = true;
          case "بهجوم", "بانفجار", "بقصف", "بغاره", "برصاص", "بسقوط", "بتفجير", "بنيران" ->
              linked = true;
          default -> {}
        }
      }
    }
    return linked ? distance : distance + 30;
  }

  // ---- Heads ----

  private static Head[] heads(List<Token> tokens) {
    Head[] heads = new Head[tokens.size()];
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).kind() == Token.Kind.ARABIC) {
        heads[i] = head(FORMS, tokens, i);
      }
    }
    return heads;
  }

  private static Head head(ClosedVocabulary<Form> vocabulary, List<Token> tokens, int i) {
    ClosedVocabulary.Hit<Form> hit = vocabulary.find(tokens.get(i).key());
    if (hit == null) {
      return null;
    }
    Form best = null;
    for (Form form : hit.entries()) {
      boolean longer = best == null || form.keys.length > best.keys.length;
      if (longer && (!form.article || hit.article()) && continues(tokens, i, form.keys)) {
        best = form;
      }
    }
    if (best == null || (hit.article() && best.role == Role.VERB)) {
      return null;
    }
    int proclitics = (hit.conjunction() ? 1 : 0) + (hit.preposition() == 0 ? 0 : 1);
    return new Head(
        best.kind,
        best.role,
        i,
        i + best.keys.length,
        hit.conjunction(),
        hit.article(),
        proclitics);
  }

  private static boolean continues(List<Token> tokens, int i, String[] keys) {
    if (i + keys.length > tokens.size()) {
      return false;
    }
    for (int k = 1; k < keys.length; k++) {
      String key = tokens.get(i + k).key();
      if (!key.equals(keys[k]) && !key.equals("ال" + keys[k])) {
        return false;
      }
    }
    return true;
  }

  private static boolean isHarm(Head head) {
    return head != null
        && (head.kind == Kind.KILLED || head.kind == Kind.INJURED || head.kind == Kind.ARRESTED)
        && (head.role == Role.VERB || head.role == Role.NOUN || head.role == Role.DONE);
  }

  private static boolean isPeople(Head head) {
    return head != null
        && (head.role == Role.ONE
            || head.role == Role.TWO
            || head.role == Role.MANY
            || head.role == Role.OTHERS);
  }

  // ---- Counted people ----

  private static void counted(
      List<Word> words,
      List<Token> tokens,
      Head[] heads,
      Quantity quantity,
      boolean[] earlier,
      List<Count> counts) {
    int end = quantity.endToken();
    Head people = peopleAfter(tokens, heads, end);
    if (people != null && people.kind != Kind.PERSON && people.kind != Kind.FORCE) {
      add(counts, people.kind, quantity, people.first);
      return;
    }
    if (people == null && !countsPeople(words, heads, quantity)) {
      return;
    }
    Head before = harmBefore(tokens, heads, quantity.firstToken(), earlier);
    Head after = before == null ? harmAfter(tokens, heads, end) : null;
    Head harm = before == null ? after : before;
    if (harm == null) {
      if (people != null && people.role != Role.OTHERS) {
        add(counts, people.kind, quantity, people.first);
      }
      return;
    }
    add(counts, harm.kind, quantity, harm.first);
    boolean coordinate =
        before != null
            && harm.conjoined
            && harm.first > 0
            && harm.end == quantity.firstToken()
            && isHarm(heads[harm.first - 1]);
    if (coordinate) {
      // قتل وجرح العشرات
      Head other = heads[harm.first - 1];
      if (other.end == harm.first && other.role == harm.role && other.kind != harm.kind) {
        add(counts, other.kind, quantity, other.first);
      }
    }
  }

  private static void add(List<Count> counts, Kind kind, Quantity quantity, int head) {
    Long figure = quantity.figure();
    boolean below = quantity.min() == null && quantity.max() != null;
    counts.add(
        new Count(
            kind,
            below ? null : narrow(figure),
            quantity.firstToken(),
            quantity.endToken(),
            head,
            quantity));
  }

  /** The noun that the number counts: next to it, or after من. */
  private static Head peopleAfter(List<Token> tokens, Head[] heads, int end) {
    int at = end;
    if (at < tokens.size() && tokens.get(at).key().equals("من")) {
      at++;
    }
    if (at >= tokens.size()) {
      return null;
    }
    Head head = heads[at];
    return isPeople(head) && !head.conjoined ? head : null;
  }

  /** Whether a number without a known noun counts people: أصيب 15 في قتال، قتل 6 سودانيين. */
  private static boolean countsPeople(List<Word> words, Head[] heads, Quantity quantity) {
    int end = quantity.endToken();
    if (quantity.value() == null && quantity.figure() == null) {
      return true;
    }
    if (end >= words.size() || words.get(end).token().kind() != Token.Kind.ARABIC) {
      return true;
    }
    Word next = words.get(end);
    String key = next.token().key();
    boolean told = quantity.firstToken() > 0 && endsAt(heads, quantity.firstToken());
    return told
        || isHarm(heads[end])
        || next.isPreposition()
        || next.isVerb()
        || FunctionWords.isFunctionWord(key)
        || key.equals("منهم")
        || key.equals("بينهم")
        || key.startsWith("و") && key.length() > 3
        || next.attachedPreposition() != null
        || isNisba(key);
  }

  /** Whether words such as مقتل stand right before: then any noun after the number is a victim. */
  private static boolean endsAt(Head[] heads, int first) {
    for (int i = first - 1; i >= Math.max(0, first - 2); i--) {
      if (isHarm(heads[i])) {
        return heads[i].end == first && heads[i].role != Role.DONE;
      }
    }
    return false;
  }

  /** The ending of a people's name: سودانيين. */
  private static boolean isNisba(String key) {
    return !key.startsWith("ال")
        && key.length() > 4
        && (key.endsWith("يا") || key.endsWith("يين") || key.endsWith("يون") || key.endsWith("ي"));
  }

  private static Head harmBefore(List<Token> tokens, Head[] heads, int first, boolean[] earlier) {
    for (int i = first - 1; i >= Math.max(0, first - 16); i--) {
      Token token = tokens.get(i);
      if (isBreak(token)) {
        return null;
      }
      Head head = heads[i];
      if (isHarm(head) && head.end <= first && head.role != Role.DONE) {
        return first - i <= 8 ? head : null;
      }
      boolean total =
          head != null
              && (head.kind == Kind.KILLED
                  || head.kind == Kind.INJURED
                  || head.kind == Kind.ARRESTED)
              && (head.role == Role.MANY || head.role == Role.ONE && head.the)
              && reaches(tokens, i + 1, first);
      if (total) {
        return head;
      }
      // Another number takes the word before it, unless both are joined: 30 و20 قتيلا.
      if (earlier[i] && !(i == first - 2 && tokens.get(first - 1).key().equals("و"))) {
        return null;
      }
    }
    return null;
  }

  private static boolean isBreak(Token token) {
    if (token.kind() == Token.Kind.MARK) {
      return switch (token.form().charAt(0)) {
        case '.', '؛', '،', ',' -> true;
        default -> false;
      };
    }
    return switch (token.key()) {
      case "بعدما",
          "عندما",
          "حين",
          "حيث",
          "فيما",
          "بينما",
          "الذي",
          "التي",
          "الذين",
          "اللذين",
          "عقب",
          "قيام",
          "باتهام" ->
          true;
      default -> false;
    };
  }

  /** Whether words such as بلغ or إلى lead from a noun to its number. */
  private static boolean reaches(List<Token> tokens, int from, int to) {
    for (int i = from; i < to; i++) {
      String key = tokens.get(i).key();
      if (key.equals("الي") || key.startsWith("بلغ") || tokens.get(i).isMark(':')) {
        return true;
      }
    }
    return false;
  }

  private static Head harmAfter(List<Token> tokens, Head[] heads, int end) {
    for (int i = end; i < Math.min(tokens.size(), end + 8); i++) {
      Token token = tokens.get(i);
      if (isBreak(token)) {
        return null;
      }
      if (isHarm(heads[i])) {
        return heads[i].role != Role.NOUN && !heads[i].conjoined ? heads[i] : null;
      }
    }
    return null;
  }

  // ---- People told without a number ----

  private static void uncounted(
      List<Word> words, Head[] heads, boolean[] counted, List<Count> counts) {
    for (int i = 0; i < heads.length; i++) {
      Head head = heads[i];
      if (head == null || counted[i]) {
        continue;
      }
      if (head.role == Role.MANY && !head.the && isDenied(words, i)) {
        if (head.kind == Kind.KILLED || head.kind == Kind.INJURED) {
          addFew(counts, Kind.KILLED, 0, head);
          addFew(counts, Kind.INJURED, 0, head);
        }
      } else if (isHarm(head)) {
        single(words, heads, counted, head, counts);
      } else if (isPeople(head)
          && (head.kind == Kind.KILLED || head.kind == Kind.INJURED)
          && !follows(counted, i)
          && !head.the
          && !words.get(i).token().key().startsWith("ال")) {
        if (head.role == Role.TWO) {
          addFew(counts, head.kind, 2, head);
        } else if (head.role == Role.ONE && isIndefinite(words, head)) {
          addFew(counts, head.kind, 1, head);
        }
      }
    }
  }

  /** دون وقوع إصابات، لم يسفر عن ضحايا. */
  private static boolean isDenied(List<Word> words, int at) {
    for (int i = at - 1; i >= Math.max(0, at - 6); i--) {
      Token token = words.get(i).token();
      if (token.kind() == Token.Kind.MARK) {
        return false;
      }
      switch (token.key()) {
        case "دون", "بدون", "لم", "ولم", "ودون" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  private static void addFew(List<Count> counts, Kind kind, int number, Head head) {
    counts.add(new Count(kind, number, head.first, head.end, head.first, null));
  }

  private static boolean follows(boolean[] counted, int i) {
    return i > 0 && counted[i - 1] || i > 1 && counted[i - 2];
  }

  /** سقوط قتيل, but not ضحية الهجوم. */
  private static boolean isIndefinite(List<Word> words, Head head) {
    if (head.end >= words.size()) {
      return true;
    }
    Word next = words.get(head.end);
    if (next.token().kind() != Token.Kind.ARABIC) {
      return true;
    }
    return !next.isDefinite() && (next.isConjoined() || next.isPreposition() || next.isVerb());
  }

  private static void single(
      List<Word> words, Head[] heads, boolean[] counted, Head harm, List<Count> counts) {
    int seen = 0;
    boolean verb = harm.role == Role.VERB;
    if (harm.role == Role.DONE) {
      met(words, heads, counted, harm, counts);
      return;
    }
    if (verb && words.get(harm.first).token().key().endsWith("وا")) {
      return;
    }
    Head victim = null;
    for (int i = harm.end; i < Math.min(words.size(), harm.end + (verb ? 5 : 2)); i++) {
      Token token = words.get(i).token();
      if (counted[i] || token.kind() == Token.Kind.MARK && !token.isMark('"')) {
        break;
      }
      Head head = heads[i];
      if (isHarm(head) || words.get(i).isPreposition()) {
        break;
      }
      if (isPeople(head) && (i == harm.end || !head.conjoined)) {
        seen++;
        boolean object = token.form().endsWith("ا") || token.hasTanwinFath();
        if (victim == null || object && victim.role != Role.ONE || object) {
          victim = head;
        }
      }
    }
    if (victim == null) {
      boolean named =
          harm.kind == Kind.KILLED
              && !verb
              && harm.end < words.size()
              && !counted[harm.end]
              && isName(words.get(harm.end));
      if (named) {
        addFew(counts, harm.kind, 1, harm);
      }
      return;
    }
    if (victim.kind == Kind.KILLED && harm.kind == Kind.INJURED) {
      return;
    }
    int number =
        switch (victim.role) {
          case ONE -> 1;
          case TWO -> 2;
          case OTHERS ->
              victim.first == harm.end && words.get(victim.first).token().key().equals("اخر")
                  ? 1
                  : 0;
          default -> 0;
        };
    if (number == 0 || verb && seen > 2 || withOthers(words, victim.end)) {
      return;
    }
    if (victim.role == Role.ONE
        && !verb
        && victim.end < heads.length
        && isPeople(heads[victim.end])
        && heads[victim.end].conjoined
        && heads[victim.end].role == Role.ONE) {
      number++;
    }
    counts.add(new Count(harm.kind, number, victim.first, victim.end, harm.first, null));
  }

  /** لقي شخص مصرعه. */
  private static void met(
      List<Word> words, Head[] heads, boolean[] counted, Head done, List<Count> counts) {
    for (int i = done.first - 1; i >= Math.max(0, done.first - 6); i--) {
      String key = words.get(i).token().key();
      if (counted[i] || words.get(i).token().kind() == Token.Kind.MARK) {
        return;
      }
      if (key.startsWith("لقي") || key.startsWith("ولقي") || key.startsWith("يلقي")) {
        Head people = heads[i + 1];
        if (isPeople(people) && (people.role == Role.ONE || people.role == Role.TWO)) {
          addFew(counts, done.kind, people.role == Role.ONE ? 1 : 2, done);
        }
        return;
      }
    }
  }

  /** القائد وعدد من مرافقيه. */
  private static boolean withOthers(List<Word> words, int from) {
    for (int i = from; i < Math.min(words.size(), from + 9); i++) {
      String key = words.get(i).token().key();
      if (key.equals("وعدد") || key.equals("وعشرات") || key.equals("وافراد")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word that no lexicon knows is likely somebody's name. */
  private static boolean isName(Word word) {
    Token token = word.token();
    return token.kind() == Token.Kind.ARABIC
        && word.reading() == null
        && word.isNominal()
        && token.key().length() > 2
        && !token.key().endsWith("ين")
        && !token.key().endsWith("ون")
        && !token.key().endsWith("ات")
        && !token.key().startsWith("ال");
  }

  private static Integer round(Head[] heads, List<Quantity> quantities, int first, int last) {
    Integer best = null;
    int least = Integer.MAX_VALUE;
    for (Quantity quantity : quantities) {
      int at = quantity.firstToken() - 1;
      if (quantity.ordinal()
          && quantity.value() != null
          && quantity.value() > 0
          && at >= 0
          && heads[at] != null
          && heads[at].kind == Kind.ROUND) {
        int distance = Math.min(Math.abs(at - first), Math.abs(at - last));
        if (distance < least && distance <= 20) {
          least = distance;
          best = narrow(quantity.value());
        }
      }
    }
    return best;
  }

  // ---- Means ----

  private static String weapon(Sentence sentence, List<Word> words, int first, int last) {
    List<Token> tokens = sentence.tokens();
    Head best = null;
    int least = 16;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).kind() != Token.Kind.ARABIC) {
        continue;
      }
      Head head = head(WEAPONS, tokens, i);
      if (head == null || (head.role == Role.OTHERS && !isMeans(tokens, i))) {
        continue;
      }
      int distance = i > last ? i - last : i >= first ? 0 : first - i + 3;
      for (int j = Math.min(i, last) + 1; j < Math.max(i, first); j++) {
        Token token = tokens.get(j);
        distance += token.isMark('.') || token.isMark('؛') ? 8 : token.isMark('،') ? 2 : 0;
      }
      if (distance < least) {
        least = distance;
        best = head;
      }
      i = head.end - 1;
    }
    if (best == null) {
      return null;
    }
    int end = best.end;
    if (end < words.size()
        && words.get(end).is(PartOfSpeech.ADJECTIVE)
        && !words.get(end).isConjoined()
        && !ofPeople(tokens.get(end).key())
        && words.get(end).isDefinite() == words.get(best.first).isDefinite()) {
      end++;
    }
    Token named = tokens.get(best.first);
    int skipped = 0;
    for (int left = best.proclitics; left > 0 || omissibleAt(named, skipped); skipped++) {
      left -= omissibleAt(named, skipped) ? 0 : 1;
    }
    return sentence
        .text()
        .substring(
            named.start() + skipped - sentence.start(),
            tokens.get(end - 1).end() - sentence.start());
  }

  private static boolean ofPeople(String key) {
    return key.endsWith("ين") || key.endsWith("ون");
  }

  private static boolean omissibleAt(Token token, int i) {
    return Orthography.isOmissible(token.surface().charAt(i));
  }

  private static boolean isMeans(List<Token> tokens, int i) {
    String key = tokens.get(i).key();
    if (key.startsWith("ب") || key.startsWith("وب")) {
      return true;
    }
    if (i == 0) {
      return false;
    }
    return switch (tokens.get(i - 1).key()) {
      case "بواسطه", "باستخدام", "مستخدما", "مستخدمين", "مستخدمه", "اطلاق", "باطلاق", "لاطلاق" ->
          true;
      default -> false;
    };
  }
}
