package org.yujing.signal;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Replaces the ids of persons by keyed hashes: the same person is the same hash in every source,
 * and without the key nobody finds the person. 80 bits of HMAC-SHA256 (RFC 2104).
 */
public final class Pseudonyms implements Serializable {
  /** Publicly known: good for trying things out, and for nothing else. */
  public static final String DEVELOPMENT_KEY = "yujing-development-key-not-for-real-people";

  /** The fewest bytes of a key. */
  public static final int SHORTEST_KEY = 16;

  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 10;
  private static final Pattern KEY_ID = Pattern.compile("[a-z0-9]{0,8}");

  private final String prefix;
  private final byte[] key;
  private transient Mac mac;

  /**
   * @param keyId tells the hashes of one key from those of the next: {@code p2_...}; lower-case
   *     letters and digits, or ""
   * @throws IllegalArgumentException for another key id, or a key under {@value #SHORTEST_KEY}
   *     bytes
   */
  public Pseudonyms(String keyId, byte[] key) {
    if (!KEY_ID.matcher(keyId).matches()) {
      throw new IllegalArgumentException("a key id has up to 8 of a-z and 0-9");
    }
    if (key.length < SHORTEST_KEY) {
      throw new IllegalArgumentException("a key has at least " + SHORTEST_KEY + " bytes");
    }
    this.prefix = "p" + keyId + "_";
    this.key = key.clone();
  }

  /** With the development key. */
  public static Pseudonyms forDevelopment() {
    return new Pseudonyms("", DEVELOPMENT_KEY.getBytes(StandardCharsets.UTF_8));
  }

  /** The hash of a person's id: {@code p_} and 20 hexadecimal digits. */
  public synchronized String of(String id) {
    byte[] hash = mac().doFinal(id.getBytes(StandardCharsets.UTF_8));
    return prefix + HexFormat.of().formatHex(hash, 0, BYTES);
  }

  /** The hash of a phone number, however it is written. */
  public String ofPhone(String phone) {
    String digits = Normalizer.normalize(phone, Normalizer.Form.NFKC).replaceAll("\\D", "");
    String bare = digits.replaceFirst("^(00)?86(?=1\\d{10}$)", "");
    return of(bare.isEmpty() ? phone : bare);
  }

  /** A target's id as everything after reading sees it: that of a person or household is hashed. */
  public String target(String type, String id) {
    return Personal.target(type, id) ? of(id) : id;
  }

  /** A target's name as everything after reading sees it. */
  public static String targetName(String type, String id, String name) {
    return Personal.target(type, id) ? Masking.name(name) : Masking.numbers(name);
  }

  private Mac mac() {
    try {
      if (mac == null) {
        mac = Mac.getInstance(ALGORITHM);
        mac.init(new SecretKeySpec(key, ALGORITHM));
      }
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }
}
