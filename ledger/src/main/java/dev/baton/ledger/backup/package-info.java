/**
 * Backups of a data folder with the embedded store: one archive, not compressed, with a checksum of
 * each file. What is read back is checked whole before anything is put in its place.
 */
package dev.baton.ledger.backup;
