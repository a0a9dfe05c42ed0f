package dev.baton.telephony.inspection;

import dev.baton.telephony.account.EdgePaths;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Answers once to each word that it was told to expect, so that whoever knows the word learns
 * whether an address leads to this edge. To everything else it is not there. Thread-safe.
 */
public final class EdgeProbe implements Handler<RoutingContext> {

  private static final long GOOD_FOR_NANOS = 60_000_000_000L;
  private static final int MOST = 16;
  private static final int WORD_BYTES = 16;

  private final SecureRandom random = new SecureRandom();
  private final Map<String, Long> expected = new LinkedHashMap<>();

  /** A fresh word, good once within a minute. */
  public synchronized String expect() {
    var bytes = new byte[WORD_BYTES];
    random.nextBytes(bytes);
    String word = HexFormat.of().formatHex(bytes);
    if (expected.size() >= MOST) {
      expected.remove(expected.keySet().iterator().next());
    }
    expected.put(word, System.nanoTime());
    return word;
  }

  /** What the edge that expects a word answers to it. */
  static String answer(String word) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      byte[] said = ("baton " + word).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(digest.digest(said));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private synchronized boolean take(String word) {
    Long since = expected.remove(word);
    return since != null && System.nanoTime() - since < GOOD_FOR_NANOS;
  }

  @Override
  public void handle(RoutingContext context) {
    String word = context.pathParam(EdgePaths.WORD);
    if (word != null && take(word)) {
      context.response().putHeader("Cache-Control", "no-store").end(answer(word));
    } else {
      context.fail(404);
    }
  }
}
