package org.mirqab.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** TCP ports of the loopback address. */
public final class Ports {

  private Ports() {}

  /** A port that was free a moment ago. */
  public static int free() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Makes sure that nobody listens on a port.
   *
   * @param port 1 to 65535
   * @param user the program that is to listen there, for the message
   * @param remedy how to choose another port, for the message
   * @throws LocalFailure if somebody does
   */
  public static void requireFree(int port, String user, String remedy) {
    try (ServerSocket socket = new ServerSocket()) {
      // A connection that was closed a minute ago is no listener.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (IOException e) {
      throw new LocalFailure(
          "Port " + port + ", needed by " + user + ", is taken: stop its user, or " + remedy + ".",
          e);
    }
  }
}
