/** What was read out of a call, always with its evidence. */
package dev.baton.ledger.insight;
