/**
 * Calls in and out: the Twilio edge with its webhooks and media streams, and the practice line that
 * stands in for Twilio.
 */
package dev.baton.telephony;
