package org.mirqab.contracts;

import java.net.URI;

/**
 * The outlet that published an article.
 *
 * @param name never null or blank
 * @param url home page; null if unknown
 * @param country ISO 3166-1 alpha-3 code; null if unknown
 * @param timeZone IANA name such as {@code Asia/Baghdad}; null if unknown
 */
public record Source(String name, URI url, String country, String timeZone) {
  public Source {
    Require.text("name", name);
  }
}
