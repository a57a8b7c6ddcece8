package org.mirqab.nlp.morphology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.mirqab.nlp.text.Orthography;

/**
 * All clitic-free forms, found by a stretch of a word's key without making a string of it. Forms
 * are numbered; those of one key follow one another. Held in arrays of numbers and letters, so that
 * a quarter million of them cost little memory and are read from a file at once. Immutable; safe
 * for use by many threads.
 */
final class FormTable {

  /** A form of a word. */
  record Entry(String form, Lexeme lexeme, Inflection inflection) {}

  /** A length with this bit set is that of the last form of its key. */
  private static final int LAST = 0x80;

  private static final int LONGEST = LAST - 1;

  /**
   * @param letters those of all forms
   * @param starts where in them each form begins
   * @param lengths number of letters of each form; the last of a key has {@link #LAST} set
   * @param lexemes position of each form's word in the list of words
   * @param inflections position of each form's features in the list of features
   * @param slots by hash of a key, its first form, counted from 1; 0 if free. A power of two of
   *     them, at most half of them taken
   */
  record Columns(
      char[] letters,
      int[] starts,
      byte[] lengths,
      int[] lexemes,
      short[] inflections,
      int[] slots) {}

  private final Columns columns;
  private final char[] letters;
  private final int[] starts;
  private final byte[] lengths;
  private final int[] slots;
  private final Lexeme[] lexemes;
  private final Inflection[] inflections;

  FormTable(Columns columns, List<Lexeme> lexemes, List<Inflection> inflections) {
    this.columns = columns;
    this.letters = columns.letters();
    this.starts = columns.starts();
    this.lengths = columns.lengths();
    this.slots = columns.slots();
    this.lexemes = lexemes.toArray(Lexeme[]::new);
    this.inflections = inflections.toArray(Inflection[]::new);
  }

  /** The first form whose key is that stretch; -1 if there is none. */
  int find(String key, int start, int end) {
    if (start >= end) {
      return -1;
    }
    int mask = slots.length - 1;
    int slot = spread(hash(key, start, end)) & mask;
    int length = end - start;
    for (int first = slots[slot] - 1; first >= 0; first = slots[slot] - 1) {
      if ((lengths[first] & LONGEST) == length && hasKey(starts[first], key, start, length)) {
        return first;
      }
      slot = (slot + 1) & mask;
    }
    return -1;
  }

  /** The next form of the same key; -1 if there is none. */
  int next(int form) {
    return lengths[form] < 0 ? -1 : form + 1;
  }

  Lexeme lexeme(int form) {
    return lexemes[columns.lexemes()[form]];
  }

  Inflection inflection(int form) {
    return inflections[columns.inflections()[form]];
  }

  /** A letter of a form. */
  char letter(int form, int position) {
    return letters[starts[form] + position];
  }

  int size() {
    return starts.length;
  }

  Columns columns() {
    return columns;
  }

  List<Lexeme> lexemes() {
    return Arrays.asList(lexemes);
  }

  List<Inflection> inflections() {
    return Arrays.asList(inflections);
  }

  private Entry entry(int form) {
    String text = new String(letters, starts[form], lengths[form] & LONGEST);
    return new Entry(text, lexeme(form), inflection(form));
  }

  /** Hands every key and its forms to {@code visitor}, in no order that means anything. */
  void forEachKey(BiConsumer<String, List<Entry>> visitor) {
    List<Entry> forms = new ArrayList<>();
    for (int i = 0; i < starts.length; i++) {
      forms.add(entry(i));
      if (lengths[i] < 0) {
        visitor.accept(Orthography.key(forms.get(0).form()), List.copyOf(forms));
        forms.clear();
      }
    }
  }

  /** Every form of the words of a lemma, in no order that means anything. */
  List<Entry> formsOf(String lemma) {
    List<Entry> forms = new ArrayList<>();
    for (int i = 0; i < starts.length; i++) {
      if (lexeme(i).lemma().equals(lemma)) {
        forms.add(entry(i));
      }
    }
    return forms;
  }

  private boolean hasKey(int at, String key, int start, int length) {
    for (int i = 0; i < length; i++) {
      if (Orthography.folded(letters[at + i]) != key.charAt(start + i)) {
        return false;
      }
    }
    return true;
  }

