package org.mirqab.nlp.document;

import java.util.List;
import org.mirqab.contracts.Actor;
import org.mirqab.contracts.Attribution;
import org.mirqab.contracts.Details;
import org.mirqab.contracts.EventTime;
import org.mirqab.contracts.Mention;
import org.mirqab.contracts.Place;
import org.mirqab.contracts.Status;
import org.mirqab.contracts.Theme;

/**
 * The fields of an event, but for its names.
 *
 * @param primary the mention that tells it best; its type, family and rule are the event's
 */
record EventDraft(
    Hypothesis primary,
    String mode,
    Status status,
    List<Actor> actors,
    List<Actor> recipients,
    List<Place> places,
    EventTime time,
    Theme object,
    Details details,
    List<String> contexts,
    Attribution attribution,
    List<Mention> mentions,
    boolean lead,
    double confidence) {}
