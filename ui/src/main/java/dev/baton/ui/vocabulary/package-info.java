/** A team's own words, which transcripts are to show. */
package dev.baton.ui.vocabulary;
