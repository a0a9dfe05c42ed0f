/** What is found where Baton, or an operator, looks at whether all is as it has to be. */
package dev.baton.ledger.inside;
