package dev.baton.ui.openid;

import static dev.baton.ui.openid.BatonBrowser.cookie;
import static dev.baton.ui.openid.BatonBrowser.location;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ui.RunningUi;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody tries who has no account, or another's way back; nothing of it opens a session. */
class HostileSignInIT {

  @TempDir static Path data;
  private static TestProvider provider;
  private static RunningUi ui;

  @BeforeAll
  static void start() {
    provider = TestProvider.start(OpenIdIT.REDIRECT, 0);
    var settings = new HashMap<>(provider.settings());
    settings.putAll(
        Map.of("openid.newcomers", "sdr", "http.proxied", "true", "http.proxies", "127.0.0.1"));
    ui = RunningUi.start(data, settings, true);
    Awaitility.await().until(() -> ui.get("/api/sign-in").body().contains("\"there\""));
  }

  @AfterAll
  static void stop() {
    ui.close();
    provider.close();
  }

  @BeforeEach
  void everythingIsWellOtherwise() {
    var begun = begin();
    var answer = comeBack(provider.signIn(begun.address(), "alice"), begun.cookie());
    assertThat(location(answer)).isEqualTo("/");
    assertThat(cookie(answer, "__Host-baton_session")).isNotEmpty();
  }

  @Test
  void aCodeIsOfUseOnce() {
    var begun = begin();
    var back = provider.signIn(begun.address(), "alice");
    assertThat(location(comeBack(back, begun.cookie()))).isEqualTo("/");
    assertRefused(comeBack(back, begun.cookie()), "code_refused");
  }

  @Test
  void aWayBackIsOfUseInTheBrowserThatBeganIt_only() {
    var begun = begin();
    var back = provider.signIn(begun.address(), "alice");
    assertRefused(comeBack(back, ""), "state_wrong");
    assertRefused(comeBack(back, begin().cookie()), "state_wrong");
    assertRefused(comeBack(back, "__Host-baton_openid=x.y.z"), "state_wrong");
    assertRefused(
        comeBack(with(back, "state", begun.address().length() + ""), begun.cookie()),
        "state_wrong");
  }

  @Test
  void aCodeOfAnotherSignInIsRefused_asItsVerifierIsAnother() {
    var victim = begin();
    var mine = begin();
    var back = provider.signIn(mine.address(), "mallory");
    String state = query(victim.address(), "state");
    assertRefused(comeBack(with(back, "state", state), victim.cookie()), "code_refused");
  }

  @Test
  void aTokenOfAnotherSignInIsRefused_byItsNonce() {
    var begun = begin();
    String other = begun.address().replaceFirst("nonce=[^&]*", "nonce=another");
    assertRefused(comeBack(provider.signIn(other, "alice"), begun.cookie()), "token_wrong");
  }

  @Test
  void aCodeOfAnotherClientIsRefused() {
    var begun = begin();
    String other = begun.address().replaceFirst("client_id=baton", "client_id=another");
    assertRefused(comeBack(provider.signIn(other, "alice"), begun.cookie()), "code_refused");
  }

