package org.mirqab.nlp.frames;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mirqab.contracts.ContractViolation;
import org.mirqab.contracts.EventType;
import org.mirqab.contracts.Family;
import org.mirqab.contracts.Phase;
import org.mirqab.nlp.frames.Frame.Flag;
import org.mirqab.nlp.frames.Frame.Need;
import org.mirqab.nlp.frames.Frame.Pattern;
import org.mirqab.nlp.lexicon.KeyFilter;
import org.mirqab.nlp.lexicon.LexiconException;
import org.mirqab.nlp.lexicon.LexiconFolder;
import org.mirqab.nlp.lexicon.LexiconTable;
import org.mirqab.nlp.morphology.Morphology;
import org.mirqab.nlp.syntax.LemmaSet;
import org.mirqab.nlp.text.Orthography;

/**
 * All frames and support verbs, found by the first lemma of their words. One file for each event
 * type, named after it. Immutable once loaded.
 */
public final class FrameLexicon {

  /**
   * A way to begin reading a frame at a word.
   *
   * @param rest the lemmas of the pattern after the first
   */
  record Entry(Frame frame, String[] rest, LemmaSet context, LemmaSet blocked) {

    private Entry(Frame frame, Pattern pattern, LemmaSet context, LemmaSet blocked) {
      this(frame, rest(pattern.lemmas()), context, blocked);
    }

    private static String[] rest(List<String> lemmas) {
      return lemmas.size() == 1 ? NO_REST : lemmas.subList(1, lemmas.size()).toArray(NO_REST);
    }
  }

  private static final String[] NO_REST = {};

  /** Where a row names a lemma; this decides what readings of a word it is compared with. */
  enum Place {
    VERB,
    NOUN,
    /** A word after the first of a pattern. */
    FOLLOWING,
    /** Context of a trigger or what blocks it. */
    NEAR,
    SUPPORT
  }

  /** A lemma in a row. */
  record Mention(String lemma, Place place, String source) {}

  private static final String[] FRAME_COLUMNS = {
    "rule",
    "verbs",
    "nouns",
    "mode",
    "family",
    "phase",
    "cameo",
    "subject",
    "object",
    "genitive",
    "prepositions",
    "needs",
    "context",
    "blocked",
    "flags"
  };

  private static final java.util.regex.Pattern CAMEO =
      java.util.regex.Pattern.compile("(0[3-9]|1\\d|20)\\d{0,2}");

  private final Map<String, List<Entry>> verbs = new HashMap<>();
  private final Map<String, List<Entry>> nouns = new HashMap<>();
  private final Map<String, List<SupportVerb>> supports = new HashMap<>();
  private final List<Frame> frames = new ArrayList<>();
  private final List<Mention> mentions = new ArrayList<>();
  private final Map<Set<String>, LemmaSet> lemmaSets = new HashMap<>();

  private KeyFilter verbFilter;
  private KeyFilter nounFilter;
  private KeyFilter supportFilter;

  private final LexiconFolder files;

  private FrameLexicon(List<Path> lexicons) {
    this.files = new LexiconFolder("frames", lexicons);
  }

  /**
   * Loads the bundled files.
   *
   * @throws org.mirqab.nlp.lexicon.LexiconException naming file and line of the first error
   */
  public static FrameLexicon load() {
    return load(List.of());
  }

  /**
   * Loads the bundled files and those of users.
   *
   * @param lexicons directories that may hold {@code frames} with files of the bundled names; a
   *     frame replaces the bundled one of its rule, a support verb is added
   * @throws org.mirqab.nlp.lexicon.LexiconException naming file and line of the first error
   */
  public static FrameLexicon load(List<Path> lexicons) {
    FrameLexicon lexicon = new FrameLexicon(lexicons);
    for (EventType type : EventType.values()) {
      lexicon.loadFrames(type);
    }
    lexicon.loadSupports();
    lexicon.check();
    lexicon.supportFilter = new KeyFilter(lexicon.supports.keySet());
    lexicon.verbFilter = new KeyFilter(lexicon.verbs.keySet());
    lexicon.nounFilter = new KeyFilter(lexicon.nouns.keySet());
    return lexicon;
  }

