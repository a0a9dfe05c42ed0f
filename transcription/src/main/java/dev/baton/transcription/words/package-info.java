/** Words against words: how one transcript differs from another. */
package dev.baton.transcription.words;
