package dev.baton.ledger.party;

/**
 * @param id opaque
 * @param name as known; null until somebody tells
 * @param number in E.164
 * @param companyId the company they work for
 */
public record Person(String id, String name, String number, String companyId) {}
