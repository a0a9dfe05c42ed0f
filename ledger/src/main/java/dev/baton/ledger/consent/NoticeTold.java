package dev.baton.ledger.consent;

import java.time.Instant;

/**
 * A notice played to a party before the bridge.
 *
 * @param legId the leg that it was played on
 * @param begunAt when the carrier was told to play it
 * @param heardAt when the party came through to the colleague after it; null until then, and where
 *     they hung up before
 */
public record NoticeTold(String legId, Notice notice, Instant begunAt, Instant heardAt) {

  NoticeTold heard(Instant at) {
    return heardAt == null ? new NoticeTold(legId, notice, begunAt, at) : this;
  }
}
