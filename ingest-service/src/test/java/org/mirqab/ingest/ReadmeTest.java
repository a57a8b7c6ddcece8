package org.mirqab.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.WithDefault;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** README.md says what the code does. */
class ReadmeTest {

  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `((?:mirqab|quarkus|kafka)\\.[a-z0-9.-]+)` \\| `([^`]+)` \\|");

  private static Map<String, String> table(String prefix) throws IOException {
    Map<String, String> rows = new TreeMap<>();
    Matcher matcher = ROW.matcher(Files.readString(Path.of("README.md")));
    while (matcher.find()) {
      if (matcher.group(1).startsWith(prefix)) {
        rows.put(matcher.group(1), matcher.group(2));
      }
    }
    return rows;
  }

  @Test
  void listsEverySettingWithItsDefaultAndNoOther() throws IOException {
    Map<String, String> settings = new TreeMap<>();
    for (Method method : IngestConfig.class.getDeclaredMethods()) {
      String name =
          method.getName().replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
      settings.put("mirqab.ingest." + name, method.getAnnotation(WithDefault.class).value());
    }
    assertEquals(settings, table("mirqab."));
  }

  @Test
  void mapsTheSettingsThatItLists() throws IOException {
    SmallRyeConfig config =
        new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(IngestConfig.class)
            .build();
    Map<String, String> found = new TreeMap<>();
    for (String name : table("mirqab.").keySet()) {
      found.put(name, config.getConfigValue(name).getValue());
    }
    assertEquals(table("mirqab."), found);
  }

  @Test
  void givesTheDefaultsOfTheFrameworkSettings() throws IOException {
    Properties properties = new Properties();
    try (var in = ReadmeTest.class.getResourceAsStream("/application.properties")) {
      properties.load(in);
    }
    for (String prefix : new String[] {"quarkus.", "kafka."}) {
      table(prefix)
          .forEach(
              (name, value) ->
                  assertEquals(
                      value,
                      properties.getProperty("%prod." + name, properties.getProperty(name)),
                      name));
    }
  }

  @Test
  void explainsEveryLogMessage() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    String code = Files.readString(Path.of("src/main/java/org/mirqab/ingest/IngestLog.java"));
    Matcher number = Pattern.compile("MIRQAB-ING-\\d{3}").matcher(code);
    int count = 0;
    while (number.find()) {
      count++;
      assertTrue(readme.contains("| " + number.group() + " |"), number.group());
    }
    assertTrue(count > 0);
  }
}
