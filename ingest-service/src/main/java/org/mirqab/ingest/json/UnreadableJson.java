package org.mirqab.ingest.json;

/** Bytes that are no JSON object in UTF-8; the message says what is wrong and where. */
public final class UnreadableJson extends Exception {
  UnreadableJson(String message) {
    super(message);
  }
}
