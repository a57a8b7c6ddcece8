package org.mirqab.index.write;

import java.nio.charset.StandardCharsets;
import org.mirqab.contracts.StableHash;

/** The id of an event's or an article's document: its own, made short enough when it must be. */
public final class DocumentId {

  /** Elasticsearch refuses longer ids, bytes in UTF-8 (index API, {@code _id}). */
  static final int MAX_BYTES = 512;

  private DocumentId() {}

  /** {@code id} itself, or a hash of it if it is too long; the same for the same id. */
  public static String of(String id) {
    return id.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES
        ? id
        : "hash:" + StableHash.of(id);
  }
}
