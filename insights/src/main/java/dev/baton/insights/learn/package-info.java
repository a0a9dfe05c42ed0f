/**
 * Models that are trained from the texts in {@code insights/src/eval/train}, as readers use them.
 */
package dev.baton.insights.learn;
