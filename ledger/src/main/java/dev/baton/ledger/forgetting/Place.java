package dev.baton.ledger.forgetting;

import java.util.Set;

/**
 * Somewhere that something of a call or a person is kept: collections, files, memory. Every method
 * blocks and is safe to repeat, also after it broke off in the middle; what it needs in order to
 * find the rest, it removes last.
 */
public interface Place {

  /** Names of its collections in the database; empty where it keeps files or memory only. */
  Set<String> collections();

  /** Removes everything of the call. */
  void forgetCall(String callId);

  /** Removes what was recorded of the call, and what tells how long it is. */
  default void forgetAudio(String callId) {}

  /** Removes what was said in the call, and everything made of it. */
  default void forgetText(String callId) {}

  /** Removes everything of the person that is not part of a call. */
  default void forgetPerson(String personId) {}
}
