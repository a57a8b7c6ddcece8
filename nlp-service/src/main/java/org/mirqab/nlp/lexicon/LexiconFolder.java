package org.mirqab.nlp.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The files of one kind: those bundled with the engine, and the user's files of the same names
 * beside them. Safe for use by many threads.
 */
public final class LexiconFolder {

  private static final String BUNDLED = "/org/mirqab/nlp/";

  private final String name;
  private final List<Path> extra;

  /**
   * @param name such as {@code frames}
   * @param lexicons the users' lexicon directories, which may hold a directory of that name
   */
  public LexiconFolder(String name, List<Path> lexicons) {
    this.name = name;
    this.extra = lexicons.stream().map(lexicon -> lexicon.resolve(name)).toList();
  }

  /**
   * The bundled file.
   *
   * @throws LexiconException for the first line that breaks the rules
   */
  public LexiconTable bundled(String file, String... columns) {
    InputStream stream = LexiconFolder.class.getResourceAsStream(BUNDLED + name + "/" + file);
    if (stream == null) {
      throw new LexiconException(file, 0, "is not on the class path");
    }
    return LexiconTable.read(file, new InputStreamReader(stream, StandardCharsets.UTF_8), columns);
  }

  /**
   * The users' files of that name; empty if there are none.
   *
   * @throws LexiconException for the first line that breaks the rules
   */
  public List<LexiconTable> users(String file, String... columns) {
    List<LexiconTable> tables = new ArrayList<>();
    for (Path directory : extra) {
      Path path = directory.resolve(file);
      if (Files.exists(path)) {
        try {
          tables.add(LexiconTable.read(path.toString(), Files.newBufferedReader(path), columns));
        } catch (IOException e) {
          throw new LexiconException(path.toString(), 0, "cannot be read: " + e.getMessage());
        } catch (UncheckedIOException e) {
          throw new LexiconException(
              path.toString(), 0, "cannot be read as UTF-8: " + e.getCause().getMessage());
        }
      }
    }
    return tables;
  }

  /**
   * All rows, the users' first, so that where the first of two is taken it is theirs. A bundled row
   * is left out if a user's one has its key; of two users' the later directory's.
   *
   * @param key the column that tells one row from another
   * @throws LexiconException for the first line that breaks the rules
   */
  public List<LexiconTable.Row> rows(String file, String key, String... columns) {
    List<LexiconTable> tables = new ArrayList<>(List.of(bundled(file, columns)));
    tables.addAll(users(file, columns));
    List<LexiconTable.Row> rows = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (int i = tables.size() - 1; i >= 0; i--) {
      Map<String, Integer> own = new HashMap<>();
      for (LexiconTable.Row row : tables.get(i).rows()) {
        String value = row.required(key);
        Integer earlier = own.putIfAbsent(value, row.line());
        if (earlier != null && i > 0) {
          throw row.error("the " + key + " " + value + " is already on line " + earlier);
        }
        if (!taken.contains(value)) {
          rows.add(row);
        }
      }
      taken.addAll(own.keySet());
    }
    return rows;
  }
}
