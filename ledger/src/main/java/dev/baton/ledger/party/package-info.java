/**
 * People and companies that are called. Everything else points to them by id, so they can be
 * forgotten.
 */
package dev.baton.ledger.party;
