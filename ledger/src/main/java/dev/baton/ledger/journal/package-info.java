/**
 * The journal: lines on disk, one file a call, for what the store could not take while it was away.
 */
package dev.baton.ledger.journal;
