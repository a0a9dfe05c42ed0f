/**
 * The ledger: what is true. Records of calls, words and insights, the ports between rooms, and the
 * store that keeps them.
 */
package dev.baton.ledger;
