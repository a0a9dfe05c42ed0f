package dev.baton.ledger.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

  private static final Setting<Integer> PORT =
      Setting.number("http.port", "Port of the web app", "port", 8080, 0, 65_535);
  private static final Setting<String> TOKEN = Setting.secret("twilio.auth-token", "Signs");
  private static final Setting<Boolean> FLAG =
      Setting.flag("cookie.secure", "Only by https", false);

  @Test
  void prefersCommandLineThenEnvironmentThenFile_whenSeveralGiveAValue() {
    var file = Map.of("http.port", "3");
    var environment = Map.of("BATON_HTTP_PORT", "2");
    assertThat(Settings.of(Map.of("http.port", "1"), environment, file).get(PORT)).isEqualTo(1);
    assertThat(Settings.of(Map.of(), environment, file).get(PORT)).isEqualTo(2);
    assertThat(Settings.of(Map.of(), Map.of(), file).get(PORT)).isEqualTo(3);
    assertThat(Settings.of(Map.of()).get(PORT)).isEqualTo(8080);
  }

  @Test
  void takesTheOtherDefault_onlyWhereNothingElseGivesAValue() {
    assertThat(Settings.of(Map.of()).withDefault(PORT, "9").get(PORT)).isEqualTo(9);
    assertThat(Settings.of(Map.of("http.port", "1")).withDefault(PORT, "9").get(PORT)).isEqualTo(1);
  }

  @Test
  void saysWhatIsWrong_whenAValueDoesNotParse() {
    assertThatThrownBy(() -> Settings.of(Map.of("http.port", "http")).get(PORT))
        .isInstanceOf(SettingsException.class)
        .hasMessage("http.port: \"http\" is not a whole number");
    assertThatThrownBy(() -> Settings.of(Map.of("http.port", "70000")).get(PORT))
        .hasMessage("http.port: \"70000\" must be from 0 to 65535");
    assertThatThrownBy(() -> Settings.of(Map.of("cookie.secure", "maybe")).get(FLAG))
        .hasMessageContaining("neither true nor false");
  }

  @Test
  void namesTheEnvironmentVariable_whenASettingIsMissing() {
    assertThat(Settings.of(Map.of()).find(TOKEN)).isEmpty();
    assertThatThrownBy(() -> Settings.of(Map.of()).get(TOKEN))
        .hasMessage("twilio.auth-token is not set (environment: BATON_TWILIO_AUTH_TOKEN)");
  }

  @Test
  void hidesTheValue_whenASecretDoesNotParse() {
    var secret = new Setting<>("key", "A key", "", "", true, SettingsTest::refuse);
    assertThatThrownBy(() -> Settings.of(Map.of("key", "hunter2")).get(secret))
        .hasMessageNotContaining("hunter2");
  }

  @Test
  void listsTheNamesThatNoSettingHas_whenTheFileIsMisspelt() {
    var settings = Settings.of(Map.of(), Map.of(), Map.of("htp.port", "1", "http.port", "2"));
    assertThat(settings.unknownNames(List.of(PORT))).containsExactly("htp.port");
  }

  private static String refuse(String text) {
    throw new IllegalArgumentException("is no key");
  }
}
