package dev.baton.insights.value;

/**
 * Money.
 *
 * @param currency ISO 4217; null where nobody named it
 * @param period once for {@code hour}, {@code day}, {@code week}, {@code month}, {@code quarter} or
 *     {@code year}; null where nobody said
 */
public record Amount(int from, int to, double amount, String currency, String period) {}
