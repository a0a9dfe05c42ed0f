/** What the carrier reports of a call, as pure changes of the ledger's record of it. */
package dev.baton.telephony.call;
