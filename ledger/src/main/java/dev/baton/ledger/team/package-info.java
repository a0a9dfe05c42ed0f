/** The people who use Baton. */
package dev.baton.ledger.team;
