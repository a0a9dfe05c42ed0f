package dev.baton.ledger.call;

/** A call was deleted. */
public record CallForgotten(String callId) {}
