package dev.baton.telephony.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.ledger.settings.Setting;
import dev.baton.ledger.settings.Settings;
import dev.baton.ledger.settings.SettingsException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TelephonySettingsTest {

  private static final Map<String, String> ALL =
      Map.of(
          "twilio.account-sid", "AC1",
          "twilio.auth-token", "token",
          "twilio.api-key-sid", "SK1",
          "twilio.api-key-secret", "hunter2",
          "twilio.application-sid", "AP1",
          "twilio.caller-id", "+1 415 555 0100",
          "twilio.public-origin", "https://calls.example.com/");

  @Test
  void isNoAccount_whenNothingIsGiven() {
    assertThat(TelephonySettings.account(Settings.of(Map.of()))).isEmpty();
  }

  @Test
  void isAnAccount_whenAllIsGiven() {
    var account = TelephonySettings.account(Settings.of(ALL)).orElseThrow();
    assertThat(account.callerId()).isEqualTo("+14155550100");
    assertThat(account.apiOrigin()).isEqualTo(URI.create("https://api.twilio.com"));
    assertThat(account.url(EdgePaths.VOICE))
        .isEqualTo(URI.create("https://calls.example.com/twilio/voice"));
    assertThat(account.webSocketUrl(EdgePaths.MEDIA))
        .isEqualTo(URI.create("wss://calls.example.com/twilio/media"));
    assertThat(account.toString()).doesNotContain("hunter2", "token");
  }

  @Test
  void namesWhatIsMissing_whenPartIsGiven() {
    var part = new HashMap<>(ALL);
    part.remove("twilio.auth-token");
    part.put("twilio.caller-id", " ");
    assertThatThrownBy(() -> TelephonySettings.account(Settings.of(part)))
        .isInstanceOf(SettingsException.class)
        .hasMessage(
            "Twilio is configured in part only; missing: twilio.auth-token"
                + " (BATON_TWILIO_AUTH_TOKEN), twilio.caller-id (BATON_TWILIO_CALLER_ID)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://calls.example.com",
        "calls.example.com",
        "https://calls.example.com/baton",
        "https://calls.example.com?x",
        "https://me@calls.example.com",
        "https:///x",
        "https:calls"
      })
  void refusesAnOrigin_thatTwilioCannotStreamTo(String origin) {
    var settings = Settings.of(ALL).with(Map.of("twilio.public-origin", origin));
    assertThatThrownBy(() -> TelephonySettings.account(settings))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("twilio.public-origin: \"" + origin + "\" must be");
  }

  @Test
  void refusesACallerId_thatIsNoNumber() {
    var settings = Settings.of(ALL).with(Map.of("twilio.caller-id", "0100"));
    assertThatThrownBy(() -> TelephonySettings.account(settings))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("is not a telephone number in E.164");
  }

  @Test
  void readsTheHotline() {
    var settings = Settings.of(Map.of("hotline.colleagues", " sarah, ben,,sarah "));
    assertThat(settings.get(TelephonySettings.HOTLINE)).containsExactly("sarah", "ben");
  }

  @Test
  void listsEachSettingOnce() {
    assertThat(TelephonySettings.all()).extracting(Setting::name).doesNotHaveDuplicates();
  }
}
