/**
 * Audio as it arrives: the port through which telephony hands audio on. Audio in files: WAV, and
 * mu-law as telephones write it.
 */
package dev.baton.ledger.audio;
