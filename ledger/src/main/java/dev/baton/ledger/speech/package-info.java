/** What was said: words with times on the call's audio clock, and drafts of them. */
package dev.baton.ledger.speech;
