package dev.baton.telephony.account;

import com.twilio.jwt.accesstoken.AccessToken;
import com.twilio.jwt.accesstoken.VoiceGrant;
import dev.baton.ledger.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Issues the access tokens with which a colleague's browser dials through the team's TwiML App and
 * is rung by the hotline (JWT, HS256; twilio.com/docs/iam/access-tokens). Thread-safe.
 */
public final class BrowserTokens {

  /** Twilio's default; browsers ask again before it is over. */
  private static final Duration LIFE = Duration.ofHours(1);

  private final TwilioAccount account;

  public BrowserTokens(TwilioAccount account) {
    this.account = account;
  }

  /**
   * @param colleague the account's name, which becomes the browser's identity
   */
  public Topics.BrowserToken issue(String colleague) {
    var grant = new VoiceGrant();
    grant.setOutgoingApplicationSid(account.applicationSid());
    grant.setIncomingAllow(true);
    var expiresAt = Instant.now().plus(LIFE).truncatedTo(ChronoUnit.SECONDS);
    var token =
        new AccessToken.Builder(
                account.accountSid(),
                account.apiKeySid(),
                account.apiKeySecret().getBytes(StandardCharsets.UTF_8))
            .identity(colleague)
            .ttl((int) LIFE.toSeconds())
            .grant(grant)
            .build();
    return new Topics.BrowserToken(token.toJwt(), expiresAt);
  }
}