  @Test
  void whoTheProviderRefuses_isToldSo() {
    var begun = begin();
    var back = provider.signIn(begun.address(), "nobody");
    assertThat(back.getQuery()).contains("error=access_denied");
    assertRefused(comeBack(back, begun.cookie()), "provider_refused");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "another audience     | token_wrong | {\"aud\": \"another\"}",
        "audiences, no party  | token_wrong | {\"aud\": [\"baton\", \"another\"]}",
        "no audience          | token_wrong | {\"aud\": null}",
        "another party        | token_wrong | {\"azp\": \"another\"}",
        "another issuer       | token_wrong | {\"iss\": \"http://127.0.0.1:1\"}",
        "no issuer            | token_wrong | {\"iss\": null}",
        "expired              | token_wrong | {\"exp\": 1700000000}",
        "no expiry            | token_wrong | {\"exp\": null}",
        "of tomorrow          | token_wrong | {\"iat\": 4000000000}",
        "no nonce             | token_wrong | {\"nonce\": null}",
        "a nonce of a number  | token_wrong | {\"nonce\": 5}",
        "no subject           | token_wrong | {\"sub\": null}",
        "another subject      | token_wrong | {\"sub\": \"boris\", \"email\": null}",
        "nobody's signature   | token_wrong | {\"by\": \"nobody\"}",
        "the secret as key    | key_new     | {\"by\": \"client\"}",
        "a stranger's key     | token_wrong | {\"by\": \"stranger\"}",
        "an unknown key       | key_new     | {\"by\": \"stranger\", \"kid\": \"two\"}",
        "an unverified e-mail | email_unverified | {\"sub\": \"x\", \"email\": \"b@example.com\", \"email_verified\": false}",
        "e-mails in a list    | email_unverified | {\"sub\": \"x\", \"email\": [\"b@example.com\"], \"email_verified\": true}"
      })
  void aTokenIsRefused_thatIsWrongInOneThing(String what, String why, String wrong) {
    provider.behave(new JsonObject(wrong));
    var begun = begin();
    var answer = comeBack(provider.signIn(begun.address(), "alice"), begun.cookie());
    assertThat(location(answer)).as(what).isEqualTo("/sign-in?refused=" + why);
    assertRefused(answer, why);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/",
        "//evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "/\t/evil.example",
        "javascript:alert(1)",
        "evil",
        ""
      })
  void nobodyIsSentElsewhere(String to) {
    ui.as("");
    var answer =
        ui.get(
            "/api/sign-in/openid?to="
                + java.net.URLEncoder.encode(to, java.nio.charset.StandardCharsets.UTF_8));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(location(answer)).isEmpty();
  }

  @Test
  void aPageInAForgedCookieIsNotFollowed() {
    var begun = begin();
    String elsewhere =
        java.util.Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString("//evil".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    String forged = begun.cookie().replaceFirst("[^.]*$", elsewhere);
    var back = provider.signIn(begun.address(), "alice");
    assertRefused(comeBack(back, forged), "state_wrong");
  }

  @Test
  void whoTriesCodesManyTimes_hasToWait() {
    var made = URI.create(OpenIdIT.REDIRECT + "?state=x&code=x");
    int tries = 0;
    HttpResponse<String> answer;
    do {
      ui.as("");
      answer =
          ui.send(
              ui.request(made.getPath() + "?" + made.getQuery())
                  .header("X-Forwarded-For", "203.0.113.9"));
      tries++;
    } while (answer.statusCode() == 303 && tries < 200);
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(tries).isGreaterThan(20);
  }

  private static BatonBrowser.Begun begin() {
    ui.as("");
    var answer = ui.get("/api/sign-in/openid?to=%2F");
    return new BatonBrowser.Begun(location(answer), cookie(answer, "__Host-baton_openid"));
  }

  private static int address;

  /** Each from an address of its own, so that the throttle is another test's. */
  private static HttpResponse<String> comeBack(URI back, String cookie) {
    ui.as(cookie);
    address++;
    var answer =
        ui.send(
            ui.request(back.getRawPath() + "?" + back.getRawQuery())
                .header("X-Forwarded-For", "198.51.100." + address));
    ui.as("");
    return answer;
  }

  private static URI with(URI back, String name, String value) {
    return URI.create(back.toString().replaceFirst(name + "=[^&]*", name + "=" + value));
  }

  private static String query(String address, String name) {
    return address.replaceFirst(".*[?&]" + name + "=([^&]*).*", "$1");
  }

  private static void assertRefused(HttpResponse<String> answer, String why) {
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(location(answer)).isEqualTo("/sign-in?refused=" + why);
    assertThat(cookie(answer, "__Host-baton_session")).isEmpty();
  }
}
