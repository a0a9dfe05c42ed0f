package dev.baton.ui;

import dev.baton.ledger.settings.Setting;
import dev.baton.ledger.settings.Settings;
import dev.baton.ui.http.Proxies;
import dev.baton.ui.openid.OpenIdSettings;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Settings of what people see. */
public final class UiSettings {

  /** Where the web app and its API are; 0 takes any free port. */
  public static final Setting<Integer> PORT =
      Setting.number("http.port", "Port of the web app", "port", 8080, 0, 65_535);

  /** Loopback by default: reaching it from elsewhere is a decision. */
  public static final Setting<String> HOST =
      Setting.text(
          "http.host",
          "Address on which the web app listens; 0.0.0.0 lets other machines in",
          "127.0.0.1");

  /** Whether what the proxy says of the client is believed. */
  public static final Setting<Boolean> PROXIED =
      Setting.flag(
          "http.proxied",
          "Whether people come through a proxy that speaks https and adds X-Forwarded-For",
          false);

  /** Whose word on addresses counts; anybody else may write what they like there. */
  public static final Setting<String> PROXIES =
      new Setting<>(
          "http.proxies",
          "Addresses or networks of the proxies that are believed, by commas, with http.proxied",
          "",
          "127.0.0.0/8,::1",
          false,
          UiSettings::networks);

  /** How long a session that is not used goes on. */
  public static final Setting<Integer> SESSION_IDLE =
      Setting.number(
          "session.idle", "How long a session that is not used goes on", "min", 480, 1, 525_600);

  /** How long a session goes on at most. */
  public static final Setting<Integer> SESSION_LENGTH =
      Setting.number(
          "session.length", "How long a session goes on at most", "min", 10_080, 1, 525_600);

  /** A page holds one connection for its feed, and up to five more while it loads. */
  public static final Setting<Integer> MOST_CONNECTIONS =
      Setting.number(
          "http.most-connections",
          "Connections that one address may have to the web app at once, where no proxy stands"
              + " before it",
          "connections",
          200,
          10,
          100_000);

  /** For development: an answer that is not as the contract says is a failure. */
  public static final Setting<Boolean> CHECK_ANSWERS =
      Setting.flag(
          "http.check-answers",
          "Whether every answer of the API is held against its description; for development",
          false);

  /** How people of the team write numbers of their own country. */
  public static final Setting<String> PHONE_REGION =
      new Setting<>(
          "phone.region",
          "Country of numbers that are dialed without one",
          "ISO 3166-1 code",
          "US",
          false,
          UiSettings::region);

  /** Ten hours of two channels at 8,000 Hz are 1,152 MB. */
  public static final Setting<Integer> MOST_IMPORT_MEGABYTES =
      Setting.number(
          "import.most-megabytes",
          "How large a recording may be that is imported through the web app or its API",
          "MB",
          2_048,
          1,
          100_000);

  private UiSettings() {}

  /** The proxies that people come through. */
  static Proxies proxies(Settings settings) {
    return settings.get(PROXIED)
        ? Proxies.at(List.of(settings.get(PROXIES).split(",", -1)))
        : Proxies.none();
  }

  private static String networks(String text) {
    Proxies.at(List.of(text.split(",", -1)));
    return text;
  }

  private static String region(String text) {
    String code = text.strip().toUpperCase(Locale.ROOT);
    if (!List.of(Locale.getISOCountries()).contains(code)) {
      throw new IllegalArgumentException("is not the two letters of a country");
    }
    return code;
  }

  public static List<Setting<?>> all() {
    var own =
        List.<Setting<?>>of(
            PORT,
            HOST,
            PROXIED,
            PROXIES,
            SESSION_IDLE,
            SESSION_LENGTH,
            MOST_CONNECTIONS,
            CHECK_ANSWERS,
            MOST_IMPORT_MEGABYTES,
            PHONE_REGION);
    return Stream.concat(own.stream(), OpenIdSettings.all().stream()).toList();
  }
}
