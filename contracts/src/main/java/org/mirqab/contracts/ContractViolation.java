package org.mirqab.contracts;

/** A message that breaks the contract; the message names the field and what it must be. */
public final class ContractViolation extends IllegalArgumentException {

  private final String field;

  /**
   * @param field path of the field; empty for the message as a whole
   * @param problem what is wrong and what is expected
   */
  public ContractViolation(String field, String problem) {
    super(field.isEmpty() ? problem : field + ": " + problem);
    this.field = field;
  }

  /** As the other, with the error behind it. */
  public ContractViolation(String field, String problem, Throwable cause) {
    super(field.isEmpty() ? problem : field + ": " + problem, cause);
    this.field = field;
  }

  /** Path of the field, such as {@code events[2].article.id}; empty for the message as a whole. */
  public String field() {
    return field;
  }
}
