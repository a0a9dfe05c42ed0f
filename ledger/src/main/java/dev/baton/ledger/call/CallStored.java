package dev.baton.ledger.call;

/** Everything of this call that waited in its journal is in the store now. */
public record CallStored(String callId) {}
