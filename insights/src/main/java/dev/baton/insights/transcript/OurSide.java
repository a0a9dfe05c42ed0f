package dev.baton.insights.transcript;

import dev.baton.ledger.call.Speaker;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Which names of speakers are our side's. */
final class OurSide {

  private static final Set<String> OURS =
      Set.of(
          "sdr",
          "bdr",
          "rep",
          "sales rep",
          "agent",
          "seller",
          "sales",
          "salesperson",
          "ae",
          "account executive",
          "colleague",
          "us");

  private static final Set<String> THEIRS =
      Set.of(
          "customer",
          "client",
          "prospect",
          "lead",
          "buyer",
          "caller",
          "callee",
          "contact",
          "guest",
          "user",
          "them");

  private final Set<String> named = new HashSet<>();

  OurSide(Collection<String> named) {
    named.forEach(name -> this.named.add(plain(name)));
  }

  /** With one more name. */
  OurSide and(String name) {
    var more = new OurSide(named);
    more.named.add(plain(name));
    return more;
  }

  Speaker speaker(String name) {
    return isOurs(name) ? Speaker.SDR : Speaker.CUSTOMER;
  }

  boolean isOurs(String name) {
    String plain = plain(name);
    return named.contains(plain) || OURS.contains(withoutNumber(plain));
  }

  /** Whether the name itself says that it is the customer's. */
  static boolean isTheirs(String name) {
    return THEIRS.contains(withoutNumber(plain(name)));
  }

  private static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /** "customer 2" is a customer. */
  private static String withoutNumber(String name) {
    return name.replaceAll("[\\s_-]*\\d+$", "");
  }
}
