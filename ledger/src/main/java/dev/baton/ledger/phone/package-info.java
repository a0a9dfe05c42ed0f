/**
 * A colleague's telephone line: which browsers it can ring in now, and what it is taken by. Any
 * node knows it, since it is in the store.
 */
package dev.baton.ledger.phone;
