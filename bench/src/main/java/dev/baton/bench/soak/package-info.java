/** Whether transcription grows with the time that calls take. */
package dev.baton.bench.soak;
