package dev.baton.ui.http;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;

/**
 * The proxies that people come through. What a request says of its client (X-Forwarded-For) and of
 * the name that people use (X-Forwarded-Host) is believed where one of these sends it, and is
 * anybody's to make up otherwise.
 */
public final class Proxies {

  /** Stands for an address that nobody has. */
  static final String UNKNOWN = "unknown";

  private final boolean there;
  private final List<IpSubnetFilterRule> networks;

  private Proxies(boolean there, List<IpSubnetFilterRule> networks) {
    this.there = there;
    this.networks = networks;
  }

  /** Where people come straight to Baton. */
  public static Proxies none() {
    return new Proxies(false, List.of());
  }

  /**
   * @param networks addresses, or networks such as {@code 10.0.0.0/8}
   * @throws IllegalArgumentException when one is neither
   */
  public static Proxies at(List<String> networks) {
    return new Proxies(true, networks.stream().map(Proxies::network).toList());
  }

  private static IpSubnetFilterRule network(String text) {
    String[] parts = text.split("/", 2);
    String address = parts[0].strip();
    if (!isAddress(address)) {
      throw new IllegalArgumentException(
          "has " + text + " in it, which is no address of a network");
    }
    int most = NetUtil.isValidIpV4Address(address) ? 32 : 128;
    try {
      int bits = parts.length == 1 ? most : Integer.parseInt(parts[1].strip());
      return new IpSubnetFilterRule(address, bits, IpFilterRuleType.ACCEPT);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "has " + text + " in it, which is no address of a network", e);
    }
  }

  /** Whether people come through one, by https. */
  public boolean there() {
    return there;
  }

  /**
   * The address of who sends a request: the last one that no trusted proxy has. Those before it are
   * that client's to make up. {@link #UNKNOWN} where a trusted one says what is no address.
   */
  public String client(HttpServerRequest request) {
    String client = request.remoteAddress().hostAddress();
    String header = request.getHeader("X-Forwarded-For");
    if (header == null) {
      return client;
    }
    String[] hops = header.split(",", -1);
    for (int i = hops.length - 1; i >= 0 && isTrusted(client); i--) {
      String hop = withoutPort(hops[i].strip());
      if (!isAddress(hop)) {
        return UNKNOWN;
      }
      client = hop;
    }
    return client;
  }

  /** The name, with its port, by which people know Baton, as their browser or the proxy says. */
  public Optional<String> host(HttpServerRequest request) {
    String forwarded = request.getHeader("X-Forwarded-Host");
    return forwarded != null && isTrusted(request.remoteAddress().hostAddress())
        ? Optional.of(forwarded)
        : Optional.ofNullable(request.getHeader("Host"));
  }

  private boolean isTrusted(String address) {
    if (networks.isEmpty()) {
      return false;
    }
    try {
      var socket = new InetSocketAddress(InetAddress.getByName(address), 0);
      return networks.stream().anyMatch(network -> network.matches(socket));
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static String withoutPort(String hop) {
    if (hop.startsWith("[")) {
      return hop.substring(1, Math.max(1, hop.indexOf(']')));
    }
    int colon = hop.indexOf(':');
    return colon > 0 && colon == hop.lastIndexOf(':') ? hop.substring(0, colon) : hop;
  }

  private static boolean isAddress(String text) {
    return NetUtil.isValidIpV4Address(text) || NetUtil.isValidIpV6Address(text);
  }
}
