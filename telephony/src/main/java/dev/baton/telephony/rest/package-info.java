/** What Baton asks of the carrier by REST. */
package dev.baton.telephony.rest;
