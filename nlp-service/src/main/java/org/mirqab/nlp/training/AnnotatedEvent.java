package org.mirqab.nlp.training;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * An event as a person annotated it.
 *
 * @param type PLOVER type; never null
 * @param mode PLOVER mode; null if none
 * @param family null if of none
 * @param phase null if none
 * @param status occurred, ongoing, planned or historical; never null
 * @param mentions where the article tells it, the most telling first; never null
 * @param actors never null
 * @param recipients never null
 * @param place null if not said
 * @param date null if not known
 * @param killed null if not said
 * @param injured null if not said
 * @param headcount null if not said
 * @param deadline ISO date or duration; null if not said
 * @param lead whether title or first paragraph tell it
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record AnnotatedEvent(
    String type,
    String mode,
    String family,
    String phase,
    String status,
    List<Quote> mentions,
    @JsonProperty("actor") List<Argument> actors,
    @JsonProperty("recipient") List<Argument> recipients,
    Argument place,
    Date date,
    Integer killed,
    Integer injured,
    Integer headcount,
    String deadline,
    boolean lead) {

  public AnnotatedEvent {
    mentions = mentions == null ? List.of() : List.copyOf(mentions);
    actors = actors == null ? List.of() : List.copyOf(actors);
    recipients = recipients == null ? List.of() : List.copyOf(recipients);
  }

  /**
   * Where an event is told.
   *
   * @param trigger the words that name the act, as in the article; never null
   * @param quote a stretch of the title or text around them; never null
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Quote(String trigger, String quote) {}

  /**
   * Somebody or some place of an event.
   *
   * @param text as in the article; may be null for a place known by country only
   * @param country null if unknown
   * @param sectors null or empty if unknown
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Argument(
      String text, String country, @JsonProperty("sector") List<String> sectors) {
    public Argument {
      sectors = sectors == null ? List.of() : List.copyOf(sectors);
    }
  }

  /**
   * When an event happened or is due.
   *
   * @param text as in the article; null if only implied
   * @param start ISO date; null if not known
   * @param end ISO date; null if not known
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Date(String text, String start, String end) {}
}
