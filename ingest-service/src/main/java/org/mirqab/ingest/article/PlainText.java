package org.mirqab.ingest.article;

import java.text.Normalizer;
import java.util.Optional;

/**
 * What counts as plain text, and its normal form.
 *
 * <p>Refused: U+0000, because C programs and several stores end a string there; and a lone
 * surrogate, because UTF-8 has no form for it, so that it would silently become a question mark and
 * two different articles could get one id. Neither is ever the caller's intent: both come from
 * cutting or decoding text wrongly, and the caller must hear of it. Everything else is kept.
 */
public final class PlainText {

  private PlainText() {}

  /** Unicode NFC of the given text; never null. */
  public static String normalised(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /** Why the given string is no plain text; empty if it is. */
  public static Optional<String> defect(String text) {
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit == 0) {
        return Optional.of("must not hold U+0000, found at position " + i);
      }
      if (Character.isHighSurrogate(unit)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(unit)) {
        return Optional.of(
            "must not hold a lone surrogate, found U+%04X at position %d".formatted((int) unit, i));
      }
    }
    return Optional.empty();
  }
}
