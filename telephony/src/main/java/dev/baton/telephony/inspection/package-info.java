/**
 * Looks at whether the carrier's account, and the way from it to the edge, are as they have to be.
 */
package dev.baton.telephony.inspection;
