package org.mirqab.contracts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash behind every deterministic id. */
public final class StableHash {

  /** 128 bits: for 10^12 ids the odds of one collision are about 10^-15. */
  private static final int BYTES = 16;

  private StableHash() {}

  /**
   * 32 hexadecimal digits: the first half of the SHA-256 of the parts, each in UTF-8 after its own
   * length, so that no two lists of parts run together.
   */
  public static String of(String... parts) {
    MessageDigest digest = sha256();
    for (String part : parts) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
      digest.update(bytes);
    }
    return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
