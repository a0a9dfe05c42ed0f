/**
 * From one track's audio in order to its utterances: the same for a live call and a file, so that
 * the same audio gives the same words, times and ids.
 */
package dev.baton.transcription.decoding;
