package org.mirqab.local;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/** Memory of this machine, in megabytes. */
public final class Memory {

  private static final Path LINUX_ACCOUNT = Path.of("/proc/meminfo");
  private static final int KILOBYTES = 1024;
  private static final int BYTES = 1024 * 1024;

  private Memory() {}

  /**
   * Makes sure that programs find the memory that they need.
   *
   * @param needed megabytes
   * @param user what needs it, for the message
   * @throws LocalFailure if there is less
   */
  public static void require(long needed, String user) {
    require(needed, user, available());
  }

  static void require(long needed, String user, OptionalLong available) {
    if (available.isPresent() && available.getAsLong() < needed) {
      throw new LocalFailure(
          "Too little memory for %s: it needs %d MB, %d MB are available; close other programs."
              .formatted(user, needed, available.getAsLong()));
    }
  }

  /**
   * What new programs can have. Only Linux tells it reliably; elsewhere the free memory leaves out
   * the caches that would give way.
   */
  private static OptionalLong available() {
    try {
      if (!Files.isReadable(LINUX_ACCOUNT)) {
        return OptionalLong.empty();
      }
      long machine =
          availableIn(Files.readAllLines(LINUX_ACCOUNT, StandardCharsets.US_ASCII))
              .orElse(Long.MAX_VALUE);
      // In a container the account is the host's; the bean knows the container's limit.
      return ManagementFactory.getOperatingSystemMXBean()
              instanceof com.sun.management.OperatingSystemMXBean system
          ? OptionalLong.of(Math.min(machine, system.getTotalMemorySize() / BYTES))
          : OptionalLong.of(machine);
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }

  static OptionalLong availableIn(List<String> account) {
    return account.stream()
        .filter(line -> line.startsWith("MemAvailable:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / KILOBYTES)
        .findFirst();
  }
}
