package org.mirqab.index.query;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.mirqab.contracts.EventType;
import org.mirqab.contracts.Family;
import org.mirqab.contracts.Phase;
import org.mirqab.contracts.Status;

/** The parameters that ask for one of some values; repeated, for any of them. */
public enum EventFilter {
  /** PLOVER type. */
  TYPE("type", Stream.of(EventType.values()).map(Enum::name).toList(), "type"),
  /** Family of special interest. */
  FAMILY("family", Stream.of(Family.values()).map(Family::json).toList(), "family"),
  /** Phase of talks or of a withdrawal. */
  PHASE("phase", Stream.of(Phase.values()).map(Phase::json).toList(), "phase"),
  /** Whether it happened. */
  STATUS("status", Stream.of(Status.values()).map(Status::json).toList(), "status"),
  /** Country of one who acts. */
  ACTOR_COUNTRY("actorCountry", null, "actors.country"),
  /** Country of one to whom it is done. */
  RECIPIENT_COUNTRY("recipientCountry", null, "recipients.country"),
  /** Country of one of the places. */
  COUNTRY("country", null, "place.country", "places.country");

  private final String parameter;
  private final List<String> values;
  private final List<String> fields;

  EventFilter(String parameter, List<String> values, String... fields) {
    this.parameter = parameter;
    this.values = values;
    this.fields = List.of(fields);
  }

  /** Name in the query. */
  public String parameter() {
    return parameter;
  }

  /** Fields of the document, one of which must hold one of the values. */
  public List<String> fields() {
    return fields;
  }

  /** The value as it is stored; case does not matter. */
  String check(String value) {
    UnaryOperator<String> fold = text -> text.toLowerCase(Locale.ROOT);
    if (values == null) {
      String code = value.toUpperCase(Locale.ROOT);
      if (!code.matches("[A-Z]{3}")) {
        throw new InvalidQuery(
            parameter, "must be an ISO 3166-1 alpha-3 code such as IRQ, was " + value);
      }
      return code;
    }
    return values.stream()
        .filter(known -> fold.apply(known).equals(fold.apply(value)))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidQuery(
                    parameter, "must be one of " + String.join(", ", values) + "; was " + value));
  }
}
