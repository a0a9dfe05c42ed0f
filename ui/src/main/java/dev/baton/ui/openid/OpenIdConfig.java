package dev.baton.ui.openid;

import dev.baton.ledger.settings.Setting;
import dev.baton.ledger.settings.Settings;
import dev.baton.ledger.settings.SettingsException;
import dev.baton.ledger.team.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The provider as it is set.
 *
 * @param issuer without a slash at its end
 * @param redirect where the provider sends people back to
 * @param origin where people reach Baton
 * @param label of the button; empty for the app's own
 * @param domains in lower case; empty for any
 */
record OpenIdConfig(
    String issuer,
    String clientId,
    String clientSecret,
    List<String> scopes,
    String origin,
    String redirect,
    String label,
    Newcomers newcomers,
    List<String> domains,
    boolean trustEmail,
    RoleMap roles,
    boolean signOut) {

  static final String CALLBACK = "/api/sign-in/openid/callback";

  /**
   * Empty where no provider is set.
   *
   * @throws SettingsException when something is missing, or makes no sense
   */
  static Optional<OpenIdConfig> of(Settings settings) {
    var issuer = settings.find(OpenIdSettings.ISSUER);
    if (issuer.isEmpty()) {
      if (!settings.get(OpenIdSettings.PASSWORDS)) {
        throw new SettingsException(
            "sign-in.passwords is off, and there is no openid.issuer: nobody could sign in");
      }
      return Optional.empty();
    }
    var scopes = list(settings, OpenIdSettings.SCOPES, "[ ,]+");
    if (!scopes.contains("openid")) {
      throw new SettingsException("openid.scopes has to have openid in it");
    }
    String origin = needed(settings, OpenIdSettings.PUBLIC_ORIGIN);
    var roles =
        RoleMap.of(
            settings.find(OpenIdSettings.ROLE_CLAIM).orElse(""),
            list(settings, OpenIdSettings.ROLES, ","));
    return Optional.of(
        new OpenIdConfig(
            issuer.get(),
            needed(settings, OpenIdSettings.CLIENT_ID),
            needed(settings, OpenIdSettings.CLIENT_SECRET),
            scopes,
            origin,
            origin + CALLBACK,
            settings.find(OpenIdSettings.LABEL).orElse(""),
            Newcomers.of(settings.get(OpenIdSettings.NEWCOMERS), roles),
            list(settings, OpenIdSettings.DOMAINS, ",").stream()
                .map(domain -> domain.toLowerCase(Locale.ROOT))
                .toList(),
            settings.get(OpenIdSettings.TRUST_EMAIL),
            roles,
            settings.get(OpenIdSettings.SIGN_OUT)));
  }

  boolean takesDomain(String email) {
    return domains.isEmpty() || domains.contains(email.substring(email.lastIndexOf('@') + 1));
  }

  private static String needed(Settings settings, Setting<String> setting) {
    return settings
        .find(setting)
        .orElseThrow(
            () -> new SettingsException(setting.name() + " is needed where openid.issuer is set"));
  }

  private static List<String> list(Settings settings, Setting<String> setting, String separator) {
    return Arrays.stream(settings.find(setting).orElse("").split(separator))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  /**
   * Who without an account gets one.
   *
   * @param mapped whether whose claim gives a role does
   * @param everybody the role that everybody else gets; empty where they get none
   */
  record Newcomers(boolean mapped, Optional<Role> everybody) {

    static Newcomers of(String text, RoleMap roles) {
      if (text.equals("invited")) {
        return new Newcomers(false, Optional.empty());
      }
      if (text.equals("mapped")) {
        if (roles.isEmpty()) {
          throw new SettingsException("openid.newcomers=mapped needs openid.role-claim");
        }
        return new Newcomers(true, Optional.empty());
      }
      var role = RoleMap.role("openid.newcomers", text);
      if (role == Role.ADMINISTRATOR) {
        throw new SettingsException("openid.newcomers: not everybody administers");
      }
      return new Newcomers(true, Optional.of(role));
    }
  }
}
