/** How well speech is recognized: recordings with their words written down, heard by both sides. */
package dev.baton.bench.speech;
