/**
 * Transcription: audio in, utterances out. Frames are put in order on the audio clock, prepared so
 * that decoding is deterministic, and decoded by one Vosk recognizer a track.
 */
package dev.baton.transcription;
