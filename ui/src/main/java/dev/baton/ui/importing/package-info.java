/** Recordings that are uploaded to become calls. */
package dev.baton.ui.importing;
