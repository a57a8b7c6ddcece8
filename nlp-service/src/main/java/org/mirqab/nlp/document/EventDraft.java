package org.mirqab.nlp.document;

import java.util.ArrayList;
import java.util.List;
import org.mirqab.contracts.Actor;
import org.mirqab.contracts.Attribution;
import org.mirqab.contracts.Details;
import org.mirqab.contracts.EventTime;
import org.mirqab.contracts.EventType;
import org.mirqab.contracts.Family;
import org.mirqab.contracts.Mention;
import org.mirqab.contracts.Phase;
import org.mirqab.contracts.Place;
import org.mirqab.contracts.Status;
import org.mirqab.contracts.Theme;

/** An event while the article is being read. Used by one thread only. */
final class EventDraft {
  EventType type;
  String mode;
  Family family;
  Phase phase;
  String cameo;
  Status status = Status.OCCURRED;
  final List<Actor> actors = new ArrayList<>();
  final List<Actor> recipients = new ArrayList<>();
  final List<Place> places = new ArrayList<>();
  EventTime time;
  Theme theme;
  Details details = Details.NONE;
  Attribution attribution;
  final List<Mention> mentions = new ArrayList<>();
  boolean lead;
  double confidence;
  String rule;

  /** Whether the trigger is a definite noun, which may refer back to an event told before. */
  boolean definite;

  /** Those of a governed act that the event takes over. */
  final List<org.mirqab.nlp.names.Entity> adopted = new ArrayList<>();

  /** Position in the article, for the order of the events. */
  int order;
}
