package org.mirqab.ingest.article;

import crawlercommons.filters.basic.BasicURLNormalizer;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One spelling for the many spellings of an article's address, so that the same page has one id.
 *
 * <p>The normaliser of crawler-commons lowers scheme and host, writes international hosts in ASCII,
 * drops the default port and the fragment, resolves {@code .} and {@code ..}, percent-encodes what
 * is not ASCII (Arabic paths come in both forms) and sorts the query parameters. Sorting is right
 * here: news sites read parameters by name, and links to one page differ in their order. On top of
 * it, parameters that only say where the reader came from are removed. Scheme, {@code www.} and a
 * trailing slash are left alone, since they can lead to other pages.
 *
 * <p>Safe for use by many threads.
 */
public final class CanonicalUrl {

  private static final String TRACKING_PREFIX = "utm_";

  /** Click identifiers of Google, Facebook, Microsoft, Twitter, Yandex, Mailchimp and others. */
  private static final Set<String> TRACKING =
      Set.of(
          "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "twclid", "yclid",
          "igshid", "mc_cid", "mc_eid", "_ga", "_gl", "ocid", "cmpid");

  private final BasicURLNormalizer normalizer = BasicURLNormalizer.newBuilder().build();

  /**
   * The canonical form of an absolute http or https address; empty if the given string is none.
   *
   * @param url never null
   */
  public Optional<URI> of(String url) {
    String trimmed = url.strip();
    if (!isWebAddress(trimmed)) {
      return Optional.empty();
    }
    String normal = normalizer.filter(withoutTracking(trimmed));
    if (normal == null) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(normal);
      return uri.getHost() == null ? Optional.empty() : Optional.of(uri);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** Blanks and control characters inside are a mistake of the caller, not a spelling. */
  private static boolean isWebAddress(String url) {
    String lower = url.toLowerCase(Locale.ROOT);
    if (!lower.startsWith("http://") && !lower.startsWith("https://")) {
      return false;
    }
    if (url.chars().anyMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c))) {
      return false;
    }
    int start = url.indexOf("://") + 3;
    int end = start;
    while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    return isAuthority(url.substring(start, end));
  }

  /**
   * A user name is refused: it may come with a password, and ids and records are no place for it.
   */
  private static boolean isAuthority(String authority) {
    if (authority.isEmpty() || authority.indexOf('@') >= 0) {
      return false;
    }
    try {
      String ascii = authority.startsWith("[") ? authority : IDN.toASCII(authority);
      URI parsed = new URI("http://" + ascii).parseServerAuthority();
      return parsed.getHost() != null && parsed.getPort() <= 65_535;
    } catch (IllegalArgumentException | URISyntaxException e) {
      return false;
    }
  }

  private static String withoutTracking(String url) {
    int fragment = url.indexOf('#');
    String page = fragment < 0 ? url : url.substring(0, fragment);
    int query = page.indexOf('?');
    if (query < 0) {
      return page;
    }
    String kept =
        Stream.of(page.substring(query + 1).split("&"))
            .filter(parameter -> !parameter.isEmpty() && !isTracking(parameter))
            .collect(Collectors.joining("&"));
    return kept.isEmpty() ? page.substring(0, query) : page.substring(0, query + 1) + kept;
  }

  private static boolean isTracking(String parameter) {
    int equals = parameter.indexOf('=');
    String name =
        (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
    return name.startsWith(TRACKING_PREFIX) || TRACKING.contains(name);
  }
}
