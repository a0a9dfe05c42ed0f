/** Calls as the contract shows them: the list, and one call with everything known of it. */
package dev.baton.ui.call;
