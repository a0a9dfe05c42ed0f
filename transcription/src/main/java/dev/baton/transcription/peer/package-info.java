/** What Baton is measured against: libvosk by itself, as its maker ships it. */
package dev.baton.transcription.peer;
