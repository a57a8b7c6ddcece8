package org.mirqab.local;

/** Something on this machine stands in the way. The message is one line and says what to do. */
public final class LocalFailure extends RuntimeException {

  /** A failure whose cause tells the user nothing more. */
  public LocalFailure(String message) {
    super(message);
  }

  /** A failure with its cause. */
  public LocalFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
