package dev.baton.ui.session;

import com.password4j.Argon2Function;
import com.password4j.SaltGenerator;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;

/**
 * Hashes of passwords: Argon2id as a PHC string, with that of the choices of OWASP's Password
 * Storage Cheat Sheet, which it holds to be equal, that takes the least memory (7 MiB, 5 passes, 1
 * lane): memory that a JVM touches for the first time costs more than the passes. Every method
 * blocks for some 50 ms: never on an event loop.
 */
public final class Passwords {

  private static final int MEMORY_KIB = 7_168;
  private static final int PASSES = 5;
  private static final int LANES = 1;
  private static final int HASH_BYTES = 32;
  private static final int SALT_BYTES = 16;

  /** So many take the JVM to compile it, and to have touched the memory that each takes anew. */
  private static final int REHEARSALS = 12;

  private Passwords() {}

  /** Blocks for some seconds, after which a check takes a tenth of the time of the first ones. */
  public static void rehearse() {
    for (int i = 0; i < REHEARSALS; i++) {
      hash("nobody's password");
    }
  }

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
