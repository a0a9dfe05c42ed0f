/**
 * Forgetting: what is deleted, who asked for it and why, the tombstones that stay, and the one
 * interface of every place that holds what can be forgotten.
 */
package dev.baton.ledger.forgetting;
