package org.mirqab.contracts;

/**
 * A count that the text gives as a range or about.
 *
 * @param min least; null if open
 * @param max most; null if open
 * @param approximate whether the text says "about"
 * @param span where the words are; never null
 */
public record QuantityBounds(Integer min, Integer max, boolean approximate, Span span) {
  public QuantityBounds {
    Require.present("span", span);
  }
}
