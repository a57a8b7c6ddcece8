package org.mirqab.nlp.morphology;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.mirqab.nlp.text.Orthography;

/**
 * All clitic-free forms, found by a stretch of a word's key without making a string of it. Open
 * addressing, at most half full. Written by one thread, then read by any number.
 */
final class FormTable {

  /** A form of a word. {@code next} is the next form with the same key. */
  record Entry(String form, Lexeme lexeme, Inflection inflection, Entry next) {}

  private String[] keys = new String[1 << 19];
  private Entry[] entries = new Entry[keys.length];
  private int keyCount;
  private int entryCount;

  /**
   * Adds a form; twice is once.
   *
   * @param inflection the same object for the same features, so that they are compared by identity
   */
  void add(String form, Lexeme lexeme, Inflection inflection) {
    String key = Orthography.key(form);
    if (keyCount * 2 >= keys.length) {
      grow();
    }
    int slot = slot(keys, key, 0, key.length());
    if (keys[slot] == null) {
      keys[slot] = key;
      keyCount++;
    }
    for (Entry e = entries[slot]; e != null; e = e.next()) {
      if (e.lexeme() == lexeme && e.inflection() == inflection && e.form().equals(form)) {
        return;
      }
    }
    String shared = form.equals(key) ? keys[slot] : form;
    entries[slot] = new Entry(shared, lexeme, inflection, entries[slot]);
    entryCount++;
  }

  /** The forms whose key is that stretch; null if there are none. */
  Entry find(String key, int start, int end) {
    return start >= end ? null : entries[slot(keys, key, start, end)];
  }

  int size() {
    return entryCount;
  }

  /** Hands every key and its first form to {@code visitor}, in no order that means anything. */
  void forEachKey(BiConsumer<String, Entry> visitor) {
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != null) {
        visitor.accept(keys[i], entries[i]);
      }
    }
  }

  /** Every form of the words of a lemma, in no order that means anything. */
  List<Entry> formsOf(String lemma) {
    List<Entry> forms = new ArrayList<>();
    forEachKey(
        (key, first) -> {
          for (Entry e = first; e != null; e = e.next()) {
            if (e.lexeme().lemma().equals(lemma)) {
              forms.add(e);
            }
          }
        });
    return forms;
  }

  private static int slot(String[] keys, String word, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + word.charAt(i);
    }
    // Spread: words that differ in the last letter must not crowd neighbouring slots.
    hash *= 0x9E3779B9;
    hash ^= hash >>> 15;
    int mask = keys.length - 1;
    int slot = hash & mask;
    int length = end - start;
    while (keys[slot] != null
        && (keys[slot].length() != length || !keys[slot].regionMatches(0, word, start, length))) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    String[] oldKeys = keys;
    Entry[] oldEntries = entries;
    keys = new String[oldKeys.length * 2];
    entries = new Entry[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != null) {
        int slot = slot(keys, oldKeys[i], 0, oldKeys[i].length());
        keys[slot] = oldKeys[i];
        entries[slot] = oldEntries[i];
      }
    }
  }
}
