/**
 * Before a call: whether a number may be called, whose line is free, and who takes a call that
 * rings.
 */
package dev.baton.telephony.dial;
