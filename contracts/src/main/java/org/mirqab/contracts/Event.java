package org.mirqab.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Who did what to whom, where and when, on whose word; with the words behind every field.
 *
 * @param schemaVersion {@link #SCHEMA_VERSION} for events written by this code
 * @param id never null; the same event of an article keeps its id when other paragraphs change
 * @param type never null
 * @param modes how it was done, PLOVER modes, the primary one first; never null
 * @param contexts why, PLOVER contexts; never null
 * @param family null if of none of the three families
 * @param phase null for attacks and for events of no family
 * @param cameo CAMEO code; never null
 * @param quadClass 1 to 4, see {@link EventType#quadClass()}
 * @param intensity see {@link EventType#intensity()}
 * @param status never null
 * @param actors who did it; all parties of a reciprocal event; never null
 * @param recipients to whom; never null
 * @param place the first of {@code places}; null if not told
 * @param places all places told; never null
 * @param time null if not told and not inferable
 * @param eventDate first day of {@code time}, else the publication day; never null
 * @param object what the act is about when that is no actor; null if not told
 * @param details never null
 * @param attribution null when the article itself asserts the event
 * @param mentions the sentences that tell it, the primary one first; at least one
 * @param lead whether it is told in the headline or the first paragraph
 * @param confidence 0 to 1
 * @param rule name of the frame that found it; never null
 * @param article never null
 * @param clusterId key under which other outlets' reports of the event are folded; null unless the
 *     date and the country of at least one filler are known
 * @param extractor never null
 * @param extractedAt never null
 * @param backfill whether the article comes from an archive
 */
public record Event(
    @JsonProperty(required = true) int schemaVersion,
    String id,
    EventType type,
    List<String> modes,
    List<String> contexts,
    Family family,
    Phase phase,
    String cameo,
    @JsonProperty(required = true) int quadClass,
    @JsonProperty(required = true) double intensity,
    Status status,
    List<Actor> actors,
    List<Actor> recipients,
    Place place,
    List<Place> places,
    EventTime time,
    LocalDate eventDate,
    Theme object,
    Details details,
    Attribution attribution,
    List<Mention> mentions,
    boolean lead,
    @JsonProperty(required = true) double confidence,
    String rule,
    ArticleReference article,
    String clusterId,
    Extractor extractor,
    Instant extractedAt,
    boolean backfill) {

  /** Version of the contract that this code writes. */
  public static final int SCHEMA_VERSION = 1;

  public Event {
    Require.schemaVersion(schemaVersion, SCHEMA_VERSION);
    Require.text("id", id);
    Require.present("type", type);
    modes = Require.list(modes);
    contexts = Require.list(contexts);
    Require.present("cameo", cameo);
    Require.that(quadClass >= 1 && quadClass <= 4, "quadClass", "must be 1 to 4, was " + quadClass);
    Require.present("status", status);
    actors = Require.list(actors);
    recipients = Require.list(recipients);
    places = Require.list(places);
    Require.present("eventDate", eventDate);
    Require.present("details", details);
    mentions = Require.list(mentions);
    Require.that(!mentions.isEmpty(), "mentions", "must hold at least one mention");
    Require.that(
        confidence >= 0 && confidence <= 1, "confidence", "must be 0 to 1, was " + confidence);
    Require.present("rule", rule);
    Require.present("article", article);
    Require.present("extractor", extractor);
    Require.present("extractedAt", extractedAt);
  }
}
