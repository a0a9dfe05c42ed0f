/** What calls leave behind, so that what is asked again can be found. */
package dev.baton.ledger.recall;
