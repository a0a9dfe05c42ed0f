/**
 * The store: MongoDB through the official driver, embedded or given by URI, and the journal that
 * stands in while it is away. Blocking work runs on the ledger's own pool.
 */
package dev.baton.ledger.store;
