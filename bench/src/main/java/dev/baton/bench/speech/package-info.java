/** How well speech is recognized: words heard against words that a person wrote down. */
package dev.baton.bench.speech;
