package org.mirqab.nlp.lexicon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A user's lexicon: a directory with the folders and file names of the bundled lexicon. */
public final class LexiconDirectory {

  /** Folders and, where only some of their files may be extended, these. */
  private static final Map<String, List<String>> FOLDERS =
      Map.of(
          "morphology", List.of(),
          "gazetteer", List.of(),
          "names", List.of(),
          "frames", List.of(),
          "document", List.of("operators.tsv"));

  private LexiconDirectory() {}

  /**
   * Checks that every table in the directory is one that is read: a misspelled name would be passed
   * over in silence.
   *
   * @throws LexiconException naming the file
   */
  public static void checkNames(Path directory) {
    if (!Files.isDirectory(directory)) {
      throw new LexiconException(directory.toString(), 0, "is no directory");
    }
    try (Stream<Path> files = Files.walk(directory)) {
      files
          .filter(file -> file.getFileName().toString().endsWith(".tsv"))
          .sorted()
          .forEach(file -> checkName(directory, file));
    } catch (IOException e) {
      throw new LexiconException(directory.toString(), 0, "cannot be read: " + e.getMessage());
    }
  }

  private static void checkName(Path directory, Path file) {
    Path relative = directory.relativize(file);
    String folder = relative.getNameCount() == 2 ? relative.getName(0).toString() : "";
    String name = relative.getFileName().toString();
    List<String> only = FOLDERS.get(folder);
    boolean known =
        only != null
            && (only.isEmpty() || only.contains(name))
            && LexiconDirectory.class.getResource("/org/mirqab/nlp/" + folder + "/" + name) != null;
    if (!known) {
      throw new LexiconException(
          file.toString(),
          0,
          "is no lexicon file; those that can be extended are listed in the README");
    }
  }
}
