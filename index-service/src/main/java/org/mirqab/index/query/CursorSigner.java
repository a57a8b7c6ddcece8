package org.mirqab.index.query;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Cursors: where the next page begins, bound to the question and signed, so that nobody takes one
 * to another question or makes one up. For all threads.
 */
public final class CursorSigner {

  private static final String ALGORITHM = "HmacSHA256";

  /** 128 of 256 bits are enough to keep a cursor short (RFC 2104, section 5). */
  private static final int SIGNATURE_BYTES = 16;

  /**
   * The sort values of the last event of a page.
   *
   * @param day of the event, epoch milliseconds
   * @param id of the event
   */
  public record Position(long day, String id) {}

  private final SecretKeySpec key;

  /** Signs with {@code secret}, at least one byte; copied. */
  public CursorSigner(byte[] secret) {
    key = new SecretKeySpec(secret, ALGORITHM);
  }

  /** A cursor that asks {@code query} on from after {@code position}. */
  public String sign(EventQuery query, Position position) {
    byte[] body = (position.day() + ":" + position.id()).getBytes(StandardCharsets.UTF_8);
    Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
    return base64.encodeToString(body) + "." + base64.encodeToString(signature(query, body));
  }

  /**
   * Where the page begins that the query's cursor asks for; null for the first page.
   *
   * @throws InvalidQuery if the cursor is of another question, or none at all
   */
  public Position position(EventQuery query) {
    if (query.cursor() == null) {
      return null;
    }
    String[] parts = query.cursor().split("\\.", -1);
    try {
      if (parts.length == 2) {
        byte[] body = Base64.getUrlDecoder().decode(parts[0]);
        if (MessageDigest.isEqual(
            Base64.getUrlDecoder().decode(parts[1]), signature(query, body))) {
          String[] values = new String(body, StandardCharsets.UTF_8).split(":", 2);
          return new Position(Long.parseLong(values[0]), values[1]);
        }
      }
    } catch (IllegalArgumentException e) {
      // No base64: told below, as every other wrong cursor.
    }
    throw new InvalidQuery(
        "cursor", "must be the cursor of an answer to the same question; only size may differ");
  }

  private byte[] signature(EventQuery query, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(query.hash().getBytes(StandardCharsets.US_ASCII));
      return java.util.Arrays.copyOf(mac.doFinal(body), SIGNATURE_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HMAC-SHA-256", e);
    }
  }
}
