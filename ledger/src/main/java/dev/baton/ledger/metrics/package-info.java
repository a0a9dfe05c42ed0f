/**
 * What rooms count, and percentiles of what is measured. Counts are in Micrometer's global
 * registry; the launcher publishes it.
 */
package dev.baton.ledger.metrics;
