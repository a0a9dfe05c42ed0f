package dev.baton.telephony.dial;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Permits for calls that the practice line plays on its own, both sides from a recording: nobody is
 * called, so nothing is asked and no line is taken. Only who knows the account's auth token can
 * make one, and could sign any webhook with it. Thread-safe.
 */
public final class PlayedCalls {

  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  public PlayedCalls(String authToken) {
    key = new SecretKeySpec(authToken.getBytes(StandardCharsets.UTF_8), ALGORITHM);
  }

  /**
   * @param number in E.164, as the webhook will have it
   */
  public String permit(String colleague, String number) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      String text = "played call\n" + colleague + "\n" + number;
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }

  boolean isPermit(String permit, String colleague, String number) {
    return MessageDigest.isEqual(
        permit.getBytes(StandardCharsets.UTF_8),
        permit(colleague, number).getBytes(StandardCharsets.UTF_8));
  }
}
