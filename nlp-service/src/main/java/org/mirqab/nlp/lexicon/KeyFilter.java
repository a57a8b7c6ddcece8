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

  /** The hashes of words that differ in a letter are near each other: mixed as MurmurHash3 does. */
  private int bit(String key) {
    int hash = key.hashCode();
    hash = (hash ^ hash >>> 16) * 0x85EBCA6B;
    return (hash ^ hash >>> 13) * 0xC2B2AE35 >>> shift;
  }
}
