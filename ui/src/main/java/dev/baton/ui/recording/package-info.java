/** A call's audio as WAV, whole or in part, streamed no faster than it is taken. */
package dev.baton.ui.recording;
