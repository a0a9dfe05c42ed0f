/** Handoffs: a call that one colleague gives another to go on with. */
package dev.baton.ledger.handoff;
