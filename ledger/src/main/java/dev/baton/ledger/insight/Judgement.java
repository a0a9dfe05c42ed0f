package dev.baton.ledger.insight;

import java.time.Instant;

/**
 * Who last said what an insight is, and when.
 *
 * @param who the account
 * @param version grows with each word of a person on this insight
 */
public record Judgement(String who, Instant at, long version) {}
