/**
 * Coaching metrics: one file each, with its formula. Ranges are published ones, shown beside the
 * number, and no verdict.
 */
package dev.baton.insights.metric;
