package dev.baton.ui.openid;

import dev.baton.ui.openid.SignInRefused.Why;
import dev.baton.ui.session.Sha256;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Who somebody is, as a provider vouches.
 *
 * @param identity hash of the issuer and of its subject, which stays when an address changes
 * @param email in lower case; empty where the provider says none that is to be believed
 * @param displayName empty where the provider says none
 * @param claims all of them
 */
record ProviderPerson(
    String identity, Optional<String> email, String displayName, JsonObject claims) {

  /** How far clocks may be apart. */
  static final int LEEWAY_SECONDS = 60;

  private static final int LONGEST = 255;

  /**
   * Checks what is said of an ID token whose signature was checked (OpenID Connect Core, 3.1.3.7).
   *
   * @param token its claims
   * @throws SignInRefused when it is not this provider's, for Baton, of this sign-in and of now
   */
  static void check(JsonObject token, OpenIdConfig config, String nonce, Instant now) {
    must(config.issuer().equals(text(token, "iss").replaceFirst("/$", "")), "another issuer");
    var audience = audience(token);
    must(audience.contains(config.clientId()), "another audience");
    must(
        audience.size() == 1 || config.clientId().equals(text(token, "azp")),
        "several audiences, and no authorized party");
    must(
        MessageDigest.isEqual(bytes(nonce), bytes(text(token, "nonce"))),
        "the nonce of another sign-in");
    must(
        token.getValue("exp") instanceof Number end
            && end.longValue() > now.getEpochSecond() - LEEWAY_SECONDS,
        "its time is over");
    must(
        token.getValue("iat") instanceof Number made
            && made.longValue() < now.getEpochSecond() + LEEWAY_SECONDS,
        "it was made in the future");
    String subject = text(token, "sub");
    must(!subject.isEmpty() && subject.length() <= LONGEST, "no subject");
  }

  /**
   * @param claims of a token that was checked, and of the provider's user information
   */
  static ProviderPerson of(JsonObject claims, OpenIdConfig config) {
    String email = text(claims, "email").strip().toLowerCase(Locale.ROOT);
    Object verified = claims.getValue("email_verified");
    boolean believed =
        Boolean.TRUE.equals(verified)
            || "true".equals(verified)
            || (verified == null && config.trustEmail());
    boolean address =
        email.matches("[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+") && email.length() <= 100;
    String name = text(claims, "name").strip();
    return new ProviderPerson(
        Sha256.hex(config.issuer() + "\n" + text(claims, "sub")),
        believed && address ? Optional.of(email) : Optional.empty(),
        name.substring(0, Math.min(name.length(), 100)),
        claims);
  }

  private static JsonArray audience(JsonObject token) {
    return token.getValue("aud") instanceof JsonArray several
        ? several
        : new JsonArray().add(text(token, "aud"));
  }

  static String text(JsonObject claims, String name) {
    return claims.getValue(name) instanceof String text ? text : "";
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void must(boolean so, String otherwise) {
    if (!so) {
      throw new SignInRefused(Why.TOKEN_WRONG, otherwise);
    }
  }
}
