package dev.baton.telephony.account;

import java.net.URI;

/**
 * A Twilio account, or the practice line in its place: what is behind the edge cannot tell.
 *
 * @param accountSid {@code AC…}
 * @param authToken signs webhooks and WebSocket upgrades
 * @param apiKeySid {@code SK…}; with its secret it signs REST requests and access tokens
 * @param applicationSid {@code AP…}: the TwiML App whose voice URL is {@code
 *     publicOrigin/twilio/voice}
 * @param callerId the team's number in E.164
 * @param apiOrigin where REST requests go, such as {@code https://api.twilio.com}
 * @param publicOrigin how the account reaches the edge: https, but for the practice line
 */
public record TwilioAccount(
    String accountSid,
    String authToken,
    String apiKeySid,
    String apiKeySecret,
    String applicationSid,
    String callerId,
    URI apiOrigin,
    URI publicOrigin) {

  /** The address of a path on the edge as the account sees it; signatures are over exactly this. */
  public URI url(String path) {
    return publicOrigin.resolve(path);
  }

  /** The same as a WebSocket address. */
  public URI webSocketUrl(String path) {
    String http = url(path).toString();
    return URI.create("ws" + http.substring("http".length()));
  }

  /** Whether nobody real is rung: only lines for practice are reached without TLS. */
  public boolean rehearsal() {
    return "http".equals(apiOrigin.getScheme());
  }

  @Override
  public String toString() {
    return "TwilioAccount[" + accountSid + " at " + apiOrigin.getHost() + "]";
  }
}
