/** The edge's HTTP interface: what the carrier calls, checked for its signature. */
package dev.baton.telephony.webhook;
