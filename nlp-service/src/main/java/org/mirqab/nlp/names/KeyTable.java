package org.mirqab.nlp.names;

/**
 * A map from keys to values that is asked for the end of a word without cutting it off. Filled
 * once, then safe for use by many threads.
 */
final class KeyTable<V> {

  private String[] keys = new String[64];
  private Object[] values = new Object[64];
  private int size;

  /** Adds a value; the first one given for a key stays. */
  void putIfAbsent(String key, V value) {
    if (size * 2 >= keys.length) {
      grow();
    }
    int slot = slot("", key, 0);
    if (keys[slot] == null) {
      keys[slot] = key;
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
    return (V) values[slot(before, word, from)];
  }

  private int slot(String before, String word, int from) {
    int hash = 0;
    for (int i = 0; i < before.length(); i++) {
      hash = 31 * hash + before.charAt(i);
    }
    for (int i = from; i < word.length(); i++) {
      hash = 31 * hash + word.charAt(i);
    }
    int length = before.length() + word.length() - from;
    int mask = keys.length - 1;
    int slot = (hash ^ hash >>> 15) & mask;
    while (keys[slot] != null) {
      String key = keys[slot];
      if (key.length() == length
          && key.startsWith(before)
          && key.regionMatches(before.length(), word, from, length - before.length())) {
        return slot;
      }
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    String[] oldKeys = keys;
    Object[] oldValues = values;
    keys = new String[oldKeys.length * 2];
    values = new Object[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != null) {
        int slot = slot("", oldKeys[i], 0);
        keys[slot] = oldKeys[i];
        values[slot] = oldValues[i];
      }
    }
  }
}
