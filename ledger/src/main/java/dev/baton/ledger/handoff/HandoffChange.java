package dev.baton.ledger.handoff;

/** A handoff came, changed, was seen or was taken back. */
public record HandoffChange(String callId, String to) {}
