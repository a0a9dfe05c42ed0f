/**
 * The line that every detector stands in: what a detector is, and the analysis of one call that
 * folds its utterances through all of them by start time.
 */
package dev.baton.insights.pipeline;
