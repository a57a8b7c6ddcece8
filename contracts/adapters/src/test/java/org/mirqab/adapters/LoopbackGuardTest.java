package org.mirqab.adapters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.StartupEvent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoopbackGuardTest {

  private final List<String> warnings = new ArrayList<>();

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
        assertThrows(IllegalStateException.class, () -> start("0.0.0.0", false));
    assertTrue(refusal.getMessage().contains("mirqab.test.allow-remote=true"));
    start("127.0.0.1", false);
    assertEquals(List.of(), warnings);
    start("0.0.0.0", true);
    assertEquals(List.of("0.0.0.0"), warnings);
  }

  private void start(String host, boolean allowRemote) {
    LoopbackPolicy policy =
        new LoopbackPolicy() {
          @Override
          public boolean allowRemote() {
            return allowRemote;
          }

          @Override
          public String setting() {
            return "mirqab.test.allow-remote";
          }

          @Override
          public void remoteAllowed(String listenHost) {
            warnings.add(listenHost);
          }

          @Override
          public void refused(String reason) {
            throw new AssertionError(reason);
          }
        };
    new LoopbackGuard(host, policy).start(new StartupEvent());
  }

  @ParameterizedTest
  @CsvSource({"127.0.0.1,true", "localhost,true", "::1,true", "0.0.0.0,false", "10.0.0.5,false"})
  void knowsLoopbackAddresses(String host, boolean loopback) {
    assertEquals(loopback, LoopbackGuard.isLoopback(host));
  }
}
