package dev.baton.telephony.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class BrowserTokensTest {

  private static final String SECRET = "0123456789abcdef0123456789abcdef";
  private static final TwilioAccount ACCOUNT =
      new TwilioAccount(
          "AC1",
          "token",
          "SK1",
          SECRET,
          "AP1",
          "+14155550100",
          URI.create("http://localhost:1"),
          URI.create("http://localhost:2"));

  @Test
  void letsTheBrowserCallAndBeCalled_asThisColleague() {
    var issued = new BrowserTokens(ACCOUNT).issue("sarah");
    var claims = part(issued.token(), 1);

    assertThat(claims.getString("sub")).isEqualTo("AC1");
    assertThat(claims.getString("iss")).isEqualTo("SK1");
    var grants = claims.getJsonObject("grants");
    assertThat(grants.getString("identity")).isEqualTo("sarah");
    assertThat(grants.getJsonObject("voice"))
        .isEqualTo(
            new JsonObject()
                .put("incoming", new JsonObject().put("allow", true))
                .put("outgoing", new JsonObject().put("application_sid", "AP1")));
    assertThat(claims.getLong("exp"))
        .isBetween(issued.expiresAt().getEpochSecond(), issued.expiresAt().getEpochSecond() + 5);
  }

  @Test
  void isSignedWithTheApiKeysSecret() throws Exception {
    String token = new BrowserTokens(ACCOUNT).issue("sarah").token();
    int end = token.lastIndexOf('.');
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    byte[] expected = mac.doFinal(token.substring(0, end).getBytes(StandardCharsets.UTF_8));

    assertThat(part(token, 0).getString("alg")).isEqualTo("HS256");
    assertThat(Base64.getUrlDecoder().decode(token.substring(end + 1))).isEqualTo(expected);
  }

  @Test
  void isNotWrittenOut() {
    var issued = new BrowserTokens(ACCOUNT).issue("sarah");
    assertThat(issued.toString()).doesNotContain(issued.token());
  }

  private static JsonObject part(String token, int index) {
    byte[] json = Base64.getUrlDecoder().decode(token.split("\\.", -1)[index]);
    return new JsonObject(new String(json, StandardCharsets.UTF_8));
  }
}
