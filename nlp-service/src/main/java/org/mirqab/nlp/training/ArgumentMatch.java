package org.mirqab.nlp.training;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a phrase found fills an annotated argument: they share a content word, no two countries,
 * and the phrase found has at most three content words more. Stateless.
 */
final class ArgumentMatch {

  /** A phrase found with more content words beyond the annotated one than this is another. */
  private static final int MOST_WORDS_MORE = 3;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
  private static final Pattern OMISSIBLE =
      Pattern.compile("[\u064B-\u065F\u0670\u0640\u200E\u200F]");
  private static final Set<String> STOP_WORDS = new HashSet<>();

  static {
    for (String word :
        ("في من على إلى عن مع بين و ب ل ال التي الذي هذا هذه ذلك the of and in a an to for by")
            .split(" ")) {
      STOP_WORDS.add(normalised(word));
    }
  }

  private ArgumentMatch() {}

  static boolean same(
      AnnotatedEvent.Argument annotated, String text, String country, List<String> sectors) {
    if (annotated.text() == null
        || annotated.country() != null && country != null && !annotated.country().equals(country)) {
      return false;
    }
    Set<String> right = contentWords(annotated.text());
    Set<String> found = contentWords(text);
    if (overlap(right, found)) {
      Set<String> more = new HashSet<>(found);
      more.removeAll(right);
      return more.size() <= MOST_WORDS_MORE;
    }
    // a state by its government, capital or name
    return annotated.country() != null
        && annotated.country().equals(country)
        && annotated.sectors().contains("GOV")
        && sectors.contains("GOV")
        && found.size() <= 2
        && right.size() <= 2;
  }

  private static boolean overlap(Set<String> a, Set<String> b) {
    for (String word : a) {
      if (b.contains(word) || word.length() > 3 && b.contains(word.substring(1))) {
        return true;
      }
    }
    for (String word : b) {
      if (word.length() > 3 && a.contains(word.substring(1))) {
        return true;
      }
    }
    return false;
  }

  private static String normalised(String text) {
    return OMISSIBLE
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
        .replaceAll("")
        .replaceAll("[أإآٱ]", "ا")
        .replace('ى', 'ي')
        .replace('ة', 'ه')
        .replace('ؤ', 'و')
        .replace('ئ', 'ي')
        .replace("اميرك", "امريك")
        .replace("ترمب", "ترامب");
  }

  private static Set<String> contentWords(String text) {
    Set<String> words = new HashSet<>();
    Matcher matcher = WORD.matcher(normalised(text).toLowerCase(java.util.Locale.ROOT));
    while (matcher.find()) {
      String word = matcher.group();
      for (String prefix : new String[] {"وال", "بال", "لل", "كال", "ال"}) {
        if (word.startsWith(prefix) && word.length() - prefix.length() >= 2) {
          word = word.substring(prefix.length());
          break;
        }
      }
      if (word.length() > 1 && !STOP_WORDS.contains(word)) {
        words.add(word);
      }
    }
    return words;
  }
}
