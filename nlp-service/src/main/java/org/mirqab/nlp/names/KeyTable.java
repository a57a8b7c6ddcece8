package org.mirqab.nlp.names;

/**
 * A map from keys to values that is asked for the end of a word without cutting it off. Filled
 * once, then safe for use by many threads.
 */
final class KeyTable<V> {

  private String[] keys = new String[64];

  /** Of the key in each slot: most questions end there, without a look at the key. */
  private int[] hashes = new int[64];

  private Object[] values = new Object[64];
  private int size;

  /** Adds a value; the first one given for a key stays. */
  void putIfAbsent(String key, V value) {
    if (size * 2 >= keys.length) {
      grow();
    }
    int hash = hash("", key, 0);
    int slot = slot(hash, "", key, 0);
    if (keys[slot] == null) {
      keys[slot] = key;
      hashes[slot] = hash;
      values[slot] = value;
      size++;
    }
  }

  /** The value of {@code word} from its letter {@code from} on; or null. */
  V get(String word, int from) {
    return get("", word, from);
  }

  /** The value of {@code before} and {@code word} from its letter {@code from} on; or null. */
  @SuppressWarnings("unchecked")
  V get(String before, String word, int from) {
    return (V) values[slot(hash(before, word, from), before, word, from)];
  }

  private static int hash(String before, String word, int from) {
    int hash = 0;
    for (int i = 0; i < before.length(); i++) {
      hash = 31 * hash + before.charAt(i);
    }
    for (int i = from; i < word.length(); i++) {
      hash = 31 * hash + word.charAt(i);
    }
    // 0 marks an empty slot
    return hash == 0 ? 1 : hash;
  }

  private int slot(int hash, String before, String word, int from) {
    int mask = keys.length - 1;
    int slot = (hash ^ hash >>> 15) & mask;
    while (hashes[slot] != 0 && !(hashes[slot] == hash && is(keys[slot], before, word, from))) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private static boolean is(String key, String before, String word, int from) {
    int rest = word.length() - from;
    return key.length() == before.length() + rest
        && key.startsWith(before)
        && key.regionMatches(before.length(), word, from, rest);
  }

  private void grow() {
    String[] oldKeys = keys;
    Object[] oldValues = values;
    keys = new String[oldKeys.length * 2];
    values = new Object[keys.length];
    hashes = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != null) {
        int hash = hash("", oldKeys[i], 0);
        int slot = slot(hash, "", oldKeys[i], 0);
        keys[slot] = oldKeys[i];
        hashes[slot] = hash;
        values[slot] = oldValues[i];
      }
    }
  }
}
