/** One-time tokens that let a media stream in. */
package dev.baton.telephony.ticket;
