package org.mirqab.acceptance;

import java.util.HashMap;
import java.util.Map;

/** Articles written for these tests. */
final class Samples {

  static final String TALKS =
      "انطلقت السبت في مسقط الجولة الثالثة من المحادثات بين العراق والولايات المتحدة بشأن مستقبل"
          + " القوات الأميركية.";

  static final String ATTACK =
      "وشنت جماعات مسلحة هجمات بطائرات مسيرة على القوات الأميركية في أربيل.";

  static final String DEMAND =
      "ودعا رئيس الوزراء العراقي إلى انسحاب القوات الأميركية وفق جدول زمني.";

  private Samples() {}

  static Map<String, Object> article(String id, long revision, String publishedAt, String... text) {
    Map<String, Object> article = new HashMap<>();
    article.put("id", id);
    article.put("revision", revision);
    article.put(
        "source", Map.of("name", "Al-Marsad", "country", "IRQ", "timeZone", "Asia/Baghdad"));
    article.put("title", "متابعة للملف الأمني");
    article.put("text", String.join("\n", text));
    article.put("publishedAt", publishedAt);
    article.put("language", "ar");
    return article;
  }
}
