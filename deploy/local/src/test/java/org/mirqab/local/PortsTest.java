package org.mirqab.local;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {

  @Test
  void saysInOneLineWhichPortIsTakenAndWhatToDo() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();
      LocalFailure failure =
          assertThrows(
              LocalFailure.class, () -> Ports.requireFree(port, "Kafka", "set MIRQAB_KAFKA_PORT"));
      assertEquals(
          "Port " + port + ", needed by Kafka, is taken: stop its user, or set MIRQAB_KAFKA_PORT.",
          failure.getMessage());
    }
  }

  @Test
  void findsAPortThatIsFree() {
    int port = Ports.free();
    assertDoesNotThrow(() -> Ports.requireFree(port, "Kafka", ""));
  }

  @Test
  void startsNothingWhenAPortIsTaken(@TempDir Path data) throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      LauncherSettings settings =
          LauncherSettings.of(
              data,
              Map.of(
                  "MIRQAB_DATA",
                  data.toString(),
                  "MIRQAB_KAFKA_PORT",
                  Integer.toString(Ports.free()),
                  "MIRQAB_ELASTICSEARCH_PORT",
                  Integer.toString(Ports.free()),
                  "MIRQAB_INGEST_PORT",
                  Integer.toString(Ports.free()),
                  "MIRQAB_NLP_PORT",
                  Integer.toString(taken.getLocalPort()),
                  "MIRQAB_INDEX_PORT",
                  Integer.toString(Ports.free())));
      Stack stack = new Stack(settings, line -> {});
      LocalFailure failure = assertThrows(LocalFailure.class, stack::start);
      assertEquals(0, failure.getMessage().chars().filter(c -> c == '\n').count());
      assertEquals(
          "Port " + taken.getLocalPort() + ", needed by nlp-service",
          failure.getMessage().split(", is")[0]);
      assertEquals(0, Stack.running(settings).size());
    }
  }
}
