package dev.baton.telephony.practice;

import dev.baton.telephony.account.TwilioAccount;
import java.net.URI;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Accounts and ids as the carrier gives them: two letters and 32 hexadecimal digits. */
final class PracticeAccount {

  /** A number that the North American plan keeps for fiction. */
  private static final String CALLER_ID = "+14155550100";

  private static final SecureRandom RANDOM = new SecureRandom();

  private PracticeAccount() {}

  /** An account with secrets of its own, which nobody is told. */
  static TwilioAccount make(URI apiOrigin, URI edgeOrigin) {
    return new TwilioAccount(
        sid("AC"), hex(), sid("SK"), hex(), sid("AP"), CALLER_ID, apiOrigin, edgeOrigin);
  }

  static String sid(String letters) {
    return letters + hex();
  }

  private static String hex() {
    byte[] bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
