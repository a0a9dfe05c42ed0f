package dev.baton.telephony.ticket;

import dev.baton.ledger.call.Call;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Issues and verifies tickets as tokens: the ticket in the clear and an HMAC-SHA256 over it, with a
 * key that every node derives from the account's auth token. Thread-safe.
 */
public final class TicketOffice {

  /** The carrier starts a stream as soon as it has been told of it. */
  private static final Duration LIFE = Duration.ofMinutes(2);

  private static final String ALGORITHM = "HmacSHA256";
  private static final Pattern TOKEN =
      Pattern.compile(
          "([A-Za-z0-9]{1,64})\\.([A-Za-z0-9]{1,64})\\.(\\d{1,6})\\.(\\d{1,12})\\.([\\w-]{43})");

  private final SecretKeySpec key;

  public TicketOffice(String authToken) {
    byte[] secret = authToken.getBytes(StandardCharsets.UTF_8);
    key = new SecretKeySpec(mac(new SecretKeySpec(secret, ALGORITHM), "media stream"), ALGORITHM);
  }

  /** A token for the next stream of this leg; well under Twilio's 500 characters. */
  public String issue(Call call, String legId, Instant now) {
    var ticket = StreamTicket.next(call, legId, now.plus(LIFE));
    String text = text(ticket);
    return text + "." + signature(text);
  }

  /**
   * @throws TicketException when this is no token of this office, or has expired
   */
  public StreamTicket verify(String token, Instant now) {
    var parts = TOKEN.matcher(token == null ? "" : token);
    if (!parts.matches()) {
      throw new TicketException(token == null ? "token missing" : "token not valid");
    }
    String text = token.substring(0, token.lastIndexOf('.'));
    if (!MessageDigest.isEqual(bytes(signature(text)), bytes(parts.group(5)))) {
      throw new TicketException("token not valid");
    }
    var ticket =
        new StreamTicket(
            parts.group(1),
            parts.group(2),
            Integer.parseInt(parts.group(3)),
            Instant.ofEpochSecond(Long.parseLong(parts.group(4))));
    if (now.isAfter(ticket.expires())) {
      throw new TicketException("token expired");
    }
    return ticket;
  }

  private static String text(StreamTicket ticket) {
    return String.join(
        ".",
        ticket.callId(),
        ticket.legId(),
        String.valueOf(ticket.ordinal()),
        String.valueOf(ticket.expires().getEpochSecond()));
  }

  private String signature(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(mac(key, text));
  }

  private static byte[] mac(SecretKeySpec key, String text) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(bytes(text));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
