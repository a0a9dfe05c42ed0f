package dev.baton.ledger.store;

import dev.baton.ledger.audit.AuditTrail;
import dev.baton.ledger.forgetting.Place;
import dev.baton.ledger.forgetting.Tombstones;
import dev.baton.ledger.job.JobDocuments;
import dev.baton.ledger.recording.Recorder;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Every place that holds what can be forgotten: a new one is a line in {@link #all}. A test fails
 * for a collection that is in none of them and not said to be kept.
 *
 * @param calls near the end: a person's calls are found by it, so that a deletion that broke off in
 *     the middle finds each of them again
 */
record Places(
    CallDocuments calls,
    CallMemory memory,
    Journaled journaled,
    Recorder recorder,
    FactDocuments facts,
    MongoConsents consents,
    MongoParties parties,
    MongoRecalls recalls,
    MongoHandoffs handoffs) {

  /**
   * Collections that hold nothing of a call or a person that goes with them: who works here, what
   * was decided, and what stays by design (the do-not-call list, the trail, tombstones).
   */
  static final Set<String> KEPT =
      Set.of(
          Collections.META,
          Collections.ACCOUNTS,
          Collections.SESSIONS,
          Collections.RATE_LIMITS,
          Collections.KNOWN_BROWSERS,
          Collections.CUSTOMER_TEAMS,
          Collections.INVITATIONS,
          Collections.POLICIES,
          Collections.NOTICE_AUDIO,
          Collections.DO_NOT_CALL,
          AuditTrail.COLLECTION,
          JobDocuments.COLLECTION,
          Tombstones.COLLECTION);

  /** Collections that something is forgotten in. */
  Set<String> collections() {
    return all().stream()
        .flatMap(place -> place.collections().stream())
        .collect(Collectors.toSet());
  }

  List<Place> all() {
    return List.of(journaled, recorder, facts, consents, recalls, handoffs, calls, memory, parties);
  }
}
