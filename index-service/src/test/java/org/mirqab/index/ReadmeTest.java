package org.mirqab.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.WithDefault;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mirqab.index.query.EventFilter;

/** README.md says what the code does. */
class ReadmeTest {

  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `((?:mirqab|quarkus|kafka)\\.[a-z0-9.-]+)` \\| `([^`]+)` \\|");

  /** What the table says of a setting without a default. */
  private static final String NONE = "none";

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

  private static String defaultOf(Method method) {
    return method.getReturnType() == Optional.class
        ? NONE
        : method.getAnnotation(WithDefault.class).value();
  }

  @Test
  void listsEverySettingWithItsDefaultAndNoOther() throws IOException {
    Map<String, String> settings = new TreeMap<>();
    for (Method method : IndexConfig.class.getDeclaredMethods()) {
      String name = method.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
      settings.put("mirqab.index." + name, defaultOf(method));
    }
    assertEquals(settings, table("mirqab."));
  }

  @Test
  void mapsTheSettingsThatItLists() throws IOException {
    SmallRyeConfig config =
        new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(IndexConfig.class)
            .build();
    Map<String, String> found = new TreeMap<>();
    for (String name : table("mirqab.").keySet()) {
      found.put(name, Optional.ofNullable(config.getConfigValue(name).getValue()).orElse(NONE));
    }
    assertEquals(table("mirqab."), found);
  }

  @Test
  void listsTheFrameworkSettingsThatAnOperatorSets() throws IOException {
    assertEquals(
        Set.of("quarkus.http.port", "quarkus.http.host", "quarkus.elasticsearch.hosts"),
        table("quarkus.").keySet());
    assertEquals(Set.of("kafka.bootstrap.servers"), table("kafka.").keySet());
  }

  @Test
  void listsEveryFilter() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    String filters = readme.substring(readme.indexOf("Filters:"));
    for (EventFilter filter : EventFilter.values()) {
      assertTrue(filters.contains("`" + filter.parameter() + "`"), filter.parameter());
    }
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
    String code = Files.readString(Path.of("src/main/java/org/mirqab/index/IndexLog.java"));
    Matcher number = Pattern.compile("MIRQAB-IDX-\\d{3}").matcher(code);
    int count = 0;
    while (number.find()) {
      count++;
      assertTrue(readme.contains("| " + number.group() + " |"), number.group());
    }
    assertTrue(count > 0);
  }
}
