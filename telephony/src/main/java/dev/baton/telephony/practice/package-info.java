/**
 * The practice line: stands in for Twilio where no account is configured, as a client of the same
 * public interface. It plays both parties of a call from a recording, in real time.
 */
package dev.baton.telephony.practice;
