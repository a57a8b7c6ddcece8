package org.mirqab.contracts;

/**
 * The sixteen event types of PLOVER, the Political Language Ontology for Verifiable Event Records,
 * with the quad class and the intensity that it gives each.
 */
public enum EventType {
  /** Promises, offers, commitments to cooperate, to talk, to meet. */
  AGREE(1, 2.5, "03"),
  /** Talks, meetings, visits, calls, mediation that take or took place. */
  CONSULT(1, 2.5, "04"),
  /** Endorsement, recognition, an agreement signed or ratified. */
  SUPPORT(1, 5, "05"),
  /** Verbal concession without immediate effect. */
  CONCEDE(1, 4.5, "08"),
  /** Actual mutual exchange. */
  COOPERATE(2, 9.5, "06"),
  /** One-way material help. */
  AID(2, 10, "07"),
  /** A concession that happens. */
  RETREAT(2, 6.5, "08"),
  /** Requests, demands, orders. */
  REQUEST(3, 0, "10"),
  /** Criticism, condemnation, allegation, investigation. */
  ACCUSE(3, -3, "11"),
  /** Refusals, rejections, cancelled meetings, vetoes. */
  REJECT(3, -2, "12"),
  /** Threats and forceful warnings. */
  THREATEN(3, -3.5, "13"),
  /** Collective physical civilian dissent. */
  PROTEST(4, -5, "14"),
  /** Reduced relations, expulsions, suspensions, convictions. */
  SANCTION(4, -6, "16"),
  /** Military or police moves short of force. */
  MOBILIZE(4, -5.5, "15"),
  /** Arrests, seizures, restrictions short of violence. */
  COERCE(4, -7, "17"),
  /** Deliberate acts that can cause serious physical harm. */
  ASSAULT(4, -9, "18");

  private final int quadClass;
  private final double intensity;
  private final String cameoRoot;

  EventType(int quadClass, double intensity, String cameoRoot) {
    this.quadClass = quadClass;
    this.intensity = intensity;
    this.cameoRoot = cameoRoot;
  }

  /** 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
  public int quadClass() {
    return quadClass;
  }

  /** From -9 (most conflictual) to +10 (most cooperative). */
  public double intensity() {
    return intensity;
  }

  /** The two-digit CAMEO root code used when no finer code is known. */
  public String cameoRoot() {
    return cameoRoot;
  }
}
