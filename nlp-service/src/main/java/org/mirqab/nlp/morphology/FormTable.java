package org.mirqab.nlp.morphology;

import java.util.Arrays;
import java.util.List;
import org.mirqab.nlp.text.Orthography;

/**
 * All clitic-free forms, found by a stretch of a word's key without making a string of it. Open
 * addressing, at most half full. Written by one thread, then read by any number.
 */
final class FormTable {

  /** A form of a word. {@code next} is the next form with the same key. */
  record Entry(String form, Lexeme lexeme, Inflection inflection, Entry next) {}

  private String[] keys = new String[1 << 17];
  private Entry[] entries = new Entry[keys.length];
  private int keyCount;
  private int entryCount;

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
      if (e.lexeme() == lexeme && e.form().equals(form) && e.inflection().equals(inflection)) {
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

  /** Every form of a word, in no order that means anything. */
  List<Entry> formsOf(String lemma, PartOfSpeech partOfSpeech) {
    return Arrays.stream(entries)
        .flatMap(e -> java.util.stream.Stream.iterate(e, x -> x != null, Entry::next))
        .filter(e -> e.lexeme().lemma().equals(lemma) && e.lexeme().partOfSpeech() == partOfSpeech)
        .toList();
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
