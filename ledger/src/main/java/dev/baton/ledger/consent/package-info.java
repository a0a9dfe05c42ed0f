/**
 * What a team may do with calls, and what was agreed: its calling policy, the do-not-call list,
 * notices told to customers, and what each of them consented to.
 */
package dev.baton.ledger.consent;
