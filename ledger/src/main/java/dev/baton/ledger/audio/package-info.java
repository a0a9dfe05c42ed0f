/**
 * Audio as it arrives and as it is kept: the port through which telephony hands audio on, the
 * spool, the recording, and the reading and writing of WAV.
 */
package dev.baton.ledger.audio;
