/** Who is in the team: invitations by link, and the administrator's list of people. */
package dev.baton.ui.people;
