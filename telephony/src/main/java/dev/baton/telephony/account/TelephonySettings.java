package dev.baton.telephony.account;

import dev.baton.ledger.settings.Setting;
import dev.baton.ledger.settings.Settings;
import dev.baton.ledger.settings.SettingsException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Settings of telephony. */
public final class TelephonySettings {

  public static final Setting<String> EDGE_HOST =
      Setting.text(
          "edge.host",
          "Address that the Twilio edge listens on; 127.0.0.1 where Twilio is not configured",
          "0.0.0.0");

  public static final Setting<Integer> EDGE_PORT =
      Setting.number("edge.port", "Port that the Twilio edge listens on", "port", 8081, 0, 65_535);

  public static final Setting<String> ACCOUNT_SID =
      Setting.text("twilio.account-sid", "Twilio account, AC…", "");

  public static final Setting<String> AUTH_TOKEN =
      Setting.secret("twilio.auth-token", "Auth token of the Twilio account; signs its webhooks");

  public static final Setting<String> API_KEY_SID =
      Setting.text("twilio.api-key-sid", "Twilio API key, SK…", "");

  public static final Setting<String> API_KEY_SECRET =
      Setting.secret("twilio.api-key-secret", "Secret of the Twilio API key");

  public static final Setting<String> APPLICATION_SID =
      Setting.text("twilio.application-sid", "TwiML App that browsers dial through, AP…", "");

  public static final Setting<String> CALLER_ID =
      new Setting<>(
          "twilio.caller-id",
          "The team's number, shown to who is called",
          "E.164",
          "",
          false,
          TelephonySettings::number);

  public static final Setting<URI> PUBLIC_ORIGIN =
      new Setting<>(
          "twilio.public-origin",
          "How Twilio reaches the edge, such as https://calls.example.com",
          "origin",
          "",
          false,
          TelephonySettings::httpsOrigin);

  public static final Setting<List<String>> HOTLINE =
      new Setting<>(
          "hotline.colleagues",
          "Sign-in names of those whom a customer's call rings; every SDR with a phone open where empty",
          "names, comma between",
          "",
          false,
          TelephonySettings::names);

  public static final Setting<String> LANGUAGE =
      Setting.text("call.language", "What is spoken in calls, as a BCP 47 tag", "en");

  public static final Setting<Path> PRACTICE_RECORDINGS =
      Setting.path(
          "practice.recordings",
          "Folder with two-channel WAV files that the practice line can play, too",
          "");

  private static final URI API = URI.create("https://api.twilio.com");

  private static final List<Setting<?>> OF_THE_ACCOUNT =
      List.of(
          ACCOUNT_SID,
          AUTH_TOKEN,
          API_KEY_SID,
          API_KEY_SECRET,
          APPLICATION_SID,
          CALLER_ID,
          PUBLIC_ORIGIN);

  private TelephonySettings() {}

  public static List<Setting<?>> all() {
    return List.of(
        EDGE_HOST,
        EDGE_PORT,
        ACCOUNT_SID,
        AUTH_TOKEN,
        API_KEY_SID,
        API_KEY_SECRET,
        APPLICATION_SID,
        CALLER_ID,
        PUBLIC_ORIGIN,
        HOTLINE,
        LANGUAGE,
        PRACTICE_RECORDINGS);
  }

  /** Those that make up the Twilio account: all are given, or none. */
  public static List<Setting<?>> ofTheAccount() {
    return OF_THE_ACCOUNT;
  }

  /**
   * The Twilio account, or empty where none is configured.
   *
   * @throws SettingsException when only part of it is given, naming what is missing, or when
   *     something given makes no sense
   */
  public static Optional<TwilioAccount> account(Settings settings) {
    var missing =
        OF_THE_ACCOUNT.stream().filter(setting -> settings.text(setting).isBlank()).toList();
    if (missing.size() == OF_THE_ACCOUNT.size()) {
      return Optional.empty();
    }
    if (!missing.isEmpty()) {
      throw new SettingsException(
          "Twilio is configured in part only; missing: "
              + missing.stream()
                  .map(setting -> setting.name() + " (" + setting.environmentName() + ")")
                  .collect(Collectors.joining(", ")));
    }
    return Optional.of(
        new TwilioAccount(
            settings.get(ACCOUNT_SID),
            settings.get(AUTH_TOKEN),
            settings.get(API_KEY_SID),
            settings.get(API_KEY_SECRET),
            settings.get(APPLICATION_SID),
            settings.get(CALLER_ID),
            API,
            settings.get(PUBLIC_ORIGIN)));
  }

  private static String number(String text) {
    return PhoneNumbers.e164(text)
        .orElseThrow(() -> new IllegalArgumentException("is not a telephone number in E.164"));
  }

  private static URI httpsOrigin(String text) {
    URI origin = URI.create(text.strip());
    if (!"https".equalsIgnoreCase(origin.getScheme())) {
      throw new IllegalArgumentException(
          "must begin with https: Twilio streams audio to secure addresses only");
    }
    boolean bare =
        origin.getHost() != null
            && origin.getRawPath().length() <= 1
            && origin.getRawQuery() == null
            && origin.getRawFragment() == null
            && origin.getRawUserInfo() == null;
    if (!bare) {
      throw new IllegalArgumentException("must be a host and no more, https://calls.example.com");
    }
    return URI.create("https://" + origin.getRawAuthority());
  }

  private static List<String> names(String text) {
    return Arrays.stream(text.split(","))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .distinct()
        .toList();
  }
}
