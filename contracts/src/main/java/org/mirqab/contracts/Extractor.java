package org.mirqab.contracts;

/**
 * The engine that read an article.
 *
 * @param name such as {@code mirqab-ar}; never null
 * @param version of the engine and its lexicon; never null
 */
public record Extractor(String name, String version) {
  public Extractor {
    Require.present("name", name);
    Require.present("version", version);
  }
}
