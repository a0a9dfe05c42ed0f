package dev.baton.ledger.party;

/**
 * @param id opaque
 * @param name as known; null until somebody tells
 * @param region ISO 3166 code, from the number at first
 */
public record Company(String id, String name, String region) {}
