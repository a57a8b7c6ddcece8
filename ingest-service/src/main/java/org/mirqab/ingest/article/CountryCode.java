package org.mirqab.ingest.article;

import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Optional;
import java.util.Set;

/** ISO 3166-1 alpha-3 codes, as the Java platform knows them. */
public final class CountryCode {

  private static final Set<String> CODES = Locale.getISOCountries(IsoCountryCode.PART1_ALPHA3);

  /** Kosovo: not in ISO 3166, but in common use with this code of the user-assigned range. */
  private static final String KOSOVO = "XKX";

  private CountryCode() {}

  /** The code in upper case; empty if there is no such country. */
  public static Optional<String> of(String code) {
    String upper = code.strip().toUpperCase(Locale.ROOT);
    return CODES.contains(upper) || upper.equals(KOSOVO) ? Optional.of(upper) : Optional.empty();
  }
}
