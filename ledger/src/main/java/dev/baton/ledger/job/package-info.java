/**
 * Work with a due time: records with a unique key, a lease and a fencing number, and the runner
 * that hands due ones to their handlers, one node at a time.
 */
package dev.baton.ledger.job;
