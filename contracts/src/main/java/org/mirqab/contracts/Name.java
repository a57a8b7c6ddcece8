package org.mirqab.contracts;

/**
 * A canonical name.
 *
 * @param ar in Arabic; never null
 * @param en in English; null if unknown
 */
public record Name(String ar, String en) {
  public Name {
    Require.present("ar", ar);
  }
}
