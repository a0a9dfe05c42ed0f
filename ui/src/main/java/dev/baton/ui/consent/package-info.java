/**
 * What may be recorded and who may be called: the team's policy, the do-not-call list, consents.
 */
package dev.baton.ui.consent;
