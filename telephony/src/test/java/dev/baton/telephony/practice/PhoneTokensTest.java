package dev.baton.telephony.practice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.telephony.account.BrowserTokens;
import dev.baton.telephony.account.TwilioAccount;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PhoneTokensTest {

  private static final URI ORIGIN = URI.create("http://localhost:1");

  private final TwilioAccount account = PracticeAccount.make(ORIGIN, ORIGIN);
  private final PhoneTokens tokens = new PhoneTokens(account);
  private final String token = new BrowserTokens(account).issue("sarah").token();

  @Test
  void tellsWhoseTokenItIs() {
    assertThat(tokens.identity(token, Instant.now())).contains("sarah");
  }

  @Test
  void takesNoToken_thatIsOver() {
    assertThat(tokens.identity(token, Instant.now().plusSeconds(3_601))).isEmpty();
  }

  @Test
  void takesNoToken_ofAnotherAccount() {
    var other = new PhoneTokens(PracticeAccount.make(ORIGIN, ORIGIN));
    assertThat(other.identity(token, Instant.now())).isEmpty();
  }

  @Test
  void takesNothing_thatIsNoToken() {
    assertThat(tokens.identity("", Instant.now())).isEmpty();
    assertThat(tokens.identity("a.b.c", Instant.now())).isEmpty();
    assertThat(tokens.identity(token.substring(0, token.length() - 4), Instant.now())).isEmpty();
  }
}
