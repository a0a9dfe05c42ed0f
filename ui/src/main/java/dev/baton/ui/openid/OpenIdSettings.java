package dev.baton.ui.openid;

import dev.baton.ledger.settings.Setting;
import java.net.URI;
import java.util.List;

/** Settings of signing in. Without an issuer there is no provider, and passwords it is. */
public final class OpenIdSettings {

  public static final Setting<Boolean> PASSWORDS =
      Setting.flag(
          "sign-in.passwords",
          "Whether people may sign in with a password, where there is a provider",
          true);

  public static final Setting<String> PUBLIC_ORIGIN =
      new Setting<>(
          "http.public-origin",
          "Address at which people reach Baton, such as https://baton.example.com; needed for a"
              + " provider",
          "",
          "",
          false,
          OpenIdSettings::address);

  public static final Setting<String> ISSUER =
      new Setting<>(
          "openid.issuer",
          "Address of the OpenID Connect provider that people sign in with, as its discovery"
              + " document says",
          "",
          "",
          false,
          OpenIdSettings::address);

  public static final Setting<String> CLIENT_ID =
      Setting.text("openid.client-id", "What the provider knows Baton as", "");

  public static final Setting<String> CLIENT_SECRET =
      Setting.secret("openid.client-secret", "Secret that Baton shows the provider");

  public static final Setting<String> SCOPES =
      Setting.text("openid.scopes", "What the provider is asked for", "openid email profile");

  public static final Setting<String> LABEL =
      Setting.text(
          "openid.label", "What the button on the sign-in page says; it has a text of its own", "");

  public static final Setting<String> NEWCOMERS =
      Setting.text(
          "openid.newcomers",
          "Who without an account gets one: invited (by e-mail), mapped (whose claim gives a role),"
              + " or the role that everybody gets (sdr, sales_rep, coach, marketing)",
          "invited");

  public static final Setting<String> DOMAINS =
      Setting.text(
          "openid.domains",
          "Domains of e-mail addresses that accounts are found and made for, by commas; empty for"
              + " any",
          "");

  public static final Setting<Boolean> TRUST_EMAIL =
      Setting.flag(
          "openid.trust-email",
          "Whether addresses are believed that the provider does not call verified; only for one"
              + " where nobody chooses their own",
          false);

  public static final Setting<String> ROLE_CLAIM =
      Setting.text(
          "openid.role-claim",
          "Claim that decides roles, such as groups or realm_access.roles; empty for none",
          "");

  public static final Setting<String> ROLES =
      Setting.text(
          "openid.roles",
          "Which value of that claim is which role, such as"
              + " it-staff=administrator,sales=sdr; the first that fits counts",
          "");

  public static final Setting<Boolean> SIGN_OUT =
      Setting.flag(
          "openid.sign-out", "Whether signing out of Baton signs out of the provider, too", false);

  private OpenIdSettings() {}

  public static List<Setting<?>> all() {
    return List.of(
        PASSWORDS,
        PUBLIC_ORIGIN,
        ISSUER,
        CLIENT_ID,
        CLIENT_SECRET,
        SCOPES,
        LABEL,
        NEWCOMERS,
        DOMAINS,
        TRUST_EMAIL,
        ROLE_CLAIM,
        ROLES,
        SIGN_OUT);
  }

  /** Without a slash at its end. What is secret goes by https, or stays on this machine. */
  private static String address(String text) {
    String plain =
        text.strip()
            .replaceFirst("/\\.well-known/openid-configuration$", "")
            .replaceFirst("/$", "");
    var address = URI.create(plain);
    boolean here =
        List.of("localhost", "127.0.0.1", "[::1]").contains(String.valueOf(address.getHost()));
    if (address.getHost() == null
        || !("https".equals(address.getScheme()) || ("http".equals(address.getScheme()) && here))) {
      throw new IllegalArgumentException("is no address that begins with https://");
    }
    return plain;
  }
}
