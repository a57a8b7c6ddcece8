package org.mirqab.index.query;

/** A question that cannot be asked; the message says what the parameter may be. */
public final class InvalidQuery extends RuntimeException {

  private final String parameter;

  InvalidQuery(String parameter, String message) {
    super(message);
    this.parameter = parameter;
  }

  /** Name of the parameter. */
  public String parameter() {
    return parameter;
  }
}
