package dev.baton.ledger.forgetting;

/** A call, or a person with all their calls, by id. */
public record Forgettable(Kind kind, String id) {

  /** Of what kind it is. */
  public enum Kind {
    CALL,
    PERSON
  }

  public static Forgettable call(String callId) {
    return new Forgettable(Kind.CALL, callId);
  }

  public static Forgettable person(String personId) {
    return new Forgettable(Kind.PERSON, personId);
  }

  /** The one whose key this is. */
  public static Forgettable of(String key) {
    int slash = key.indexOf('/');
    var kind = key.startsWith("call/") ? Kind.CALL : Kind.PERSON;
    return new Forgettable(kind, key.substring(slash + 1));
  }

  /** Different for different ones. */
  public String key() {
    return (kind == Kind.CALL ? "call/" : "person/") + id;
  }
}
