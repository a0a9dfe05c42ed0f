/**
 * Transcription of calls from their recordings: of what a process that ended did not hear to the
 * end, and of calls that came when there was too much to do.
 */
package dev.baton.transcription.recovery;