  /** Errors that take more than one line to see. */
  private void check() {
    for (EventType type : EventType.values()) {
      List<LexiconTable> users = files.users(file(type), FRAME_COLUMNS);
      if (!users.isEmpty()) {
        check(type, users);
      }
    }
    Map<String, Frame> rules = new HashMap<>();
    for (Frame frame : frames) {
      Frame other = rules.putIfAbsent(frame.rule(), frame);
      if (other != null) {
        throw new LexiconException(
            frame.source(), 0, "the rule " + frame.rule() + " is already at " + other.source());
      }
    }
  }

  private void check(EventType type, List<LexiconTable> users) {
    Set<String> modes = new HashSet<>();
    for (LexiconTable.Row row : files.bundled(file(type), FRAME_COLUMNS).rows()) {
      modes.add(row.get("mode"));
    }
    for (LexiconTable table : users) {
      for (LexiconTable.Row row : table.rows()) {
        if (!row.get("mode").isEmpty() && !modes.contains(row.get("mode"))) {
          throw row.error(type + " has no mode " + row.get("mode"));
        }
        if (!row.get("cameo").isEmpty() && !CAMEO.matcher(row.get("cameo")).matches()) {
          throw row.error("the column cameo must be a CAMEO code; was " + row.get("cameo"));
        }
      }
    }
  }

  private static String file(EventType type) {
    return type.name().toLowerCase(Locale.ROOT) + ".tsv";
  }

  /** All frames. */
  public List<Frame> frames() {
    return List.copyOf(frames);
  }

  /** Every lemma in every row, with file and line. */
  List<Mention> mentions() {
    return List.copyOf(mentions);
  }

  private void loadFrames(EventType type) {
    for (LexiconTable.Row row : files.rows(file(type), "rule", FRAME_COLUMNS)) {
      String source = row.source();
      Map<String, Role> prepositions = new HashMap<>();
      for (String item : row.list("prepositions")) {
        int colon = item.indexOf(':');
        if (colon < 1) {
          throw row.error("a preposition needs a part, as in على:recipient; was " + item);
        }
        prepositions.put(
            Orthography.key(item.substring(0, colon)),
            constant(row, "prepositions", item.substring(colon + 1), Role.class));
      }
      Frame frame =
          new Frame(
              row.required("rule"),
              type,
              row.get("mode").isEmpty() ? null : row.get("mode"),
              contractual(row, "family", Family::of),
              contractual(row, "phase", Phase::of),
              row.get("cameo").isEmpty() ? type.cameoRoot() : row.get("cameo"),
              patterns(row, "verbs", Place.VERB),
              patterns(row, "nouns", Place.NOUN),
              role(row, "subject", Role.ACTOR),
              role(row, "object", Role.RECIPIENT),
              role(row, "genitive", Role.ACTOR),
              Map.copyOf(prepositions),
              constants(row, "needs", Need.class),
              lemmas(row, "context"),
              lemmas(row, "blocked"),
              constants(row, "flags", Flag.class),
              source);
      frames.add(frame);
      LemmaSet context = lemmas(frame.context());
      LemmaSet blocked = lemmas(frame.blocked());
      for (Pattern pattern : frame.verbs()) {
        verbs
            .computeIfAbsent(pattern.lemmas().get(0), key -> new ArrayList<>())
            .add(new Entry(frame, pattern, context, blocked));
      }
      for (Pattern pattern : frame.nouns()) {
        String folded = Orthography.key(unmarked(pattern.lemmas().get(0)));
        if (!folded.equals(unmarked(pattern.lemmas().get(0)))) {
          // for words that the morphology does not know, spelled as the key folds them
          nouns
              .computeIfAbsent(folded, key -> new ArrayList<>())
              .add(new Entry(frame, pattern, context, blocked));
        }
        nouns
            .computeIfAbsent(unmarked(pattern.lemmas().get(0)), key -> new ArrayList<>())
            .add(new Entry(frame, pattern, context, blocked));
      }
    }
  }

  /** One object for equal sets, which many frames have. */
  private LemmaSet lemmas(Set<String> lemmas) {
    return lemmaSets.computeIfAbsent(lemmas, LemmaSet::new);
  }

