/** The carrier account that calls go through, and the settings that give it. */
package dev.baton.telephony.account;
