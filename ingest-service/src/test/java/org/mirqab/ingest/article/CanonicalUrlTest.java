package org.mirqab.ingest.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTest {

  private final CanonicalUrl canonicalUrl = new CanonicalUrl();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          HTTPS://News.Example/Politics/1     | https://news.example/Politics/1
          https://news.example:443/1          | https://news.example/1
          http://news.example:80/1            | http://news.example/1
          https://news.example:8443/1         | https://news.example:8443/1
          https://news.example                | https://news.example/
          https://news.example/1#comments     | https://news.example/1
          https://news.example/1?utm_source=x | https://news.example/1
          https://news.example/1?UTM_Medium=x&id=7 | https://news.example/1?id=7
          https://news.example/1?fbclid=a&gclid=b&id=7#top | https://news.example/1?id=7
          https://news.example/1?b=2&a=1      | https://news.example/1?a=1&b=2
          https://news.example/1?             | https://news.example/1
          https://news.example/a/./b/../c     | https://news.example/a/c
          https://news.example/خبر            | https://news.example/%D8%AE%D8%A8%D8%B1
          https://news.example/%D8%AE%D8%A8%D8%B1 | https://news.example/%D8%AE%D8%A8%D8%B1
          https://أخبار.example/1             | https://xn--igbicxr.example/1
          https://www.news.example/1/         | https://www.news.example/1/
          """)
  void writesEverySpellingOfAnAddressInOneWay(String given, URI expected) {
    assertEquals(Optional.of(expected), canonicalUrl.of(given));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "news.example/1",
        "/politics/1",
        "ftp://news.example/1",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "mailto:desk@news.example",
        "https://",
        "https:///politics",
        "https://user:secret@news.example/1",
        "https://news.example/two words",
        "https://news.example:99999/1",
        "https://news.example:port/1",
        "https://[::1/1"
      })
  void refusesWhatIsNoWebAddress(String given) {
    assertEquals(Optional.empty(), canonicalUrl.of(given));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://news.example/خبر?b=ب&a=1",
        "http://News.example:80/%7Edesk?x=%41",
        "https://news.example/a?q=1+2&q=1"
      })
  void leavesACanonicalAddressAsItIs(String given) {
    URI once = canonicalUrl.of(given).orElseThrow();
    assertEquals(Optional.of(once), canonicalUrl.of(once.toString()));
  }
}
