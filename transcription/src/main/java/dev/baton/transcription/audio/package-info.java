/**
 * Audio on its way to the recognizer: frames put in order on the stream's clock, and samples
 * prepared the same way each time. No native code.
 */
package dev.baton.transcription.audio;
