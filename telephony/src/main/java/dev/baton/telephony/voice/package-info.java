/** What the carrier is told: TwiML. */
package dev.baton.telephony.voice;
