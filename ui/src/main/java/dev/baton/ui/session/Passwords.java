package dev.baton.ui.session;

import com.password4j.Argon2Function;
import com.password4j.SaltGenerator;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;

/**
 * Hashes of passwords: Argon2id as a PHC string, with the least parameters of OWASP's Password
 * Storage Cheat Sheet (19 MiB, 2 passes, 1 lane). Every method blocks for some 50 ms and takes 19
 * MiB: never on an event loop.
 */
public final class Passwords {

  private static final int MEMORY_KIB = 19_456;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int HASH_BYTES = 32;
  private static final int SALT_BYTES = 16;

  private Passwords() {}

  /** A new hash, with a salt of its own. */
  public static String hash(String password) {
    var argon2 = Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);
    return argon2
        .hash(password.getBytes(StandardCharsets.UTF_8), SaltGenerator.generate(SALT_BYTES))
        .getResult();
  }

  /**
   * Whether the hash is this password's, compared in constant time.
   *
   * @param hash as made by {@link #hash}, also with other parameters
   * @throws IllegalArgumentException when the hash is none
   */
  public static boolean verify(String password, String hash) {
    if (!hash.startsWith("$argon2")) {
      throw new IllegalArgumentException("not a hash of Argon2");
    }
    return Argon2Function.getInstanceFromHash(hash)
        .check(password.getBytes(StandardCharsets.UTF_8), hash.getBytes(StandardCharsets.UTF_8));
  }
}
