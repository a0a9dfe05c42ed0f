package dev.baton.ui.openid;

import dev.baton.ui.openid.SignInRefused.Why;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.auth.User;
import io.vertx.ext.auth.oauth2.OAuth2Auth;
import io.vertx.ext.auth.oauth2.OAuth2AuthorizationURL;
import io.vertx.ext.auth.oauth2.OAuth2FlowType;
import io.vertx.ext.auth.oauth2.OAuth2Options;
import io.vertx.ext.auth.oauth2.Oauth2Credentials;
import io.vertx.ext.auth.oauth2.providers.OpenIDConnectAuth;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The OpenID Connect provider, over Vert.x' own module. It is asked what it is at the start, and
 * again from time to time while it does not answer. For one context.
 */
final class Provider {

  private static final Logger LOG = LoggerFactory.getLogger(Provider.class);
  private static final long PATIENCE_SECONDS = 10;
  private static final long AGAIN_FIRST_MS = 1_000;
  private static final long AGAIN_LAST_MS = 60_000;

  private final Vertx vertx;
  private final OpenIdConfig config;
  private final Clock clock;
  private Optional<Known> known = Optional.empty();
  private boolean looking;

  private record Known(OAuth2Auth auth, OAuth2Options endpoints) {}

  Provider(Vertx vertx, OpenIdConfig config, Clock clock) {
    this.vertx = vertx;
    this.config = config;
    this.clock = clock;
  }

  /** Begins to look for it. */
  void look() {
    if (!looking) {
      looking = true;
      look(AGAIN_FIRST_MS);
    }
  }

  private void look(long againMs) {
    var options =
        new OAuth2Options()
            .setSite(config.issuer())
            .setClientId(config.clientId())
            // As RFC 6749, 2.3.1 asks, and the module does not.
            .setClientSecret(URLEncoder.encode(config.clientSecret(), StandardCharsets.UTF_8))
            .setHttpClientOptions(
                new HttpClientOptions()
                    .setConnectTimeout((int) TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS)));
    OpenIDConnectAuth.discover(vertx, options)
        .timeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
        .onSuccess(
            auth -> {
              known = Optional.of(new Known(auth, options));
              looking = false;
              LOG.info("people sign in with the provider {}", config.issuer());
            })
        .onFailure(
            e -> {
              LOG.warn("the provider {} does not answer: {}", config.issuer(), e.getMessage());
              vertx.setTimer(againMs, timer -> look(Math.min(2 * againMs, AGAIN_LAST_MS)));
            });
  }

  /** Whether it has said what it is. */
  boolean isThere() {
    return known.isPresent();
  }

  /** Where a browser goes to sign in; empty while the provider is away. */
  Optional<String> authorizeUrl(Attempt attempt) {
    return known.map(
        there ->
            there
                .auth()
                .authorizeURL(
                    new OAuth2AuthorizationURL()
                        .setRedirectUri(config.redirect())
                        .setScopes(config.scopes())
                        .setState(attempt.state())
                        .setCodeChallenge(attempt.challenge())
                        .setCodeChallengeMethod("S256")
                        .putAdditionalParameter("nonce", attempt.nonce())));
  }

  /** Where a browser goes to sign out of it, too; empty where that is not wanted, or not there. */
  Optional<String> signOutUrl() {
    var back =
        new JsonObject()
            .put("client_id", config.clientId())
            .put("post_logout_redirect_uri", config.origin() + "/sign-in");
    return known
        .filter(there -> config.signOut())
        .map(there -> there.auth().endSessionURL(User.create(new JsonObject()), back));
  }

  /** Who has come back with a code; fails with {@link SignInRefused} for all but a good one. */
  Future<ProviderPerson> redeem(String code, Attempt attempt) {
    if (known.isEmpty()) {
      return Future.failedFuture(new SignInRefused(Why.PROVIDER_AWAY, "not known yet"));
    }
    var there = known.get();
    var credentials =
        new Oauth2Credentials()
            .setFlow(OAuth2FlowType.AUTH_CODE)
            .setCode(code)
            .setCodeVerifier(attempt.verifier())
            .setRedirectUri(config.redirect());
    return there
        .auth()
        .authenticate(credentials)
        .timeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
        .recover(e -> Future.failedFuture(refusal(e, Why.CODE_REFUSED)))
        .compose(user -> person(there, user, attempt));
  }

  /**
   * The module leaves out an ID token that it cannot verify, and goes on: no token, no person. Nor
   * does it look at nonce and expiry of it.
   */
  private Future<ProviderPerson> person(Known there, User user, Attempt attempt) {
    var token = user.attributes().getJsonObject("idToken");
    if (token == null) {
      return user.attributes().containsKey("missing-kid")
          ? newKeys(there)
          : Future.failedFuture(new SignInRefused(Why.TOKEN_WRONG, "no ID token that holds"));
    }
    ProviderPerson.check(token, config, attempt.nonce(), clock.instant());
    return isEnough(token) || there.endpoints().getUserInfoPath() == null
        ? Future.succeededFuture(ProviderPerson.of(token, config))
        : there
            .auth()
            .userInfo(user)
            .timeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
            .recover(e -> Future.failedFuture(refusal(e, Why.TOKEN_WRONG)))
            .map(more -> ProviderPerson.of(merged(token, more), config));
  }

  private Future<ProviderPerson> newKeys(Known there) {
    return there
        .auth()
        .jWKSet()
        .timeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
        .recover(e -> Future.failedFuture(refusal(e, Why.KEY_NEW)))
        .compose(
            done -> Future.failedFuture(new SignInRefused(Why.KEY_NEW, "the keys are others")));
  }

  private boolean isEnough(JsonObject token) {
    return token.containsKey("email")
        && (config.roles().isEmpty() || config.roles().role(token).isPresent());
  }

  /** What the token says counts; what else is known is of the same person only. */
  private static JsonObject merged(JsonObject token, JsonObject more) {
    if (!token.getString("sub").equals(ProviderPerson.text(more, "sub"))) {
      throw new SignInRefused(Why.TOKEN_WRONG, "user information of another subject");
    }
    return more.copy().mergeIn(token);
  }

  private SignInRefused refusal(Throwable e, Why otherwise) {
    LOG.warn("the provider {}: {}", config.issuer(), e.getMessage());
    if (e instanceof IOException
        || e instanceof TimeoutException
        || e instanceof HttpClosedException) {
      known = Optional.empty();
      look();
      return new SignInRefused(Why.PROVIDER_AWAY, "it does not answer");
    }
    return new SignInRefused(otherwise, "refused");
  }
}
