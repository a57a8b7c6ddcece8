package org.mirqab.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs a program as the user {@code nobody} when this one runs as root, because Elasticsearch
 * refuses to run as root. For any other user nothing is changed.
 */
final class UnprivilegedUser {

  /** {@code nobody} on Linux, by convention; needs no entry in the user table. */
  private static final int NOBODY = 65534;

  private UnprivilegedUser() {}

  /** Whether this program runs as root. */
  static boolean needed() {
    try {
      return Files.isDirectory(Path.of("/proc/self"))
          && Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    } catch (IOException e) {
      return false;
    }
  }

  /** Gives a directory and all in it to the other user. Does nothing when not needed. */
  static void giveAway(Path directory) {
    if (!needed()) {
      return;
    }
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.setAttribute(file, "unix:uid", NOBODY);
        Files.setAttribute(file, "unix:gid", NOBODY);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The words to put before a command.
   *
   * @param needs directories that the program must reach
   * @throws LocalFailure if the program {@code setpriv} is needed and missing
   */
  static List<String> prefix(List<Path> needs) {
    if (!needed()) {
      return List.of();
    }
    Path setpriv = Path.of("/usr/bin/setpriv");
    if (!Files.isExecutable(setpriv)) {
      throw new LocalFailure(
          "Elasticsearch does not run as root: install setpriv (package util-linux), or run"
              + " ./mirqab as an ordinary user.");
    }
    List<String> words =
        new ArrayList<>(
            List.of(
                setpriv.toString(), "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
    if (!needs.stream().allMatch(UnprivilegedUser::reachable)) {
      // Sources below a home directory that only its owner may enter, such as /root.
      words.add("--inh-caps=+dac_override");
      words.add("--ambient-caps=+dac_override");
      // Else access(2), which Java 17 asks whether a file exists, answers without the capability.
      words.add("--securebits=+no_setuid_fixup");
    }
    return words;
  }

  /** Whether any user may go through all directories above the given one. */
  private static boolean reachable(Path directory) {
    try {
      for (Path above = directory.toRealPath().getParent();
          above != null;
          above = above.getParent()) {
        if (!Files.getPosixFilePermissions(above).contains(PosixFilePermission.OTHERS_EXECUTE)) {
          return false;
        }
      }
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
