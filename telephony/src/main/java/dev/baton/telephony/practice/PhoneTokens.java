package dev.baton.telephony.practice;

import dev.baton.telephony.account.TwilioAccount;
import io.jsonwebtoken.JwtException;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Keys;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import javax.crypto.SecretKey;

/** Reads a browser's access token, as the carrier does. Thread-safe. */
final class PhoneTokens {

  private final SecretKey key;

  PhoneTokens(TwilioAccount account) {
    key = Keys.hmacShaKeyFor(account.apiKeySecret().getBytes(StandardCharsets.UTF_8));
  }

  /** Whose it is; empty where it is not of this account, or was over at {@code now}. */
  Optional<String> identity(String token, Instant now) {
    try {
      // The carrier's tokens name a content type, so that claims are content to the library.
      byte[] content = Jwts.parser().verifyWith(key).build().parseSignedContent(token).getPayload();
      var claims = new JsonObject(Buffer.buffer(content));
      return claims.getLong("exp", 0L) > now.getEpochSecond()
          ? Optional.ofNullable(claims.getJsonObject("grants"))
              .map(grants -> grants.getString("identity"))
          : Optional.empty();
    } catch (JwtException | IllegalArgumentException | DecodeException | ClassCastException e) {
      return Optional.empty();
    }
  }
}
