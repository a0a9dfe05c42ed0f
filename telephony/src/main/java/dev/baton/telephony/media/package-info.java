/**
 * The media WebSocket: the carrier's frames, decoded at the edge by one decoder and handed on to
 * the recording and to transcription.
 */
package dev.baton.telephony.media;
