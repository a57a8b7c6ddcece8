package org.mirqab.nlp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.WithDefault;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mirqab.contracts.Topics;
import org.mirqab.nlp.extraction.EngineSettings;

/** README.md says what the code does. */
class ReadmeTest {

  private static final Pattern ROW =
      Pattern.compile(
          "(?m)^\\| `((?:mirqab|quarkus|kafka)\\.[a-z0-9.-]+)` \\| (?:`([^`]+)`)? *\\|");

  private static String readme() throws IOException {
    return Files.readString(Path.of("README.md"));
  }

  private static Map<String, String> table(String prefix) throws IOException {
    Map<String, String> rows = new TreeMap<>();
    Matcher matcher = ROW.matcher(readme());
    while (matcher.find()) {
      if (matcher.group(1).startsWith(prefix)) {
        rows.put(matcher.group(1), matcher.group(2) == null ? "" : matcher.group(2));
      }
    }
    return rows;
  }

  private static Properties properties() throws IOException {
    Properties properties = new Properties();
    try (var in = ReadmeTest.class.getResourceAsStream("/application.properties")) {
      properties.load(in);
    }
    return properties;
  }

  @Test
  void listsEverySettingWithItsDefaultAndNoOther() throws IOException {
    Map<String, String> settings = new TreeMap<>();
    for (Method method : NlpConfig.class.getDeclaredMethods()) {
      String name = method.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
      settings.put("mirqab.nlp." + name, method.getAnnotation(WithDefault.class).value());
    }
    settings.put(EngineProducer.LEXICON_PATH, "");
    settings.put(EngineProducer.MODEL_PATH, "");
    settings.put(EngineProducer.LEAST_CONFIDENCE, Double.toString(EngineSettings.LEAST_CONFIDENCE));
    assertEquals(settings, table("mirqab."));
  }

  @Test
  void givesTheDefaultsOfTheFrameworkSettings() throws IOException {
    Properties properties = properties();
    for (String prefix : new String[] {"quarkus.", "kafka."}) {
      assertFalse(table(prefix).isEmpty());
      for (Map.Entry<String, String> row : table(prefix).entrySet()) {
        assertEquals(
            row.getValue(),
            properties.getProperty("%prod." + row.getKey(), properties.getProperty(row.getKey())),
            row.getKey());
      }
    }
  }

  @Test
  void namesTheTopicsAndGroups() throws IOException {
    for (String topic :
        new String[] {
          Topics.ARTICLES,
          Topics.ARTICLES_BACKFILL,
          Topics.EXTRACTIONS,
          Topics.EVENTS,
          Topics.NLP_DEAD_LETTERS
        }) {
      assertTrue(readme().contains("| `" + topic + "` |"), topic);
    }
    for (String channel : new String[] {"articles", "backfill"}) {
      String prefix = "mp.messaging.incoming." + channel + ".";
      assertTrue(
          readme().contains("group `" + properties().getProperty(prefix + "group.id") + "`"));
      assertTrue(readme().contains("| `" + properties().getProperty(prefix + "topic") + "` |"));
    }
  }

  @Test
  void explainsEveryLogMessage() throws IOException {
    String code = Files.readString(Path.of("src/main/java/org/mirqab/nlp/NlpLog.java"));
    Matcher number = Pattern.compile("MIRQAB-NLP-\\d{3}").matcher(code);
    int count = 0;
    while (number.find()) {
      count++;
      assertTrue(readme().contains("| " + number.group() + " |"), number.group());
    }
    assertTrue(count > 0);
  }
}
