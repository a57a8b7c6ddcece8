package org.mirqab.nlp.lexicon;

import java.util.Collection;

/**
 * Tells of most strings that they are not among given ones. Nearly every word of a text is asked
 * for in vain in a dozen tables; this answers from memory small enough to stay near the processor.
 * Immutable; safe for use by many threads.
 */
public final class KeyFilter {

  private final long[] bits;
  private final int shift;

  /**
   * @param keys never null
   */
  public KeyFilter(Collection<String> keys) {
    // sixteen bits for each key and more: about one string in twenty is let through for nothing
    int size = Integer.highestOneBit(Math.max(4, keys.size())) * 32;
    this.bits = new long[size / 64];
    this.shift = Integer.numberOfLeadingZeros(size) + 1;
    for (String key : keys) {
      int bit = bit(key);
      bits[bit >>> 6] |= 1L << bit;
    }
  }

  /** Whether the string may be among them; if false, it is not. */
  public boolean mayHold(String key) {
    int bit = bit(key);
    return (bits[bit >>> 6] & 1L << bit) != 0;
  }

  private int bit(String key) {
    return key.hashCode() * 0x9E3779B9 >>> shift;
  }
}
