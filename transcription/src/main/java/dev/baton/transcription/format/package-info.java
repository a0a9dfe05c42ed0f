/** Recordings as they are kept elsewhere: WAV, FLAC, Ogg Opus and MP3, read alike. */
package dev.baton.transcription.format;
