package org.mirqab.nlp.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.mirqab.nlp.lexicon.LexiconException;
import org.mirqab.nlp.model.LinearModel;

/**
 * The trained models, one for each question asked of an article. Their weights come from annotated
 * articles; {@code training-report.md} beside them tells from how many and how well they do.
 *
 * @param mention whether a hypothesis is a mention of an event: label {@code MENTION}
 * @param role what a phrase is to a mention: {@code ACTOR}, {@code RECIPIENT}
 * @param place whether a place is the act's: {@code PLACE}
 * @param time whether a time is the act's: {@code TIME}
 * @param status which status an asserted event has: the names of {@link
 *     org.mirqab.contracts.Status}
 * @param sameEvent whether two mentions tell one event: {@code SAME}
 * @param event whether the mentions joined make an event: {@code EVENT}
 * @param party whether somebody fills a role of an event as a whole: {@code FILLS}
 * @param dating whether a span of days is when an event as a whole happened: {@code DATES}
 */
public record Judges(
    LinearModel mention,
    LinearModel role,
    LinearModel place,
    LinearModel time,
    LinearModel status,
    LinearModel sameEvent,
    LinearModel event,
    LinearModel party,
    LinearModel dating) {

  /** Labels of each model, in the order of their columns. */
  public static final List<String> MENTION = List.of("MENTION");

  public static final List<String> ROLE = List.of("ACTOR", "RECIPIENT");
  public static final List<String> PLACE = List.of("PLACE");
  public static final List<String> TIME = List.of("TIME");
  public static final List<String> STATUS = List.of("OCCURRED", "ONGOING", "PLANNED", "HISTORICAL");
  public static final List<String> SAME_EVENT = List.of("SAME");
  public static final List<String> EVENT = List.of("EVENT");
  public static final List<String> PARTY = List.of("FILLS");
  public static final List<String> DATING = List.of("DATES");

  private static final String FOLDER = "/org/mirqab/nlp/model/";

  /** The table of each model and its labels, in the order of this record's components. */
  public static final Map<String, List<String>> TABLES = tables();

  private static Map<String, List<String>> tables() {
    Map<String, List<String>> tables = new LinkedHashMap<>();
    of(
        (file, labels) -> {
          tables.put(file, labels);
          return null;
        });
    return Collections.unmodifiableMap(tables);
  }

  /**
   * The bundled models.
   *
   * @throws LexiconException naming file and line of the first error
   */
  public static Judges load() {
    return of(Judges::bundled);
  }

  /**
   * The models that training wrote into a directory.
   *
   * @throws LexiconException naming file and line of the first error
   */
  public static Judges load(Path directory) {
    return of((file, labels) -> written(directory.resolve(file), labels));
  }

  /** Models of no weights, to which everything is as likely as not. */
  public static Judges untrained() {
    return of((file, labels) -> LinearModel.of(labels, Map.of()));
  }

  private static Judges of(BiFunction<String, List<String>, LinearModel> source) {
    return new Judges(
        source.apply("mention.tsv", MENTION),
        source.apply("role.tsv", ROLE),
        source.apply("place.tsv", PLACE),
        source.apply("time.tsv", TIME),
        source.apply("status.tsv", STATUS),
        source.apply("same-event.tsv", SAME_EVENT),
        source.apply("event.tsv", EVENT),
        source.apply("party.tsv", PARTY),
        source.apply("dating.tsv", DATING));
  }

  private static LinearModel written(Path file, List<String> labels) {
    if (!Files.isRegularFile(file)) {
      throw new LexiconException(file.toString(), 0, "does not exist");
    }
    try (Reader reader = Files.newBufferedReader(file)) {
      return LinearModel.read(file.toString(), reader, labels);
    } catch (IOException e) {
      throw new LexiconException(file.toString(), 0, "cannot be read: " + e.getMessage());
    }
  }

  private static LinearModel bundled(String file, List<String> labels) {
    InputStream stream = Judges.class.getResourceAsStream(FOLDER + file);
    if (stream == null) {
      throw new LexiconException(file, 0, "is not on the class path");
    }
    return LinearModel.read(file, new InputStreamReader(stream, StandardCharsets.UTF_8), labels);
  }
}
