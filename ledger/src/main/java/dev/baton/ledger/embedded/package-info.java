/**
 * The embedded MongoDB server: what it acknowledged is on disk. It listens on loopback only and
 * serves one process.
 */
package dev.baton.ledger.embedded;