  private static int hash(String key, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + key.charAt(i);
    }
    return hash;
  }

  /** Words that differ in the last letter must not crowd neighbouring slots. */
  private static int spread(int hash) {
    int spread = hash * 0x9E3779B9;
    return spread ^ spread >>> 15;
  }

  /** Collects forms. Used by one thread. */
  static final class Builder {

    private char[] letters = new char[1 << 20];
    private int used;
    private int count;
    private int keys;
    private int[] slots = new int[1 << 18];

    // Of each form: as in the columns, and the form added before it with the same key, from 1.
    private int[] starts = new int[1 << 17];
    private byte[] lengths = new byte[starts.length];
    private int[] lexemes = new int[starts.length];
    private short[] inflections = new short[starts.length];
    private int[] before = new int[starts.length];

    private final List<Lexeme> words = new ArrayList<>();
    private final List<Inflection> features = new ArrayList<>();
    private final Map<Inflection, Short> places = new HashMap<>();
    private Lexeme latest;

    /**
     * Adds a form; twice is once.
     *
     * @param lexeme the same object for all forms of a word, which are added one after another
     * @throws IllegalArgumentException if the form is longer than any word
     */
    void add(String form, Lexeme lexeme, Inflection inflection) {
      int length = form.length();
      if (length > LONGEST) {
        throw new IllegalArgumentException("a form must not have over " + LONGEST + " letters");
      }
      if (lexeme != latest) {
        latest = lexeme;
        words.add(lexeme);
      }
      short place = place(inflection);
      if (keys * 2 >= slots.length) {
        growSlots();
      }
      int slot = slot(form);
      for (int i = slots[slot] - 1; i >= 0; i = before[i] - 1) {
        if (lexemes[i] == words.size() - 1 && inflections[i] == place && isForm(i, form)) {
          return;
        }
      }
      if (count == starts.length) {
        growForms();
      }
      if (used + length > letters.length) {
        letters = Arrays.copyOf(letters, letters.length * 2);
      }
      if (slots[slot] == 0) {
        keys++;
      }
      int start = startOf(slots[slot] - 1, form);
      if (start < 0) {
        start = used;
        form.getChars(0, length, letters, used);
        used += length;
      }
      starts[count] = start;
      lengths[count] = (byte) length;
      lexemes[count] = words.size() - 1;
      inflections[count] = place;
      before[count] = slots[slot];
      count++;
      slots[slot] = count;
    }

    /** The table of what was added; of one key the form added last comes first. */
    FormTable build() {
      int[] sortedStarts = new int[count];
      byte[] sortedLengths = new byte[count];
      int[] sortedLexemes = new int[count];
      short[] sortedInflections = new short[count];
      int[] firsts = new int[slots.length];
      int next = 0;
      for (int slot = 0; slot < slots.length; slot++) {
        if (slots[slot] == 0) {
          continue;
        }
        firsts[slot] = next + 1;
        for (int i = slots[slot] - 1; i >= 0; i = before[i] - 1) {
          sortedStarts[next] = starts[i];
          sortedLengths[next] = lengths[i];
          sortedLexemes[next] = lexemes[i];
          sortedInflections[next] = inflections[i];
          next++;
        }
        sortedLengths[next - 1] |= (byte) LAST;
      }
      return new FormTable(
          new Columns(
              Arrays.copyOf(letters, used),
              sortedStarts,
              sortedLengths,
              sortedLexemes,
              sortedInflections,
              firsts),
          words,
          features);
    }

    private short place(Inflection inflection) {
      Short known = places.get(inflection);
      if (known == null) {
        known = (short) features.size();
        if (known < 0) {
          throw new IllegalArgumentException("too many sets of features");
        }
        places.put(inflection, known);
        features.add(inflection);
      }
      return known;
    }

    /** Where the letters of the form are if it, or one of the same key before it, has them. */
    private int startOf(int newest, String form) {
      for (int i = newest; i >= 0; i = before[i] - 1) {
        if (isForm(i, form)) {
          return starts[i];
        }
      }
      return -1;
    }

    private boolean isForm(int i, String form) {
      if (lengths[i] != form.length()) {
        return false;
      }
      for (int j = 0; j < lengths[i]; j++) {
        if (letters[starts[i] + j] != form.charAt(j)) {
          return false;
        }
      }
      return true;
    }

    private int slot(String form) {
      int hash = 0;
      for (int i = 0; i < form.length(); i++) {
        hash = 31 * hash + Orthography.folded(form.charAt(i));
      }
      int mask = slots.length - 1;
      int slot = spread(hash) & mask;
      while (slots[slot] != 0 && !hasKeyOf(slots[slot] - 1, form)) {
        slot = (slot + 1) & mask;
      }
      return slot;
    }

    private boolean hasKeyOf(int i, String form) {
      if (lengths[i] != form.length()) {
        return false;
      }
      for (int j = 0; j < lengths[i]; j++) {
        if (Orthography.folded(letters[starts[i] + j]) != Orthography.folded(form.charAt(j))) {
          return false;
        }
      }
      return true;
    }

    private void growForms() {
      int size = starts.length * 2;
      starts = Arrays.copyOf(starts, size);
      lengths = Arrays.copyOf(lengths, size);
      lexemes = Arrays.copyOf(lexemes, size);
      inflections = Arrays.copyOf(inflections, size);
      before = Arrays.copyOf(before, size);
    }

    private void growSlots() {
      int[] old = slots;
      slots = new int[old.length * 2];
      int mask = slots.length - 1;
      for (int newest : old) {
        if (newest != 0) {
          int start = starts[newest - 1];
          int hash = 0;
          for (int i = 0; i < lengths[newest - 1]; i++) {
            hash = 31 * hash + Orthography.folded(letters[start + i]);
          }
          int slot = spread(hash) & mask;
          while (slots[slot] != 0) {
            slot = (slot + 1) & mask;
          }
          slots[slot] = newest;
        }
      }
    }
  }
}
