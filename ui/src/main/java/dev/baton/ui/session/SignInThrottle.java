package dev.baton.ui.session;

import dev.baton.ledger.store.Ledger;
import dev.baton.ledger.store.RateLimits;
import dev.baton.ledger.store.RateLimits.Limit;
import dev.baton.ui.http.ApiException;
import dev.baton.ui.http.Proxies;
import io.netty.util.NetUtil;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.net.Inet6Address;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * Slows down who tries passwords, on all nodes together. Strangers have a limit for each name at
 * each address, for each address, and a wider one for each name: one address cannot use up what a
 * colleague elsewhere has. A browser in which the colleague signed in before has a limit of its own
 * only (OWASP's device cookies), so that no stranger keeps them out. A try that succeeds does not
 * count.
 */
public final class SignInThrottle {

  private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);
  private static final int IPV6_NETWORK_BYTES = 8;

  /** Too few to tell a password by, where one was typed in place of a name. */
  private static final int HASH_CHARACTERS = 6;

  private final RateLimits limits;
  private final BrowserCookie browsers;
  private final Proxies proxies;
  private final Clock clock;

  public SignInThrottle(Ledger ledger, Proxies proxies, Clock clock) {
    this.limits = ledger.rateLimits();
    this.browsers = new BrowserCookie(ledger.knownBrowsers(), proxies.there(), clock);
    this.proxies = proxies;
    this.clock = clock;
  }

  /** A try, by what it was counted. */
  public record Tries(List<Limit> counted) {}

  /** Counts a try to sign in by name; fails with 429 where there were too many. */
  Future<Tries> signIn(String name, HttpServerRequest request) {
    return browsers
        .known(name, request)
        .compose(
            known ->
                take(
                    known
                        .map(browser -> List.of(new Limit("browser:" + browser, 5, HALF_A_MINUTE)))
                        .orElseGet(() -> stranger(name, network(proxies.client(request))))));
  }

  /** Counts a try to change a password with the old one, in a session that is open. */
  Future<Tries> change(String account) {
    return take(List.of(new Limit("own:" + account, 5, HALF_A_MINUTE)));
  }

  /** Counts a request of anybody that costs work elsewhere; fails with 429 after too many. */
  public Future<Tries> anybody(HttpServerRequest request) {
    return take(List.of(ofAddress(network(proxies.client(request)))));
  }

  public Future<Void> succeeded(Tries tries) {
    return limits.giveBack(tries.counted());
  }

  /** Knows this browser from now on for one of the colleague's. */
  Future<Void> remember(String name, RoutingContext ctx) {
    return browsers.remember(name, ctx);
  }

  private Future<Tries> take(List<Limit> wanted) {
    return limits
        .take(wanted, clock.instant())
        .map(
            wait -> {
              if (!wait.isZero()) {
                throw ApiException.retryLater(
                    429, "too_many_tries", "Too many tries; wait a little.", wait);
              }
              return new Tries(wanted);
            });
  }

  private static List<Limit> stranger(String name, String network) {
    return List.of(
        new Limit("pair:" + hash(name + "\n" + network), 5, HALF_A_MINUTE),
        ofAddress(network),
        new Limit("name:" + hash(name), 30, Duration.ofSeconds(5)));
  }

  private static Limit ofAddress(String network) {
    return new Limit("address:" + network, 20, Duration.ofSeconds(5));
  }

  private static String hash(String text) {
    return Sha256.hex(text).substring(0, HASH_CHARACTERS);
  }

  /** Whoever has an address of IPv6 has all of its network's: they count as one. */
  static String network(String address) {
    byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
    return bytes != null
            && NetUtil.createInetAddressFromIpAddressString(address) instanceof Inet6Address
        ? HexFormat.of().formatHex(Arrays.copyOf(bytes, IPV6_NETWORK_BYTES))
        : address;
  }
}
