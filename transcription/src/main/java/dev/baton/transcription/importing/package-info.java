/**
 * Recordings from elsewhere become calls: their audio is kept, and transcribed like any other's.
 */
package dev.baton.transcription.importing;
