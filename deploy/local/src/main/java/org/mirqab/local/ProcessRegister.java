package org.mirqab.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mirqab.contracts.JsonCodec;

/**
 * Which processes belong to a stack: the file that outlives the launcher.
 *
 * @param entries never null
 */
public record ProcessRegister(List<Entry> entries) {

  public ProcessRegister {
    entries = entries == null ? List.of() : List.copyOf(entries);
  }

  /**
   * One process.
   *
   * @param name of the program; never null
   * @param port where it listens; 0 if nowhere
   * @param pid number of the process
   * @param startedAt tells it from a later process with the same number; null if the system does
   *     not say
   */
  public record Entry(String name, int port, long pid, Instant startedAt) {

    /** The entry of a running process. */
    public static Entry of(String name, int port, ProcessHandle process) {
      return new Entry(name, port, process.pid(), process.info().startInstant().orElse(null));
    }

    /** The process if it still runs. */
    public Optional<ProcessHandle> process() {
      return ProcessHandle.of(pid)
          .filter(ProcessHandle::isAlive)
          .filter(
              process ->
                  startedAt == null
                      || process.info().startInstant().map(startedAt::equals).orElse(true));
    }
  }

  /** The register in a file; empty if there is none. */
  public static ProcessRegister load(Path file) {
    try {
      return Files.exists(file)
          ? JsonCodec.decode(Files.readAllBytes(file), ProcessRegister.class)
          : new ProcessRegister(List.of());
    } catch (IOException e) {
      throw new LocalFailure(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** Writes the file at one stroke. */
  public void save(Path file) {
    try {
      Path next = file.resolveSibling(file.getFileName() + ".next");
      Files.write(next, JsonCodec.encode(this));
      Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new LocalFailure(file + " cannot be written: " + e.getMessage(), e);
    }
  }
}
