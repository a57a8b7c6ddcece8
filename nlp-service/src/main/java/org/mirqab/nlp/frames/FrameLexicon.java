package org.mirqab.nlp.frames;

import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.mirqab.contracts.EventType;
import org.mirqab.contracts.Family;
import org.mirqab.contracts.Phase;
import org.mirqab.nlp.frames.Frame.Flag;
import org.mirqab.nlp.frames.Frame.Need;
import org.mirqab.nlp.frames.Frame.Pattern;
import org.mirqab.nlp.lexicon.LexiconTable;
import org.mirqab.nlp.text.Orthography;

/**
 * All frames and support verbs, found by the first lemma of their words. One file for each event
 * type, named after it. Immutable once loaded.
 */
public final class FrameLexicon {

  /** A way to begin reading a frame at a word. */
  record Entry(Frame frame, Pattern pattern) {}

  private static final String FOLDER = "/org/mirqab/nlp/frames/";
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

  private final Map<String, List<Entry>> verbs = new HashMap<>();
  private final Map<String, List<Entry>> nouns = new HashMap<>();
  private final Map<String, List<SupportVerb>> supports = new HashMap<>();
  private final List<Frame> frames = new ArrayList<>();
  private final Map<String, String> sources = new LinkedHashMap<>();

  private FrameLexicon() {}

  /**
   * Loads the bundled files.
   *
   * @throws org.mirqab.nlp.lexicon.LexiconException naming file and line of the first error
   */
  public static FrameLexicon load() {
    FrameLexicon lexicon = new FrameLexicon();
    for (EventType type : EventType.values()) {
      lexicon.loadFrames(type);
    }
    lexicon.loadSupports();
    return lexicon;
  }

  /** All frames. */
  public List<Frame> frames() {
    return List.copyOf(frames);
  }

  /** Where, by file and line, each lemma is used first; for cross-checks against the morphology. */
  public Map<String, String> lemmaSources() {
    return Map.copyOf(sources);
  }

  private static LexiconTable table(String file, String... columns) {
    Reader reader =
        new InputStreamReader(
            FrameLexicon.class.getResourceAsStream(FOLDER + file), StandardCharsets.UTF_8);
    return LexiconTable.read(file, reader, columns);
  }

  private void loadFrames(EventType type) {
    String file = type.name().toLowerCase(Locale.ROOT) + ".tsv";
    for (LexiconTable.Row row : table(file, FRAME_COLUMNS).rows()) {
      String source = file + ":" + row.line();
      Map<String, Role> prepositions = new HashMap<>();
      for (String item : row.list("prepositions")) {
        int colon = item.indexOf(':');
        if (colon < 1) {
          throw row.error("a preposition needs a part, as in على:recipient; was " + item);
        }
        prepositions.put(
            Orthography.key(item.substring(0, colon)),
            Role.valueOf(item.substring(colon + 1).toUpperCase(Locale.ROOT)));
      }
      Frame frame =
          new Frame(
              row.required("rule"),
              type,
              row.get("mode").isEmpty() ? null : row.get("mode"),
              row.get("family").isEmpty() ? null : Family.of(row.get("family")),
              row.get("phase").isEmpty() ? null : Phase.of(row.get("phase")),
              row.get("cameo").isEmpty() ? type.cameoRoot() : row.get("cameo"),
              patterns(row, "verbs", source),
              patterns(row, "nouns", source),
              role(row, "subject", Role.ACTOR),
              role(row, "object", Role.RECIPIENT),
              role(row, "genitive", Role.ACTOR),
              Map.copyOf(prepositions),
              constants(row, "needs", Need.class),
              Set.copyOf(row.list("context")),
              Set.copyOf(row.list("blocked")),
              constants(row, "flags", Flag.class),
              source);
      frames.add(frame);
      for (Pattern pattern : frame.verbs()) {
        verbs
            .computeIfAbsent(pattern.lemmas().get(0), key -> new ArrayList<>())
            .add(new Entry(frame, pattern));
      }
      for (Pattern pattern : frame.nouns()) {
        String folded = Orthography.key(unmarked(pattern.lemmas().get(0)));
        if (!folded.equals(unmarked(pattern.lemmas().get(0)))) {
          // for words that the morphology does not know, spelled as the key folds them
          nouns.computeIfAbsent(folded, key -> new ArrayList<>()).add(new Entry(frame, pattern));
        }
        nouns
            .computeIfAbsent(unmarked(pattern.lemmas().get(0)), key -> new ArrayList<>())
            .add(new Entry(frame, pattern));
      }
    }
  }

  /** Lemmas of nouns are written without shadda. */
  private static String unmarked(String lemma) {
    return lemma.replace("\u0651", "");
  }

  private List<Pattern> patterns(LexiconTable.Row row, String column, String source) {
    List<Pattern> patterns = new ArrayList<>();
    for (String item : row.list(column)) {
      List<String> lemmas = Arrays.asList(item.split(" "));
      patterns.add(new Pattern(List.copyOf(lemmas)));
      for (String lemma : lemmas) {
        sources.putIfAbsent(lemma, source);
      }
    }
    return List.copyOf(patterns);
  }

  private static Role role(LexiconTable.Row row, String column, Role otherwise) {
    return row.get(column).isEmpty() ? otherwise : row.constant(column, Role.class);
  }

  private static <E extends Enum<E>> Set<E> constants(
      LexiconTable.Row row, String column, Class<E> type) {
    Set<E> constants = EnumSet.noneOf(type);
    for (String item : row.list(column)) {
      try {
        constants.add(Enum.valueOf(type, item.toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        throw row.error("the column " + column + " does not know " + item);
      }
    }
    return constants;
  }

  private void loadSupports() {
    String file = "support-verbs.tsv";
    for (LexiconTable.Row row :
        table(file, "lemmas", "link", "subject", "phase", "types", "effect").rows()) {
      Set<EventType> types = new HashSet<>();
      for (String type : row.list("types")) {
        types.add(EventType.valueOf(type));
      }
      SupportVerb support =
          new SupportVerb(
              Set.copyOf(row.list("lemmas")),
              Orthography.key(row.required("link")),
              role(row, "subject", Role.ACTOR),
              row.get("phase").isEmpty() ? null : Phase.of(row.get("phase")),
              types,
              row.get("effect").isEmpty()
                  ? SupportVerb.Effect.NONE
                  : row.constant("effect", SupportVerb.Effect.class));
      for (String lemma : support.lemmas()) {
        supports.computeIfAbsent(lemma, key -> new ArrayList<>()).add(support);
        sources.putIfAbsent(lemma, file + ":" + row.line());
      }
    }
  }

  List<Entry> verbs(String lemma) {
    return verbs.getOrDefault(lemma, List.of());
  }

  List<Entry> nouns(String lemma) {
    List<Entry> entries = nouns.getOrDefault(unmarked(lemma), List.of());
    return entries.isEmpty() ? nouns.getOrDefault(Orthography.key(lemma), List.of()) : entries;
  }

  List<SupportVerb> supports(String lemma) {
    return supports.getOrDefault(lemma, List.of());
  }
}
