/**
 * Speech or silence: what of a track's audio is worth decoding, decided by the audio alone and so
 * the same each time. No native code.
 */
package dev.baton.transcription.gate;
