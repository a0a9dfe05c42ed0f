package dev.baton.ui.openid;

import dev.baton.ledger.settings.Settings;
import dev.baton.ledger.store.Ledger;
import dev.baton.ui.http.Answer;
import dev.baton.ui.http.ApiException;
import dev.baton.ui.session.Entrance;
import dev.baton.ui.session.RareAudit;
import dev.baton.ui.session.SignInThrottle;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.util.Optional;

/** The ways in which people may sign in, for the sign-in page; and that by a provider, if any. */
public final class SignInWays {

  static final String PATH = "/api/sign-in";

  private final boolean passwords;
  private final Optional<OpenIdConfig> config;
  private final Optional<Provider> provider;

  /**
   * @throws dev.baton.ledger.settings.SettingsException when what is set of a provider makes no
   *     sense
   */
  public SignInWays(Vertx vertx, Settings settings, Clock clock) {
    passwords = settings.get(OpenIdSettings.PASSWORDS);
    config = OpenIdConfig.of(settings);
    provider = config.map(set -> new Provider(vertx, set, clock));
  }

  /** Whether a password lets anybody in. */
  public boolean passwords() {
    return passwords;
  }

  /** Where who came by a provider signs out of it, too; empty where nowhere. */
  public Optional<String> signOutElsewhere() {
    return provider.flatMap(Provider::signOutUrl);
  }

  /**
   * Adds the routes, and begins to look for the provider.
   *
   * @param https whether people come by it
   */
  public void add(
      Router router,
      Ledger ledger,
      Entrance entrance,
      SignInThrottle throttle,
      RareAudit rareAudit,
      boolean https) {
    router.get(PATH).handler(Answer.json(200, ctx -> Future.succeededFuture(view())));
    if (provider.isEmpty()) {
      router.get(PATH + "/openid").handler(SignInWays::noProvider);
      router.get(OpenIdConfig.CALLBACK).handler(SignInWays::noProvider);
      return;
    }
    provider.get().look();
    var admission = new Admission(ledger, config.orElseThrow());
    new OpenIdRoutes(provider.get(), admission, entrance, throttle, ledger, rareAudit, https)
        .add(router);
  }

  private record ProviderView(String label, String state) {}

  private record WaysView(boolean passwords, ProviderView provider) {}

  private WaysView view() {
    return new WaysView(
        passwords,
        provider
            .map(
                one ->
                    new ProviderView(
                        config.orElseThrow().label(), one.isThere() ? "there" : "away"))
            .orElse(null));
  }

  private static void noProvider(RoutingContext ctx) {
    throw ApiException.notFound("People sign in with a password here.");
  }
}
