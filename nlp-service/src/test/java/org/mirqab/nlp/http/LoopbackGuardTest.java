package org.mirqab.nlp.http;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirqab.nlp.NlpConfig;

class LoopbackGuardTest {
  @ParameterizedTest
  @CsvSource({
    "localhost,              ,                       true",
    "localhost:8081,         ,                       true",
    "LOCALHOST:8081,         ,                       true",
    "127.0.0.1:8081,         ,                       true",
    "127.8.0.1,              ,                       true",
    "[::1]:8081,             ,                       true",
    "localhost:8081,         http://localhost:8081,  true",
    "127.0.0.1:8081,         http://127.0.0.1:8081,  true",
    "localhost:8081,         http://localhost:3000,  false",
    "localhost:8081,         http://evil.example,    false",
    "localhost:8081,         null,                   false",
    "evil.example,           ,                       false",
    "evil.example:8081,      http://evil.example:8081, false",
    "127.0.0.1.evil.example, ,                       false",
    "localhost.evil.example, ,                       false",
    "10.0.0.5:8081,          ,                       false",
    ",                       ,                       false",
  })
  void letsOnlyThisMachineIn(String host, String origin, boolean allowed) {
    assertEquals(allowed, LoopbackGuard.defect(host, origin).isEmpty());
  }

  @Test
  void refusesToListenToTheNetworkUnlessToldSo() {
    IllegalStateException refusal =
        assertThrows(
            IllegalStateException.class,
            () -> new LoopbackGuard("0.0.0.0", config(false)).start(new StartupEvent()));
    assertTrue(refusal.getMessage().contains("mirqab.nlp.allow-remote"));
    assertDoesNotThrow(() -> new LoopbackGuard("0.0.0.0", config(true)).start(new StartupEvent()));
    assertDoesNotThrow(
        () -> new LoopbackGuard("127.0.0.1", config(false)).start(new StartupEvent()));
  }

  private static NlpConfig config(boolean allowRemote) {
    return new SmallRyeConfigBuilder()
        .addDiscoveredConverters()
        .withMapping(NlpConfig.class)
        .withDefaultValue("mirqab.nlp.allow-remote", Boolean.toString(allowRemote))
        .build()
        .getConfigMapping(NlpConfig.class);
  }

  @ParameterizedTest
  @CsvSource({"127.0.0.1,true", "localhost,true", "::1,true", "0.0.0.0,false", "10.0.0.5,false"})
  void knowsLoopbackAddresses(String host, boolean loopback) {
    assertEquals(loopback, LoopbackGuard.isLoopback(host));
  }
}
