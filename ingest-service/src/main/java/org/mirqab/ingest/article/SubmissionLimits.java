package org.mirqab.ingest.article;

/**
 * How much a submission may hold. Lengths are in UTF-16 code units after NFC normalisation, since
 * that is what is published and what offsets count.
 */
public final class SubmissionLimits {

  /**
   * Largest text. A unit takes at most 3 bytes in UTF-8, and at most 6 in JSON (an escaped control
   * character), so the text takes at most 3,000,000 of the 4,194,304 bytes of {@link
   * org.mirqab.contracts.Topics#MAX_MESSAGE_BYTES}: the other fields, 0.7 MB at worst, fit beside
   * it. Arabic prose takes 2 bytes a letter, which leaves three quarters of the record free. The
   * longest magazine pieces have about 150,000 units.
   */
  public static final int TEXT = 500_000;

  /** Largest title; headlines seldom have 200 units. */
  public static final int TITLE = 2_000;

  /** Largest name, section or tag: far above any seen, and small beside the text. */
  public static final int LABEL = 500;

  /** Most authors of an article. */
  public static final int AUTHORS = 100;

  /** Most tags of an article. */
  public static final int TAGS = 100;

  /** Largest address, characters: what browsers and proxies commonly still accept. */
  public static final int URL = 8_192;

  private SubmissionLimits() {}
}
