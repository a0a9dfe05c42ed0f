/**
 * Transcription of live calls: a bounded queue a track, decoded on the room's own threads, drafts
 * to the bus and utterances to the ledger.
 */
package dev.baton.transcription.live;
