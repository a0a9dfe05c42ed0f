/**
 * The carrier account that calls go through, the settings that give it, and the paths at which it
 * reaches Baton.
 */
package dev.baton.telephony.account;
