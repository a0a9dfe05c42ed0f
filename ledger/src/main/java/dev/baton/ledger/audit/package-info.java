/**
 * The audit trail: who saw, played, exported, changed or deleted what. Entries are added and read;
 * nothing changes or removes one.
 */
package dev.baton.ledger.audit;
