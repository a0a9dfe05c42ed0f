/** How well and at what cost speech is recognized, on recordings whose words are written down. */
package dev.baton.transcription.eval;
