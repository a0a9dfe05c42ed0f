/**
 * A team's own words, which a recognizer does not know: found again by their sound in what it heard
 * instead.
 */
package dev.baton.insights.readable.vocabulary;
