/** Calls that colleagues hand to each other: to whom, and each one's inbox. */
package dev.baton.ui.handoff;
