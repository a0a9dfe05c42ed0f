/** What rooms count. They count in Micrometer's global registry; the launcher publishes it. */
package dev.baton.ledger.metrics;
