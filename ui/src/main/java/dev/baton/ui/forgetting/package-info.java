/** Deleting a call, or a person with all their calls, and taking that back. */
package dev.baton.ui.forgetting;
