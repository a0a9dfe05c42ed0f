package dev.baton.ledger.audit;

/**
 * What an action was done to.
 *
 * @param kind such as {@code call}, {@code person}, {@code account}, {@code key}, {@code product}
 * @param id opaque, and no personal data of a customer: never a number or a name of theirs
 */
public record AuditSubject(String kind, String id) {

  static final int LONGEST = 200;

  public AuditSubject {
    if (kind.isEmpty() || kind.length() > LONGEST || id.length() > LONGEST) {
      throw new IllegalArgumentException("a subject of an audit entry is not that long");
    }
  }

  public static AuditSubject call(String callId) {
    return new AuditSubject("call", callId);
  }

  public static AuditSubject person(String personId) {
    return new AuditSubject("person", personId);
  }

  public static AuditSubject account(String name) {
    return new AuditSubject("account", name);
  }

  public static AuditSubject key(String keyId) {
    return new AuditSubject("key", keyId);
  }

  /** The product itself, or a part of it: {@code audit}, {@code policy}, {@code backup}. */
  public static AuditSubject product(String part) {
    return new AuditSubject("product", part);
  }
}
