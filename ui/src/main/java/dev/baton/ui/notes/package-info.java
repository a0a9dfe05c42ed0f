/** A call's coaching notes and handoff brief, as insights writes them. */
package dev.baton.ui.notes;
