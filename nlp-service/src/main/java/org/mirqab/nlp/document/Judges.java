package org.mirqab.nlp.document;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
 */
public record Judges(
    LinearModel mention,
    LinearModel role,
    LinearModel place,
    LinearModel time,
    LinearModel status,
    LinearModel sameEvent,
    LinearModel event,
    LinearModel party) {

  /** Labels of each model, in the order of their columns. */
  public static final List<String> MENTION = List.of("MENTION");

  public static final List<String> ROLE = List.of("ACTOR", "RECIPIENT");
  public static final List<String> PLACE = List.of("PLACE");
  public static final List<String> TIME = List.of("TIME");
  public static final List<String> STATUS = List.of("OCCURRED", "ONGOING", "PLANNED", "HISTORICAL");
  public static final List<String> SAME_EVENT = List.of("SAME");
  public static final List<String> EVENT = List.of("EVENT");
  public static final List<String> PARTY = List.of("FILLS");

  private static final String FOLDER = "/org/mirqab/nlp/model/";

  /**
   * The bundled models.
   *
   * @throws LexiconException naming file and line of the first error
   */
  public static Judges load() {
    return new Judges(
        bundled("mention.tsv", MENTION),
        bundled("role.tsv", ROLE),
        bundled("place.tsv", PLACE),
        bundled("time.tsv", TIME),
        bundled("status.tsv", STATUS),
        bundled("same-event.tsv", SAME_EVENT),
        bundled("event.tsv", EVENT),
        bundled("party.tsv", PARTY));
  }

  private static LinearModel bundled(String file, List<String> labels) {
    InputStream stream = Judges.class.getResourceAsStream(FOLDER + file);
    if (stream == null) {
      throw new LexiconException(file, 0, "is not on the class path");
    }
    return LinearModel.read(file, new InputStreamReader(stream, StandardCharsets.UTF_8), labels);
  }
}
