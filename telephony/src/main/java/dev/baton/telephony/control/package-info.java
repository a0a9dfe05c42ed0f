/** Call control: what is reported of a call, and what is asked of the carrier because of it. */
package dev.baton.telephony.control;