  /** Lemmas of nouns are written without shadda. */
  static String unmarked(String lemma) {
    return lemma.indexOf('\u0651') < 0 ? lemma : lemma.replace("\u0651", "");
  }

  private List<Pattern> patterns(LexiconTable.Row row, String column, Place place) {
    List<Pattern> patterns = new ArrayList<>();
    for (String item : row.list(column)) {
      List<String> lemmas = Arrays.stream(item.split(" ")).map(Morphology::lemmaOf).toList();
      patterns.add(new Pattern(lemmas));
      for (int i = 0; i < lemmas.size(); i++) {
        mentions.add(new Mention(lemmas.get(i), i == 0 ? place : Place.FOLLOWING, row.source()));
      }
    }
    return List.copyOf(patterns);
  }

  private Set<String> lemmas(LexiconTable.Row row, String column) {
    Set<String> lemmas = new HashSet<>();
    for (String item : row.list(column)) {
      String lemma = Morphology.lemmaOf(item);
      lemmas.add(lemma);
      mentions.add(new Mention(lemma, Place.NEAR, row.source()));
    }
    return Set.copyOf(lemmas);
  }

  private static Role role(LexiconTable.Row row, String column, Role otherwise) {
    return row.get(column).isEmpty() ? otherwise : row.constant(column, Role.class);
  }

  private static <E extends Enum<E>> Set<E> constants(
      LexiconTable.Row row, String column, Class<E> type) {
    Set<E> constants = EnumSet.noneOf(type);
    for (String item : row.list(column)) {
      constants.add(constant(row, column, item, type));
    }
    return constants;
  }

  private static <E extends Enum<E>> E constant(
      LexiconTable.Row row, String column, String item, Class<E> type) {
    try {
      return Enum.valueOf(type, item.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw row.error("the column " + column + " does not know " + item);
    }
  }

  /** The cell as a value of the event contract; null if it is empty. */
  private static <E> E contractual(LexiconTable.Row row, String column, Function<String, E> value) {
    try {
      return row.get(column).isEmpty() ? null : value.apply(row.get(column));
    } catch (ContractViolation e) {
      throw row.error("the column " + column + " " + e.getMessage());
    }
  }

  private void loadSupports() {
    String file = "support-verbs.tsv";
    String[] columns = {"lemmas", "link", "subject", "phase", "types", "effect"};
    List<LexiconTable.Row> rows = new ArrayList<>();
    files.users(file, columns).forEach(table -> rows.addAll(table.rows()));
    rows.addAll(files.bundled(file, columns).rows());
    for (LexiconTable.Row row : rows) {
      Set<EventType> types = new HashSet<>();
      for (String type : row.list("types")) {
        types.add(constant(row, "types", type, EventType.class));
      }
      SupportVerb support =
          new SupportVerb(
              row.list("lemmas").stream()
                  .map(Morphology::lemmaOf)
                  .collect(Collectors.toUnmodifiableSet()),
              Orthography.key(row.required("link")),
              role(row, "subject", Role.ACTOR),
              contractual(row, "phase", Phase::of),
              types,
              row.get("effect").isEmpty()
                  ? SupportVerb.Effect.NONE
                  : row.constant("effect", SupportVerb.Effect.class));
      for (String lemma : support.lemmas()) {
        supports.computeIfAbsent(lemma, key -> new ArrayList<>()).add(support);
        mentions.add(new Mention(lemma, Place.SUPPORT, row.source()));
      }
    }
  }

  List<Entry> verbs(String lemma) {
    // null where a word has no verb behind it
    return lemma != null && verbFilter.mayHold(lemma)
        ? verbs.getOrDefault(lemma, List.of())
        : List.of();
  }

  List<Entry> nouns(String lemma) {
    List<Entry> entries = nounsSpelled(unmarked(lemma));
    return entries.isEmpty() ? nounsSpelled(Orthography.key(lemma)) : entries;
  }

  private List<Entry> nounsSpelled(String lemma) {
    return nounFilter.mayHold(lemma) ? nouns.getOrDefault(lemma, List.of()) : List.of();
  }

  List<SupportVerb> supports(String lemma) {
    return supportFilter.mayHold(lemma) ? supports.getOrDefault(lemma, List.of()) : List.of();
  }
}
